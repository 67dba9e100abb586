import Cartography

/// Chooses colours for actors so that no two of them look alike.
enum ActorColors {
  /// The colours in the order of the actors: those that are wanted, as far as they differ from the ones before; for the
  /// others those of a palette that differ most; nil when the palette is used up.
  static func choose(wanted: [Color?], palette: [Color]) -> [Color?] {
    var chosen = [Color?](repeating: nil, count: wanted.count)
    func room(_ color: Color) -> Double {
      chosen.compactMap(\.self).map { distance($0, color) }.min() ?? .infinity
    }
    for (i, color) in wanted.enumerated() {
      if let color, room(color) >= leastDistance { chosen[i] = color }
    }
    for i in chosen.indices where chosen[i] == nil {
      let free = palette.map { (color: $0, room: room($0)) }
      chosen[i] =
        free.first { $0.room >= leastDistance }?.color
        ?? free.max { $0.room < $1.room }.flatMap { $0.room > 0 ? $0.color : nil }
    }
    return chosen
  }

  /// Colours nearer than this are taken for one another on areas that do not touch.
  private static let leastDistance = 0.12

  /// How far apart two colours look: CIEDE2000, as in the check of styles, in which black and white are 1 apart.
  static func distance(_ a: Color, _ b: Color) -> Double { a.difference(to: b) / 100 }
}
