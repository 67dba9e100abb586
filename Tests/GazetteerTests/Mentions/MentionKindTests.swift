import Testing

@testable import Gazetteer

/// What is a place, and how it is used.
@Suite struct MentionKindTests {
  @Test(arguments: [
    ("Troops entered Orikhiv on Monday.", ["Orikhiv"]),
    ("Moscow said that it had taken Kherson.", ["Moscow:metonym", "Kherson"]),
    ("A convoy left Moscow at dawn.", ["Moscow"]),
    ("Mali said that it had no news.", ["Mali"]),
    (
      "The Sudanese army and Ukrainians in Khartoum fought.",
      ["Sudanese:adjectival", "Ukrainians:adjectival", "Khartoum"]
    ),
    ("The US-led coalition and a Britain-based monitor agreed.", ["US:adjectival", "Britain"]),
    ("Militias backed by the US hold Taiz.", ["US", "Taiz"]),
    ("A rebel group loyal to Tripoli shelled Sirte.", ["Tripoli:metonym", "Sirte"]),
    ("U.S. officials spoke in Mali.", ["U.S.:adjectival", "Mali"]),
  ])
  func useIsTold(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }

  @Test(arguments: [
    ("Libya's Zawiya and Sudan’s El Obeid were calm.", ["Libya", "Zawiya", "Sudan", "El Obeid"]),
    ("The Nyala-El Obeid road is cut.", ["Nyala", "El Obeid"]),
    ("Fighting raged in Al-Qa'im, Anbar province.", ["Al-Qa'im", "Anbar"]),
    ("They fled to Cox’s Bazar in boats.", ["Cox’s Bazar"]),
    (
      "PORT SUDAN: The army said it had retaken OMDURMAN, an officer in Omdurman told us.",
      ["PORT SUDAN", "OMDURMAN", "Omdurman"]
    ),
    ("بيان“Kherson”", ["Kherson"]),
  ])
  func spellingsOfNewspapersAreKnown(text: String, wanted: [String]) throws {
    #expect(try Reader.found(text) == wanted)
  }

  @Test func kindWordsAndContainersAreNoted() throws {
    let mentions = try Reader.mentions(
      in: "The village of Robotyne, Ukraine, lies south of Orikhiv town in Donetsk Region.")
    #expect(mentions.map(\.text) == ["Robotyne", "Ukraine", "Orikhiv", "Donetsk Region"])
    let first = try #require(mentions.first)
    #expect(first.kindCue == .village)
    #expect(first.containers == ["Ukraine"])
    #expect(mentions[2].kindCue == .town)
    #expect(mentions[3].kindCue == .governorate)
    #expect(mentions[3].name == "Donetsk")
  }

  @Test func adjectivesCarryTheirCountry() throws {
    let mention = try #require(try Reader.mentions(in: "Yemeni forces advanced.").first)
    #expect(mention.placeID == "country:YE")
    #expect(mention.name == "Yemen")
  }

  @Test func linesBrokenForTheirWidthAreOne() throws {
    let mentions = try Reader.mentions(
      in:
        "Government troops and their allies have pushed into Donetsk\nprovince, and shelled the towns on the river near\nKherson."
    )
    #expect(mentions.map(\.text) == ["Donetsk", "Kherson"])
    #expect(mentions.first?.kindCue == .governorate)
  }

  @Test func headlinesStandAlone() throws {
    let mentions = try Reader.mentions(in: "Army says it has taken all of the old centre of Kherson\nDonetsk is quiet.")
    #expect(mentions.map(\.text) == ["Kherson", "Donetsk"])
  }

  @Test func aMinistryInACapitalIsNotTheCapitalSpeaking() throws {
    #expect(try Reader.found("The ministry in Khartoum said so.") == ["Khartoum"])
    #expect(try Reader.found("Khartoum said so.") == ["Khartoum:metonym"])
  }
}
