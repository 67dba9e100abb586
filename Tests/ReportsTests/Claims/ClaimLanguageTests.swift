import Gazetteer
import Geography
import TestSupport
import Testing

@testable import Reports

/// What sentences of several wars say, and what they only seem to say. 6 June 2020 was a Saturday.
@Suite struct ClaimLanguageTests {
  @Test(arguments: [
    "The Taliban plan to capture Kunduz.", "Rebels hope to take Kunduz within days.",
    "Kunduz could fall to the Taliban.",
    "Residents fear that the Taliban will take Kunduz.", "If the Taliban take Kunduz, the road is cut.",
    "Warplanes bombed Kunduz and shelled its outskirts.", "The army launched an operation aimed at capturing Kunduz.",
    "The capture of Kunduz would be a blow to the army.", "Who holds Kunduz?",
  ])
  func plansFearsAndRaidsAreNoClaims(sentence: String) throws {
    #expect(ClaimFixture.summary(try ClaimFixture.claims(sentence, places: ["Kunduz"], country: "AF")).isEmpty)
  }

  @Test(arguments: [
    ("On 13 April the RSF took Nyala, Zalingei and El Geneina.", ["Nyala", "Zalingei", "El Geneina"]),
    ("The RSF seized the towns of Nyala and Zalingei on Monday.", ["Nyala", "Zalingei"]),
    ("The RSF has taken three capitals: Nyala, Zalingei and El Geneina.", ["Nyala", "Zalingei", "El Geneina"]),
  ])
  func listsGiveAClaimEach(sentence: String, places: [String]) throws {
    let claims = try ClaimFixture.claims(sentence, places: places, country: "SD")
    #expect(ClaimFixture.summary(claims) == places.map { "rsf gain \($0)" })
  }

  @Test(arguments: [
    ("M23 captured Goma on Thursday.", "2020-06-04"), ("M23 has captured Goma.", "2020-06-06"),
    ("M23 captured Goma, an officer said on Friday.", "2020-06-05"),
    ("M23, which captured Goma in May, holds it.", "2020-05"),
  ])
  func dates(sentence: String, date: String) throws {
    let claims = try ClaimFixture.claims(sentence, places: ["Goma"], country: "CD")
    #expect(claims.first?.date?.text == date)
  }

  @Test(
    arguments: [
      ("Houthi fighters hold Marib, a Yemeni general said.", "Yemeni general"),
      ("According to the provincial governor, Houthi fighters hold Marib.", "provincial governor"),
      ("The governor said that Houthi fighters hold Marib.", "governor"), ("Houthi fighters hold Marib.", nil),
    ] as [(String, String?)])
  func sources(sentence: String, source: String?) throws {
    #expect(try ClaimFixture.claims(sentence, places: ["Marib"], country: "YE").first?.source == source)
  }

  @Test(
    arguments: [
      ("The army retook more than 40 percent of Marib.", 0.4), ("The army retook half of Marib.", 0.5),
      ("The army holds two-thirds of Marib.", 2.0 / 3), ("The army holds nearly all of Marib.", 0.9),
      ("The army took full control of Marib.", 1), ("The army holds parts of Marib.", nil),
    ] as [(String, Double?)])
  func shares(sentence: String, share: Double?) throws {
    let claims = try ClaimFixture.claims(sentence, places: ["Marib"], country: "YE")
    #expect(claims.count == 1)
    #expect(claims.first?.share == share)
  }

  @Test(arguments: [
    ("The army retook several northern districts of Marib.", "N"),
    ("The army retook several neighbourhoods of Marib in the north and east.", "N;E"),
    ("The army retook Marib in eastern Yemen.", ""), ("The army holds the centre of Marib.", "centre"),
  ])
  func sectors(sentence: String, sectors: String) throws {
    let claims = try ClaimFixture.claims(sentence, places: ["Marib"], country: "YE")
    #expect(claims.first?.sectors.map(\.rawValue).joined(separator: ";") == sectors)
  }

  @Test func theTownIsTheOneLastSpokenOf() throws {
    let claims = try ClaimFixture.claims(
      "Al-Shabaab fighters came to Baidoa on Thursday. They captured the town on Friday.", places: ["Baidoa"],
      country: "SO")
    #expect(ClaimFixture.summary(claims) == ["al-shabaab gain Baidoa"])
    #expect(claims.first?.date?.text == "2020-06-05")
  }

  @Test func denials() throws {
    let claims = try ClaimFixture.claims(
      "An army spokesman denied that the Taliban had captured Kunduz.", places: ["Kunduz"], country: "AF")
    #expect(ClaimFixture.summary(claims) == ["taliban deny Kunduz"])
  }

  @Test func unknownPartiesAreProposed() throws {
    let claims = try ClaimFixture.claims("The Red Falcon Brigade captured Kunduz.", places: ["Kunduz"], country: "AF")
    #expect(claims.first?.actor.name == "Red Falcon Brigade")
  }

  @Test func repeatsAreOneClaim() throws {
    let claims = try ClaimFixture.claims(
      "M23 captured Goma on Thursday. The rebels captured Goma on Thursday night, officials said.", places: ["Goma"],
      country: "CD")
    #expect(ClaimFixture.summary(claims) == ["m23 gain Goma"])
  }

