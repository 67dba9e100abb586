import Foundation
import Geography
import Testing

@testable import Gazetteer

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

  /// Words that name nothing find nothing; with a capital they may be names.
  @Test(arguments: ["a", "is", "the", "in the", "of", "the of"])
  func fillersAreNoNames(_ text: String) {
    let resolution = gazetteer.resolve(PlaceQuery(text))
    #expect(resolution.outcome == .unresolved)
    #expect(resolution.candidates.isEmpty)
  }

  @Test func aPlaceIsFoundByItsIdOrPCode() throws {
    #expect(gazetteer.resolve(PlaceQuery("g:5")).place?.name == "Mosul")
    let village = Place(
      id: "v:1", name: "Sur", coordinate: Coordinate(longitude: 40, latitude: 35), kind: .village, countries: ["SY"])
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("mapgen-tests-\(UUID().uuidString).pack")
    defer { try? FileManager.default.removeItem(at: file) }
    var writer = try PackWriter(file: file, info: PackInfo(name: "v", title: "", source: "", licence: ""))
    try writer.add(SourceEntry(place: village, alternateIDs: ["pcode:SY0304"]))
    try writer.finish()
    let gazetteer = Gazetteer(packs: [try #require(Pack(file: file))], ownCount: 0)
    for name in ["pcode:SY0304", "SY0304"] {
      let resolution = gazetteer.resolve(PlaceQuery(name))
      #expect(resolution.place?.id == "v:1")
      #expect(resolution.candidates.first?.reasons == ["“\(name)” is its P-code"])
    }
    #expect(gazetteer.resolve(PlaceQuery("SY0305")).candidates.isEmpty)
    #expect(gazetteer.resolve(PlaceQuery("pcode:")).candidates.isEmpty)
  }

  /// Of two villages that are called alike but for the article, the one that is written as the name is.
  @Test func theArticleTellsNamesakesApart() throws {
    let rows = [
      "a:1 ; Al Buwaydah ; 35.1 ; 36.9 ; village ; SY ; 05 ; 0 ; البويضة",
      "a:2 ; Buwaydah ; 35.4 ; 37.3 ; village ; SY ; 05 ; 0 ; ",
      "a:3 ; Raqqah ; 33.1 ; 36.2 ; village ; SY ; 05 ; 0 ; ",
      "a:4 ; Ar Raqqah ; 35.95 ; 39.0 ; city ; SY ; 04 ; 500000 ; ",
    ]
    let header = "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names"
    let gazetteer = try Fixture(replacing: ["places-a.tsv": Fixture.table([header] + rows)]).open()
    #expect(gazetteer.resolve(PlaceQuery("Buwaydah")).place?.id == "a:2")
    #expect(gazetteer.resolve(PlaceQuery("al-Buwaydah")).place?.id == "a:1")
    #expect(gazetteer.resolve(PlaceQuery("Raqqah")).place?.id == "a:4", "but a city's is dropped by all")
  }
}
