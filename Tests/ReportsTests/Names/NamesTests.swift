import Testing

@testable import Reports

@Suite struct NamesTests {
  private let lexicon = ActorLexicon([
    Actor(
      id: "gov", name: "Syrian government", translations: ["ar": "الحكومة السورية"], aliases: ["Syrian army", "SAA"]),
    Actor(id: "sdf", name: "Syrian Democratic Forces", aliases: ["QSD", "saa"]),
  ])

  @Test(arguments: ["gov", "GOV", "the Syrian Army", "syrian-army", " SAA ", "الحكومة السورية"])
  func findsAnActor(name: String) { #expect(lexicon.actor(named: name)?.id == "gov") }

  @Test(arguments: ["", "the", "army", "***"])
  func findsNone(name: String) { #expect(lexicon.actor(named: name) == nil) }

  @Test func suggestsTheNearest() {
    #expect(lexicon.nearest(to: "Syrian goverment") == "Syrian government")
    #expect(lexicon.nearest(to: "dsf") == "sdf")
    #expect(lexicon.nearest(to: "Martians") == nil)
    #expect(NearestName.to("aproach", among: Report.Change.allCases.map(\.rawValue)) == "approach")
    #expect(NearestName.to(String(repeating: "x", count: 1_000_000), among: ["x"]) == nil)
  }

  @Test func folding() {
    #expect(NameFolding.folded("The  Deir-ez Zór’s ") == "deir ez zors")
    #expect(NameFolding.slug("Syrian Democratic Forces (SDF)") == "syrian-democratic-forces-sdf")
    #expect(NameFolding.slug("قسد") == "قسد")
    #expect(NameFolding.slug("?!") == "x")
  }

  @Test func sources() {
    let sources = SourceLexicon([
      Source(id: "sohr", name: "Syrian Observatory", translations: ["ar": "المرصد"], reliability: 0.8)
    ])
    #expect(["SOHR", "the Syrian observatory", "المرصد"].allSatisfy { sources.source(named: $0)?.id == "sohr" })
    #expect(sources.source(named: "") == nil)
  }
}