  @Test func anyWordsAreReadWithoutATrap() throws {
    var random = SeededGenerator(seed: 11)
    let words =
      "the army captured Goma , and . which from by of to M23 on Thursday said denied that it they had been is in “ ” — : 40 percent north several villages hours after 3 May two days later its outskirts"
      .split(separator: " ")
    for _ in 0..<300 {
      let text = (0..<30).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ") + "."
      _ = try ClaimFixture.claims(text, places: ["Goma"], country: "CD")
    }
  }

  /// Texts in which something is said by pointing back, by a list or by where it stands; what each says, with its day.
  @Test(arguments: [
    (
      "The Taliban captured Kunduz on Monday. A ministry spokesman denied this.",
      ["taliban gain Kunduz 2020-06-01", "taliban deny Kunduz 2020-06-06"]
    ),
    (
      "Reports that the Taliban had captured Kunduz are false, the governor said.",
      ["taliban deny Kunduz 2020-06-06"]
    ),
    (
      "The Taliban took Kunduz on 1 May, Ghazni two days later and Herat on 9 May.",
      ["taliban gain Kunduz 2020-05-01", "taliban gain Ghazni 2020-05-03", "taliban gain Herat 2020-05-09"]
    ),
    (
      "The Taliban took Kunduz on 1 May and Ghazni the following day.",
      ["taliban gain Kunduz 2020-05-01", "taliban gain Ghazni 2020-05-02"]
    ),
    (
      "The Taliban took Kunduz on Monday, Ghazni and Herat on Tuesday, people who had fled told us.",
      ["taliban gain Kunduz 2020-06-01", "taliban gain Ghazni 2020-06-02", "taliban gain Herat 2020-06-02"]
    ),
    (
      "The Taliban had lost Herat in 2001. They took Kunduz on 4 October of that year.",
      ["taliban loss Herat 2001", "taliban gain Kunduz 2001-10-04"]
    ),
    ("The Taliban captured Kunduz, their greatest prize since 2001, on Monday.", ["taliban gain Kunduz 2020-06-01"]),
    ("The Taliban captured Kunduz last weekend.", ["taliban gain Kunduz 2020-05-30/2020-05-31"]),
    ("Kunduz has been under siege by the Taliban for a year.", ["taliban siege Kunduz 2020-06-06"]),
    (
      "Taliban fighters entered Kunduz on Monday. Afghan troops drove the Taliban out of it on Tuesday.",
      ["taliban gain Kunduz 2020-06-01", "afghanistan gain Kunduz 2020-06-02"]
    ),
    ("The Taliban control about 60 percent of Kunduz.", ["taliban hold Kunduz 2020-06-06"]),
    ("The Taliban captured Kunduz, the jewel.", ["taliban gain Kunduz 2020-06-06"]),
    (
      "Kunduz is in Taliban hands, and so are Ghazni and Herat.",
      ["taliban hold Kunduz 2020-06-06", "taliban hold Ghazni 2020-06-06", "taliban hold Herat 2020-06-06"]
    ),
    (
      "Kunduz, which the Taliban have held since May, and Herat are quiet.",
      ["taliban hold Kunduz 2020-06-06", "taliban gain Kunduz 2020-05-01"]
    ),
    ("3 June (Wednesday)\n\nTaliban fighters captured Kunduz, residents said.", ["taliban gain Kunduz 2020-06-03"]),
    (
      "The week in brief:\n\n• Taliban fighters captured Kunduz on Monday\n• Afghan troops retook Ghazni on Tuesday",
      ["taliban gain Kunduz 2020-06-01", "afghanistan gain Ghazni 2020-06-02"]
    ),
    (
      "Taliban fighters entered Kunduz and Ghazni on Monday. They hold both towns, residents said.",
      ["taliban gain Kunduz 2020-06-01", "taliban gain Ghazni 2020-06-01", "taliban hold Kunduz 2020-06-06"]
    ),
    (
      "Zaranj, an officer said, was the first capital to fall to the Taliban, on Monday.",
      ["taliban gain Zaranj 2020-06-01"]
    ),
    ("In the west the Taliban have laid siege to Herat.", ["taliban siege Herat 2020-06-06"]),
    (
      "The Taliban are in control of Kunduz. Nobody knows who is in control of Ghazni.",
      ["taliban hold Kunduz 2020-06-06"]
    ),
  ])
  func whatIsSaidByPointingBackOrByPlace(text: String, expected: [String]) throws {
    let claims = try ClaimFixture.claims(text, places: ["Kunduz", "Ghazni", "Herat", "Zaranj"], country: "AF")
    let found = claims.map { "\($0.actor.id) \($0.change.rawValue) \($0.placeName) \($0.date?.text ?? "?")" }
    #expect(found.prefix(expected.count) == expected[...], "\(found)")
  }

  @Test func textsOnSportTellOfNoWar() throws {
    let text = "The striker stormed Kunduz, and the coach said that the league was theirs: the Taliban captured Kunduz."
    #expect(try ClaimFixture.claims(text, places: ["Kunduz"], country: "AF").isEmpty)
  }
}
