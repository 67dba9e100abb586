import Control
import Geography

/// How much each actor holds from date to date: square kilometres and places of a region.
struct PageSeries: ~Copyable {
  /// By actor, a value a date.
  private(set) var squareKilometres: [String: [Double]] = [:]
  private(set) var places: [String: [Int]] = [:]
  private(set) var contested: [Double] = []
  private(set) var count = 0
  private let region: BoundingBox
  private let projector: Projector

  init(_ region: BoundingBox) throws {
    self.region = region
    projector = try Projector(.fitting(region))
  }

  /// The actors that hold anything on any date, those with most land first.
  var actors: [String] {
    Set(squareKilometres.keys).union(places.keys).sorted { a, b in
      let (x, y) = (squareKilometres[a]?.max() ?? 0, squareKilometres[b]?.max() ?? 0)
      return x != y ? x > y : a < b
    }
  }

  /// Adds the map of the next date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  mutating func add(_ map: ControlMap) throws {
    for area in map.areas {
      let size = try self.size(of: area.polygons)
      squareKilometres[area.actor, default: []].fill(to: count, with: 0)
      if squareKilometres[area.actor]?.count == count {
        squareKilometres[area.actor]?.append(size)
      } else {
        squareKilometres[area.actor]?[count] += size
      }
    }
    for control in map.state.places
    where !control.place.isExtended && control.status == .held && region.contains(control.place.coordinate) {
      guard let holder = control.holder else { continue }
      places[holder, default: []].fill(to: count + 1, with: 0)
      places[holder]?[count] += 1
    }
    contested.append(try map.contested.reduce(0) { $0 + (try size(of: $1.polygons)) })
    count += 1
  }

  /// The values of an actor on all dates.
  func squareKilometres(of actor: String) -> [Double] {
    var values = squareKilometres[actor] ?? []
    values.fill(to: count, with: 0)
    return values
  }

  func places(of actor: String) -> [Int] {
    var values = places[actor] ?? []
    values.fill(to: count, with: 0)
    return values
  }

  /// The part of polygons that lies in the region, in square kilometres.
  private func size(of polygons: [Polygon<Coordinate>]) throws -> Double {
    try Overlay.intersection(polygons, [region.polygon()]).reduce(0) { $0 + projector.project($1).area } / 1e6
  }
}

extension Array {
  fileprivate mutating func fill(to count: Int, with value: Element) {
    while self.count < count { append(value) }
  }
}
