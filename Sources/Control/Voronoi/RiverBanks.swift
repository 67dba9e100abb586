import Foundation
import Geography
import Reports

/// The pieces into which great rivers and national borders part the land, and which of them each pin stands on.
///
/// A pin speaks for its own bank only. Land that no river parts (an island, or a plain with a river that ends in it) is
/// open to all pins, and so are scraps between two arms of a river.
struct RiverBanks {
  /// The pieces that belong to the pins on them alone.
  let pieces: [Polygon<Coordinate>]
  /// For each pin the index of its piece; nil for a pin on open land or on water.
  let pieceOfPin: [Int?]
  /// Whether some land is open to all pins.
  let hasOpenLand: Bool

  /// - Parameters:
  ///   - land: the land of the region, valid, in degrees.
  ///   - radius: how far a pin speaks, in kilometres; smaller pieces without a pin are scraps.
  /// - Throws: ``GeographyError`` when GEOS cannot cut the land.
  init(
    _ land: [Polygon<Coordinate>], rivers: [Line<Coordinate>], borders: [Line<Coordinate>] = [], pins: [Pin],
    radius: Double
  ) throws {
    var parted: [Polygon<Coordinate>] = []
    var openLand = false
    for polygon in land {
      let box = BoundingBox(around: polygon.exterior)
      let near = (rivers + borders).filter { river in
        box.flatMap { box in BoundingBox(around: river.points).map { $0.intersects(box) } } ?? false
      }
      let faces = near.isEmpty ? [] : try Overlay.partition([polygon], by: near)
      if faces.count > 1 { parted += faces.map(\.polygon) } else { openLand = true }
    }
    let spots = pins.map { RiverBanks.spot(of: $0, rivers) }
    var piece = [Int?](repeating: nil, count: pins.count)
    var kept: [Polygon<Coordinate>] = []
    for polygon in parted {
      let own = try Overlay.contains([polygon], spots)
      guard own.contains(true) || RiverBanks.squareKilometres(polygon) > radius * radius / 4 else {
        openLand = true
        continue
      }
      for i in own.indices where own[i] { piece[i] = kept.count }
      kept.append(polygon)
    }
    pieces = kept
    pieceOfPin = piece
    hasOpenLand = openLand
  }

  /// The index of the piece that each coordinate lies in; nil on open land.
  func pieces(of coordinates: [Coordinate]) throws -> [Int?] {
    var result = [Int?](repeating: nil, count: coordinates.count)
    for (index, piece) in pieces.enumerated() {
      let inside = try Overlay.contains([piece], coordinates)
      for i in inside.indices where inside[i] { result[i] = index }
    }
    return result
  }

  /// A river further off than this, in degrees of latitude, has nothing to do with the bank that a report names.
  private static let nearInDegrees = 0.15
  /// Where a pin on the wrong side is put, in degrees of latitude from the river: beyond what the base map may be off.
  private static let offsetInDegrees = 0.004

  /// Where a pin counts: its coordinate, or a spot across the river when the report says that it lies on the other bank.
  static func spot(of pin: Pin, _ rivers: [Line<Coordinate>]) -> Coordinate {
    guard let bank = pin.bank else { return pin.coordinate }
    let shrink = max(0.01, cos(pin.coordinate.latitude * .pi / 180))
    var best: (distance: Double, foot: Point, direction: Point)?
    // Degrees with longitudes shrunk are flat enough for a few kilometres.
    func flat(_ c: Coordinate) -> Point {
      Point(x: (c.longitude - pin.coordinate.longitude) * shrink, y: c.latitude - pin.coordinate.latitude)
    }
    for river in rivers {
      for (a, b) in zip(river.points, river.points.dropFirst()) {
        let (p, q) = (flat(a), flat(b))
        let d = Point(x: q.x - p.x, y: q.y - p.y)
        let square = d.x * d.x + d.y * d.y
        guard square > 0 else { continue }
        let t = min(1, max(0, -(p.x * d.x + p.y * d.y) / square))
        let foot = Point(x: p.x + t * d.x, y: p.y + t * d.y)
        let distance = (foot.x * foot.x + foot.y * foot.y).squareRoot()
        if distance < best?.distance ?? nearInDegrees { best = (distance, foot, d) }
      }
    }
    guard let best else { return pin.coordinate }
    let length = (best.direction.x * best.direction.x + best.direction.y * best.direction.y).squareRoot()
    let left = Point(x: -best.direction.y / length, y: best.direction.x / length)
    // The pin is the origin: it lies to the left when the foot lies to the right of it.
    let isLeft = -(best.foot.x * left.x + best.foot.y * left.y) > 0
    guard isLeft != (bank == .left) else { return pin.coordinate }
    let side = bank == .left ? offsetInDegrees : -offsetInDegrees
    return Coordinate(
      longitude: pin.coordinate.longitude + (best.foot.x + left.x * side) / shrink,
      latitude: pin.coordinate.latitude + best.foot.y + left.y * side)
  }

  private static func squareKilometres(_ polygon: Polygon<Coordinate>) -> Double {
    let degree = 2 * Double.pi * Coordinate.earthRadiusInKilometres / 360
    let latitude = polygon.exterior.reduce(0) { $0 + $1.latitude } / Double(max(1, polygon.exterior.count))
    return polygon.area * degree * degree * cos(latitude * .pi / 180)
  }
}
