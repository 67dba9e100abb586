import Control
import Gazetteer
import Geography
import Reports

extension PlaceResolver {
  /// The box that the map shows.
  mutating func region() throws -> BoundingBox? {
    let spots = result.places.values.filter { !$0.isExtended }.map(\.coordinate)
    switch situation.region {
    case .box(let box):
      if !spots.isEmpty, !spots.contains(where: box.contains) {
        add("no place of the reports lies in the region; the order is west, south, east, north", atRegion: .warning)
      }
      return box
    case .around(let places, let margin):
      var coordinates: [Coordinate] = []
      for name in places {
        switch try spot(named: name, near: Self.middle(of: spots)) {
        case .found(let spot): coordinates.append(spot.coordinate)
        case .failed(let message): add("the region cannot be drawn: \(message)", atRegion: .error)
        }
      }
      return BoundingBox(spanning: coordinates)?.expanded(byKilometres: max(1, margin))
    case nil:
      guard let box = BoundingBox(spanning: spots) else { return nil }
      return box.expanded(byKilometres: max(10, 0.15 * max(box.widthInKilometres, box.heightInKilometres)))
    }
  }

  mutating func spot(named name: String, near center: Coordinate?) throws -> Answer {
    let key = Self.key(name)
    if let own = ownByName[key] { return .found(Spot(id: own.id, coordinate: own.coordinate, own: own)) }
    if let spot = spotOfName[key] ?? nil { return .found(spot) }
    if let answer = answers[name] { return answer }
    return try ask(name, near: center)
  }
}
