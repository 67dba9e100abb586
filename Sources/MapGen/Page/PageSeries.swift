import Control
import Geography

/// How much each actor holds from date to date: square kilometres and places of a region.
struct PageSeries {
  private let region: BoundingBox
  /// One a date, in order.
  private(set) var tallies: [AreaTally] = []

  init(_ region: BoundingBox) { self.region = region }

  /// Adds the map of the next date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  mutating func add(_ map: ControlMap) throws {
    var map = map
    map.region = region
    tallies.append(try AreaTally(map.clipped()))
  }

  /// The actors that hold anything on any date, those with most land first.
  var actors: [String] {
    let most = tallies.flatMap(\.holdings).filter { $0.squareKilometres > 0 || $0.towns > 0 }
      .reduce(into: [:]) { $0[$1.actor] = max($0[$1.actor] ?? 0, $1.squareKilometres) }
    return most.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
  }

  /// The values of an actor on all dates.
  func squareKilometres(of actor: String) -> [Double] { tallies.map { $0.holding(of: actor).squareKilometres } }
  func places(of actor: String) -> [Int] { tallies.map { $0.holding(of: actor).towns } }
}
