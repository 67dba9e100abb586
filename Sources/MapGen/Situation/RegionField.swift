import Geography
import Reports
import Yams

extension YAMLFields {
  /// Reads `region`: `[west, south, east, north]`, or `{places: [Albu Kamal, Rawa], margin_km: 40}`.
  mutating func region(_ node: Node) -> Situation.Region? {
    switch node {
    case .sequence(let sequence):
      return box(sequence.map(\.scalarText), at: node).map { .box($0) }
    case .scalar(let scalar):
      let numbers = scalar.string.split(separator: ",", omittingEmptySubsequences: false).map { Optional(String($0)) }
      return box(numbers, at: node).map { .box($0) }
    default:
      return around(node)
    }
  }

  private mutating func box(_ texts: [String?], at node: Node) -> BoundingBox? {
    let order = "the order is west, south, east, north in degrees (W,S,E,N)"
    let numbers = texts.compactMap { $0.flatMap { Double($0.filter { $0 != " " }) } }.filter(\.isFinite)
    guard texts.count == 4, numbers.count == 4 else {
      add("“region” must be four numbers, as [39.4, 33.9, 42.4, 35.6]; \(order)", at: node)
      return nil
    }
    let (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
    for (name, value, limit) in [
      ("west", west, 180.0), ("south", south, 90.0), ("east", east, 360.0), ("north", north, 90.0),
    ] where abs(value) > limit {
      add("the \(name) of the region, \(value), lies outside ±\(Int(limit)) degrees; \(order)", at: node)
      return nil
    }
    if south >= north {
      add("the south of the region, \(south), is not below its north, \(north); \(order)", at: node)
      return nil
    }
    // A box may cross the antimeridian; one that goes most of the way round the Earth is a slip.
    let end = east < west ? east + 360 : east
    let box = BoundingBox(west: west, south: south, east: end, north: north)
    guard box.isValid, east >= west || end - west <= 180 else {
      add("the east of the region, \(east), lies west of its west, \(west); \(order)", at: node)
      return nil
    }
    return box
  }

  private mutating func around(_ node: Node) -> Situation.Region? {
    guard let fields = fields(node, of: "the region", known: ["places", "margin_km"]) else { return nil }
    guard let places = texts(fields["places"], "places"), !places.isEmpty else {
      add("the region names no places; write {places: [Albu Kamal, Rawa], margin_km: 40}, or four numbers", at: node)
      return nil
    }
    let margin = fields["margin_km"] == nil ? 25 : number(fields["margin_km"], "margin_km")
    guard let margin else { return nil }
    guard (0...5000).contains(margin) else {
      add("“margin_km” must lie within 0–5000", at: fields["margin_km"])
      return nil
    }
    return .around(places: places, marginKilometres: margin)
  }
}
