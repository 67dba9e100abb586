import Geography
import Reports
import TestSupport
import Testing

@testable import Control

extension Samples {
  static let date = CalendarDate(dayNumber: 17_479)

  /// A place held or contested by the actors of the shares, with evidence of some days ago.
  static func control(
    _ id: String, at longitude: Double, _ latitude: Double, _ shares: [(String, Double)], support: Double = 0.8,
    daysAgo: Int = 0, isExtended: Bool = false
  ) -> PlaceControl {
    let place = LocatedPlace(
      id: id, name: id, coordinate: Coordinate(longitude: longitude, latitude: latitude), isExtended: isExtended)
    let top = shares.first?.1 ?? 0
    return PlaceControl(
      place: place, status: shares.isEmpty ? .unknown : top >= 0.85 ? .held : .contested,
      shares: shares.map { .init(actor: $0.0, share: $0.1) }, support: support,
      newestReport: date.adding(days: -daysAgo), evidence: [.init(report: "r-\(id)", weight: support)])
  }

  static func state(_ places: [PlaceControl]) -> ControlState {
    ControlState(date: date, places: places, newestReport: places.map(\.newestReport).max())
  }

  /// Places strewn over a box and a little beyond, some contested, some held in parts, some without a holder, some
  /// at one spot.
  static func randomPlaces(_ count: Int, in box: BoundingBox, seed: UInt64) -> [PlaceControl] {
    var random = SeededGenerator(seed: seed)
    let actors = ["gov", "is", "sdf", "opp"]
    var places: [PlaceControl] = []
    for i in 0..<count {
      let (w, h) = (box.east - box.west, box.north - box.south)
      var longitude = Double.random(in: box.west - 0.1 * w...box.east + 0.1 * w, using: &random)
      var latitude = Double.random(in: max(-90, box.south - 0.1 * h)...min(90, box.north + 0.1 * h), using: &random)
      if i % 17 == 16, let last = places.last?.place.coordinate {
        (longitude, latitude) = (last.longitude, last.latitude)
      }
      let a = actors[Int.random(in: 0..<4, using: &random)]
      let b = actors[Int.random(in: 0..<4, using: &random)]
      let shares: [(String, Double)] =
        i % 13 == 12 ? [] : a != b && i % 5 == 0 ? [(a, 0.6), (b, 0.4)] : [(a, 1)]
      var place = control(
        "\(i)", at: longitude, latitude, shares, support: Double.random(in: 0.1...0.9, using: &random),
        daysAgo: Int.random(in: 0...60, using: &random))
      if i % 11 == 5, i < 200 {
        // A city of which another holds some sides.
        place.place.population = 400_000
        place.status = .contested
        place.shares = [
          .init(actor: a, share: 0.7),
          .init(
            actor: a == "gov" ? "is" : "gov", share: 0.3, sectors: i % 2 == 0 ? [.north, .east] : [.centre, .south]),
        ]
      }
      places.append(place)
    }
    return places
  }
}

extension ControlMap {
  /// All the parts that are to tile the land.
  var parts: [[Polygon<Coordinate>]] { areas.map(\.polygons) + contested.map(\.polygons) + [noData] }

  func area(of actor: String) -> Area? { areas.first { $0.actor == actor } }
}

/// The area of polygons in square degrees.
func area(_ polygons: [Polygon<Coordinate>]) -> Double { polygons.reduce(0) { $0 + $1.area } }

/// Whether a spot lies in any of the polygons.
func covers(_ polygons: [Polygon<Coordinate>], _ longitude: Double, _ latitude: Double) -> Bool {
  polygons.contains { $0.contains(Coordinate(longitude: longitude, latitude: latitude)) }
}
