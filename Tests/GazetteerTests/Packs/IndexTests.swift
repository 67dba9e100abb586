import Foundation
import Geography
import Synchronization
import Testing

@testable import Gazetteer

@Suite struct IndexTests {
  @Test func isBuiltOnceAndTold() throws {
    let fixture = try Fixture()
    let messages = Mutex<[String]>([])
    for _ in 0..<3 { _ = try fixture.open { message in messages.withLock { $0.append(message) } } }
    #expect(messages.withLock { $0 } == ["Building the gazetteer index (once) …"])
    #expect(try fixture.indexes.count == 1)
  }

  @Test func readsPlacesWithAllThatIsKnown() throws {
    let gazetteer = try Fixture().open()
    let place = try #require(gazetteer.place(id: "g:1"))
    #expect(place.name == "Ālbū Kamāl")
    #expect(place.coordinate == Coordinate(longitude: 40.91854, latitude: 34.45226))
    #expect(place.kind == .town)
    #expect(place.countries == ["SY"])
    #expect(place.admin1 == "07")
    #expect(place.admin1Name == "Deir ez-Zor")
    #expect(place.population == 57572)
    #expect(place.arabicName == "البوكمال", "an editor's name comes before those of the list")
    #expect(gazetteer.place(id: "m:1")?.countries == ["SY", "IQ"])
    #expect(gazetteer.place(id: "g:2")?.arabicName == "دير الزور", "not the spelling with Persian letters")
    #expect(gazetteer.place(id: "g:13")?.arabicName == nil)
    #expect(gazetteer.place(id: "g:0") == nil)
  }

  @Test func knowsItsCountries() throws {
    let gazetteer = try Fixture().open()
    #expect(gazetteer.knows(country: "SY"))
    #expect(gazetteer.knows(country: "UA"), "by a place of it")
    #expect(!gazetteer.knows(country: "XX"))
  }

  @Test func knowsEachCountryOfAPlace() throws {
    let rivers = Fixture.table([
      "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names",
      "g:90 ; Yarmouk ; 32.73 ; 35.87 ; river ; SY;JO ;  ; 0 ; ",
    ])
    let gazetteer = try Fixture(replacing: ["places-rivers.tsv": rivers]).open()
    #expect(gazetteer.place(id: "g:90")?.countries == ["SY", "JO"])
    #expect(gazetteer.knows(country: "JO"))
  }

  @Test func isRebuiltWhenASourceChanges() throws {
    let fixture = try Fixture()
    _ = try fixture.open()
    let aliases = "id\tnames\tnote\ng:5\tNineveh City\t\n"
    try fixture.write("aliases.tsv", aliases)
    #expect(try fixture.open().resolve(PlaceQuery("Nineveh City")).place?.id == "g:5")
  }

  @Test func keepsFewOldIndexes() throws {
    let fixture = try Fixture()
    for number in 0..<6 {
      try fixture.write("aliases.tsv", "id\tnames\tnote\ng:5\tName \(number)\t\n")
      _ = try fixture.open()
    }
    #expect(try fixture.indexes.count == 3)
  }

  /// Processes that start together each build and put in place a whole index.
  @Test func isSafeToBuildTwiceAtOnce() async throws {
    let fixture = try Fixture()
    try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<4 { group.addTask { try fixture.open().resolve(PlaceQuery("Mosul")).place?.id } }
      for try await id in group { #expect(id == "g:5") }
    }
    #expect(try fixture.indexes.count == 1)
  }

  @Test(arguments: ["", "this is no database", "truncated"])
  func isRebuiltWhenDamaged(_ damage: String) throws {
    let fixture = try Fixture()
    _ = try fixture.open()
    let file = fixture.cache.appendingPathComponent(try #require(try fixture.indexes.first))
    let whole = try Data(contentsOf: file)
    try (damage == "truncated" ? whole.prefix(whole.count / 2) : Data(damage.utf8)).write(to: file)
    #expect(try fixture.open().place(id: "g:5")?.name == "Mosul")
    #expect(try Data(contentsOf: file).count == whole.count)
  }

  @Test func doesWithoutACacheFolder() throws {
    let fixture = try Fixture()
    try Data().write(to: fixture.root.appendingPathComponent("file"))
    let gazetteer = try Gazetteer.open(
      directory: fixture.directory, cache: fixture.root.appendingPathComponent("file/cache"))
    #expect(gazetteer.place(id: "g:5") != nil)
  }

  @Test func saysInWordsThatItCannotBeWritten() throws {
    #expect(throws: InputError.self) {
      try PackWriter(
        file: URL(fileURLWithPath: "/proc/index.pack"), info: PackInfo(name: "x", title: "", source: "", licence: ""))
    }
  }

  @Test func findsWhatLiesInABox() throws {
    let spots = (0..<3000).map { number in
      Coordinate(longitude: Double(number * 7 % 359) - 179, latitude: Double(number % 170) - 85)
    }
    let rows = spots.enumerated().map { number, spot in
      "p:\(number)\tPlace \(number)\t\(spot.latitude)\t\(spot.longitude)\ttown\tSY\t\t\(number)\t"
    }
    let header = "id\tname\tlatitude\tlongitude\tkind\tcountry\tadmin1\tpopulation\tnames"
    let fixture = try Fixture(replacing: ["places-a.tsv": ([header] + rows).joined(separator: "\n")])
    let gazetteer = try fixture.open()
    for box in [
      BoundingBox(west: -20, south: -10, east: 35, north: 40), BoundingBox(west: 100, south: 60, east: 179, north: 85),
      BoundingBox(west: -179, south: -85, east: 179, north: 85),
      BoundingBox(west: 3.5, south: 3.5, east: 4.5, north: 4.5),
    ] {
      let expected = spots.indices.filter { $0 >= 500 && box.contains(spots[$0]) }
      let found = gazetteer.places(in: box, kinds: [.town], minimumPopulation: 500, limit: 10_000)
      #expect(found.map(\.id) == expected.reversed().map { "p:\($0)" })
    }
  }
}
