internal import Gazetteer
internal import Geography

/// What stands in the mark of a place that is no settlement, so that it is known without a word.
enum KindGlyph: String, CaseIterable {
  case airbase, oilField = "oil-field", crossing, base, dam, bridge, port

  /// Nil for settlements, and for what has no sign of its own.
  init?(_ kind: PlaceKind) {
    switch kind {
    case .airbase, .airport: self = .airbase
    case .oilField, .gasField: self = .oilField
    case .borderCrossing: self = .crossing
    case .militaryBase: self = .base
    case .dam: self = .dam
    case .bridge: self = .bridge
    case .port: self = .port
    default: return nil
    }
  }

  /// The key of its words in the language files.
  var phrase: String { "kind-" + rawValue }

  /// The rings of the sign, right and down from the middle of a mark whose radius is 1.
  var rings: [[(Double, Double)]] {
    switch self {
    // An aircraft from above.
    case .airbase:
      [
        [
          (0, -0.72), (0.11, -0.55), (0.11, -0.2), (0.7, 0.14), (0.7, 0.3), (0.11, 0.14), (0.09, 0.46), (0.28, 0.6),
          (0.28, 0.7), (0, 0.63), (-0.28, 0.7), (-0.28, 0.6), (-0.09, 0.46), (-0.11, 0.14), (-0.7, 0.3), (-0.7, 0.14),
          (-0.11, -0.2), (-0.11, -0.55),
        ]
      ]
    // A derrick.
    case .oilField:
      [
        [(-0.1, -0.66), (0.1, -0.66), (0.5, 0.64), (0.32, 0.64), (0, -0.42), (-0.32, 0.64), (-0.5, 0.64)],
        [(-0.22, -0.1), (0.22, -0.1), (0.25, 0.04), (-0.25, 0.04)],
        [(-0.36, 0.3), (0.36, 0.3), (0.4, 0.44), (-0.4, 0.44)],
      ]
    // A barrier between two posts.
    case .crossing:
      [
        [(-0.62, -0.5), (-0.4, -0.5), (-0.4, 0.6), (-0.62, 0.6)], [(0.4, -0.5), (0.62, -0.5), (0.62, 0.6), (0.4, 0.6)],
        [(-0.4, -0.18), (0.4, -0.18), (0.4, 0.06), (-0.4, 0.06)],
      ]
    // A flag.
    case .base: [[(-0.42, -0.66), (-0.26, -0.66), (0.52, -0.32), (-0.26, 0.02), (-0.26, 0.66), (-0.42, 0.66)]]
    // A wall that is broad below, in section.
    case .dam: [[(-0.2, -0.55), (0.08, -0.55), (0.55, 0.55), (-0.2, 0.55)]]
    // A deck on an arch.
    case .bridge:
      [
        [
          (-0.68, -0.3), (0.68, -0.3), (0.68, 0.42), (0.5, 0.42), (0.38, 0.12), (0.14, -0.04), (-0.14, -0.04),
          (-0.38, 0.12), (-0.5, 0.42), (-0.68, 0.42),
        ]
      ]
    // An anchor.
    case .port:
      [
        [
          (-0.08, -0.6), (0.08, -0.6), (0.08, -0.3), (0.32, -0.3), (0.32, -0.14), (0.08, -0.14), (0.08, 0.42),
          (0.36, 0.28),
          (0.46, 0.08), (0.6, 0.2), (0.4, 0.5), (0, 0.66), (-0.4, 0.5), (-0.6, 0.2), (-0.46, 0.08), (-0.36, 0.28),
          (-0.08, 0.42), (-0.08, -0.14), (-0.32, -0.14), (-0.32, -0.3), (-0.08, -0.3),
        ]
      ]
    }
  }

  func path(_ center: Point, radius: Double) -> Path {
    var path = Path()
    for ring in rings {
      path.add(ring.map { Point(x: center.x + $0.0 * radius, y: center.y + $0.1 * radius) }, closed: true)
    }
    return path
  }
}
