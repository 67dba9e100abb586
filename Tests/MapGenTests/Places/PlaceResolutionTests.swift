import Control
import Foundation
import Gazetteer
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

private func situation(_ rows: String, places: String? = nil, yaml: String = "title: T\n") throws -> Situation {
  var files = [
    "situation.yaml": yaml, "reports.csv": "date,place,actor,change,place_id,latitude,longitude,bank\n" + rows,
  ]
  files["places.csv"] = places.map { "name,latitude,longitude,aliases\n" + $0 }
  let folder = try TemporaryFolder(files)
  return try withExtendedLifetime(folder) { try Situation.load(directory: folder.url).0 }
}

private func resolve(
  _ situation: Situation, with gazetteer: StubGazetteer = StubGazetteer(StubGazetteer.syria), details: Bool = false
) throws -> PlaceResolution {
  try PlaceResolution.resolve(situation, withDetails: details) { gazetteer }
}

/// The problems without the folder, which has another name in each run.
private func texts(_ resolution: PlaceResolution) -> [String] {
  resolution.problems.map { problem in
    var problem = problem
    problem.file = problem.file.map { ($0 as NSString).lastPathComponent }
    return problem.description
  }
}

private let near = "title: T\nregion: [39, 33, 43, 36]\n"

@Suite struct PlaceResolutionTests {
  @Test func byNameWithAllThatTheGazetteerKnows() throws {
    let gazetteer = StubGazetteer(StubGazetteer.syria)
    let result = try resolve(
      situation("2017,Albu Kamal,gov,gain,,,,right\n2018,Albu Kamal,gov,hold,,,,\n", yaml: near), with: gazetteer)
    #expect(
      result.places == [
        "geonames:1": LocatedPlace(
          id: "geonames:1", name: "Albu Kamal", arabicName: "البوكمال",
          coordinate: Coordinate(longitude: 40.91854, latitude: 34.45226), population: 42_510, bank: .right)
      ])
    #expect(result.reports.map(\.place.id) == ["geonames:1", "geonames:1"])
    #expect(result.reports.first?.place.coordinate == Coordinate(longitude: 40.91854, latitude: 34.45226))
    #expect(gazetteer.queries == [PlaceQuery("Albu Kamal", near: Coordinate(longitude: 41, latitude: 34.5))])
    #expect(result.problems.isEmpty)
    #expect(result.region == BoundingBox(west: 39, south: 33, east: 43, north: 36))
  }

  @Test func rowsWithCoordinatesNeedNoGazetteer() throws {
    let given = try situation(
      "2017,Rawa,gov,gain,geonames:2,34.5,41.9,\n2017,Hill 12,gov,gain,,34.1234567,40,\n2018,rawa,is,loss,,,,\n")
    let result = try PlaceResolution.resolve(given) { throw InputError("opened") }
    #expect(result.reports.map(\.place.id) == ["geonames:2", "user:hill-12@34.12346,40.0", "geonames:2"])
    #expect(result.places["user:hill-12@34.12346,40.0"]?.coordinate.latitude == 34.1234567)
    let detailed = try PlaceResolution.resolve(given, withDetails: true) { throw InputError("opened") }
    #expect(detailed.places == result.places)
  }

  @Test func detailsOfPinnedPlacesOnRequest() throws {
    let given = try situation("2017,Abu Kamal,gov,gain,geonames:1,34.45,40.91,\n")
    #expect(try resolve(given).places["geonames:1"]?.arabicName == nil)
    let place = try resolve(given, details: true).places["geonames:1"]
    #expect(place?.arabicName == "البوكمال")
    #expect(place?.name == "Abu Kamal")
    #expect(place?.coordinate == Coordinate(longitude: 40.91, latitude: 34.45))
  }

  @Test func theUsersOwnPlacesWinOverTheGazetteer() throws {
    let result = try resolve(
      situation(
        "2017,albu kamal,gov,gain,geonames:1,,,\n2017,محطة,gov,gain,,,,\n",
        places: "Albu Kamal,34.4,40.9,\nT2,34,40,T-2;محطة\n"))
    #expect(result.reports.map(\.place.id) == ["user:albu-kamal@34.4,40.9", "user:t2@34.0,40.0"])
    #expect(result.places["user:t2@34.0,40.0"]?.name == "T2")
    #expect(result.places["user:t2@34.0,40.0"]?.arabicName == "محطة")
    #expect(result.pins.isEmpty)
  }

  @Test func extentsAreMarked() throws {
    let result = try resolve(
      situation("2017,Euphrates,gov,gain,,,,\n2017,Deir ez-Zor province,gov,gain,admin1:SY.07,35,40,\n"))
    #expect(result.places["mapgen:euphrates"]?.isExtended == true)
    #expect(result.places["admin1:SY.07"]?.isExtended == true)
  }

  @Test func theNameIsTheOneThatReportsUseMost() throws {
    let rows = ["بوكمال", "Bukamal", "Albu Kamal, Syria", "Albu Kamal, Syria"].map {
      "2017,\"\($0)\",gov,gain,geonames:1,34,40,\n"
    }
    let place = try resolve(situation(rows.joined())).places["geonames:1"]
    #expect(place?.name == "Albu Kamal")
    #expect(place?.arabicName == "بوكمال")
  }

  @Test func ambiguousAndUnknownNames() throws {
    let result = try resolve(
      situation(
        "2017,Rawa,gov,gain,,,,\n2018,Rawa,gov,gain,,,,\n2018,Nowhere,gov,gain,,,,\n2018,X,gov,gain,geonames:9,,,\n"))
    #expect(result.reports.isEmpty)
    #expect(
      texts(result) == [
        "reports.csv:2:6: error: “Rawa” may be geonames:2 (Rawa, town in IQ, at 34.5,41.9); geonames:3 (Rawa, village in PS, "
          + "at 32.2,35.1). Write the id of the one that is meant into place_id, or add it to places.csv (the same in 1 more row)",
        "reports.csv:4:6: error: no place is known as “Nowhere”. Give latitude and longitude, write a place_id, or add the "
          + "place to places.csv",
        "reports.csv:5:17: error: no place has the id “geonames:9”; correct it, give coordinates, or leave it empty to go by "
          + "the name",
      ])
  }

  @Test func onePlaceStandsInOneSpot() throws {
    let result = try resolve(
      situation(
        "2017,P,gov,gain,geonames:1,34,40,\n2017,P,gov,gain,geonames:1,34.0005,40,\n2017,P,gov,gain,geonames:1,34.01,40,\n"
      ))
    #expect(
      texts(result) == [
        "reports.csv:4:28: warning: geonames:1 lies 1111 m from where an earlier row has it; the earlier row counts"
      ])
    #expect(result.places["geonames:1"]?.coordinate == Coordinate(longitude: 40, latitude: 34))
    #expect(result.reports.allSatisfy { $0.place.coordinate == Coordinate(longitude: 40, latitude: 34) })
  }

  @Test func aNameWithTwoSpotsIsNotGuessed() throws {
    let result = try resolve(
      situation("2017,Camp,gov,gain,,34,40,\n2017,Camp,gov,gain,,35,41,\n2017,Camp,gov,gain,,,,\n"))
    #expect(result.places.count == 2)
    #expect(texts(result).first?.hasPrefix("reports.csv:4:6: error: no place is known as “Camp”") == true)
  }

  @Test func regions() throws {
    let rows = "2017,Albu Kamal,gov,gain,,,,\n"
    let around = try resolve(situation(rows, yaml: "title: T\nregion: {places: [Albu Kamal], margin_km: 10}\n"))
    #expect(abs((around.region?.heightInKilometres ?? 0) - 20) < 0.01)
    #expect(abs((try resolve(situation(rows)).region?.heightInKilometres ?? 0) - 20) < 0.01)
    let unknown = try resolve(situation(rows, yaml: "title: T\nregion: {places: [Atlantis]}\n"))
    #expect(
      texts(unknown).first?.hasPrefix(
        "situation.yaml:2:9: error: the region cannot be drawn: no place is known as “Atlantis”") == true)
    let pinned = "2017,Albu Kamal,gov,gain,,34,40,\n"
    let swapped = try resolve(situation(pinned, yaml: "title: T\nregion: [33, 39, 36, 43]\n"))
    #expect(
      texts(swapped) == [
        "situation.yaml:2:9: warning: no place of the reports lies in the region; the order is west, south, east, north"
      ])
  }
}
