import Gazetteer
import Geography
import Testing

@Suite struct OwnPlacesTests {
  private func gazetteer() throws -> Gazetteer {
    let mosul = Place(
      id: "user:1", name: "Mosul", coordinate: Coordinate(longitude: 1, latitude: 2), kind: .village, countries: ["FR"])
    let bridge = Place(
      id: "user:2", name: "Floating bridge", coordinate: Coordinate(longitude: 40.9, latitude: 34.4), kind: .bridge)
    return try Fixture().open().adding([(mosul, ["Moossel"]), (bridge, ["الجسر العائم"])])
  }

  @Test(arguments: [
    ("Mosul", "user:1"), ("Moossel", "user:1"), ("floating bridge", "user:2"), ("الجسر العائم", "user:2"),
  ])
  func win(_ name: String, _ id: String) throws {
    let resolution = try gazetteer().resolve(PlaceQuery(name))
    #expect(resolution.place?.id == id)
    #expect(resolution.candidates.first?.reasons.contains("one of your own places") == true)
  }

  @Test func aPlaceWithoutCountryIsInEachCountry() throws {
    #expect(try gazetteer().resolve(PlaceQuery("Floating bridge", countries: ["SY"])).place?.id == "user:2")
    #expect(try gazetteer().resolve(PlaceQuery("Mosul", countries: ["IQ"])).place?.id == "g:5")
  }

  @Test func areFoundByIDAndBox() throws {
    let gazetteer = try gazetteer()
    #expect(gazetteer.place(id: "user:2")?.arabicName == "الجسر العائم")
    let box = BoundingBox(west: 40.8, south: 34.3, east: 41, north: 34.5)
    let places = gazetteer.places(in: box, kinds: [.bridge, .town], minimumPopulation: 0, limit: 9)
    #expect(places.map(\.id) == ["g:7", "g:1", "user:2"])
  }

  @Test func leaveOtherNamesAlone() throws { #expect(try gazetteer().resolve(PlaceQuery("Rawa")).place?.id == "g:8") }
}
