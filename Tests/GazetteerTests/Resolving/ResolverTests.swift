import Gazetteer
import Geography
import Testing

@Suite struct ResolverTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Fixture().open() }

  @Test(arguments: [
    ("Albu Kamal", "g:1"), ("Abu Kamal", "g:1"), ("Albukamal", "g:1"), ("al-Bukamal", "g:1"), ("البوكمال", "g:1"),
    ("Al Qaim", "g:7"), ("al-Kaim", "g:7"), ("Rawa", "g:8"), ("Deir Ezzor", "g:2"), ("Deir Al Zour", "g:2"),
    ("Raqa", "g:16"),
    ("Mosul", "g:5"), ("al-Basira, Deir Ezzor", "g:3"), ("al-Basira (Deir Ezzor)", "g:3"), ("Busayra, Syria", "g:3"),
    ("Deir Ezzor province", "admin1:SY.07"), ("محافظة دير الزور", "admin1:SY.07"), ("Anbar", "admin1:IQ.01"),
    ("Euphrates River", "m:1"), ("al-Omar oil field", "m:2"), ("Syria", "country:SY"), ("city of Raqqa", "g:16"),
    ("Fardous neighbourhood of Raqqa city", "g:16"), ("northern Raqqa", "g:16"),
  ])
  func resolvesInSyriaAndIraq(_ name: String, _ id: String) {
    let resolution = gazetteer.resolve(PlaceQuery(name, countries: ["SY", "IQ"]))
    #expect(resolution.outcome == .resolved)
    #expect(resolution.candidates.first?.place.id == id)
  }

  @Test(arguments: [
    ("Kharkov", "g:9"), ("Харьков", "g:9"), ("خاركوف", "g:9"), ("Nyala", "g:10"), ("Miytkyina", "g:13"),
  ])
  func resolvesElsewhere(_ name: String, _ id: String) {
    #expect(gazetteer.resolve(PlaceQuery(name)).place?.id == id)
  }

  @Test func leavesDoubtOpen() {
    let resolution = gazetteer.resolve(PlaceQuery("al-Basira", countries: ["SY", "IQ"]))
    #expect(resolution.outcome == .ambiguous)
    #expect(resolution.place == nil)
    #expect(Set(resolution.candidates.map(\.place.id)).isSuperset(of: ["g:3", "g:4"]))
  }

  @Test func theTownComesBeforeItsGovernorate() {
    let candidates = gazetteer.resolve(PlaceQuery("Deir Ezzor")).candidates
    #expect(candidates.prefix(2).map(\.place.id) == ["g:2", "admin1:SY.07"])
    #expect(candidates[0].score > candidates[1].score)
  }

  @Test func contextDecidesBetweenNamesakes() {
    let lebanon = Coordinate(longitude: 35.5, latitude: 34)
    #expect(gazetteer.resolve(PlaceQuery("Tripoli", near: lebanon)).place?.id == "g:12")
    #expect(gazetteer.resolve(PlaceQuery("Tripoli", countries: ["LB"])).place?.id == "g:12")
    #expect(gazetteer.resolve(PlaceQuery("Tripoli", countries: ["LY"])).place?.id == "g:11")
    #expect(gazetteer.resolve(PlaceQuery("Basra", admin1: "Basra", kind: .governorate)).place?.id == "admin1:IQ.02")
  }

  @Test func aContradictionIsDoubt() {
    #expect(gazetteer.resolve(PlaceQuery("Rawa", admin1: "Deir ez-Zor")).outcome == .ambiguous)
    #expect(gazetteer.resolve(PlaceQuery("Euphrates", kind: .town)).outcome == .ambiguous)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["Rawa, ", "Rawa (", "town of ", "W-"])
  func aPageOfTextIsNoName(_ text: String) {
    let resolution = gazetteer.resolve(PlaceQuery(String(repeating: text, count: 200_000)))
    #expect(resolution.outcome == .unresolved && resolution.candidates.isEmpty)
  }

  @Test(arguments: ["Xyzzyplugh", "", " ", "،", "(", "北京", "the"])
  func whatIsNotKnownIsUnresolved(_ name: String) {
    let resolution = gazetteer.resolve(PlaceQuery(name))
    #expect(resolution == Resolution(name: name, outcome: .unresolved, candidates: []))
  }

  @Test func countriesAreAHardLimit() {
    #expect(
      gazetteer.resolve(PlaceQuery("Mosul", countries: ["SY"])).candidates.allSatisfy {
        $0.place.countries == ["SY"]
      })
    #expect(gazetteer.resolve(PlaceQuery("Euphrates", countries: ["IQ"])).place?.id == "m:1")
  }

  @Test func keepsToTheLimitAndSaysWhy() throws {
    let resolution = gazetteer.resolve(PlaceQuery("Tripoli, Libya", countries: ["LY", "LB"]), limit: 1)
    #expect(resolution.candidates.count == 1)
    let candidate = try #require(resolution.candidates.first)
    #expect(candidate.reasons.first == "name matches “Tripoli”")
    #expect((0...1).contains(candidate.score))
  }

  @Test func isTheSameEachTime() {
    let query = PlaceQuery("Basra")
    let first = gazetteer.resolve(query)
    for _ in 0..<5 { #expect(gazetteer.resolve(query) == first) }
  }
}
