import Cartography

/// Chooses colours for actors so that no two of them look alike.
enum ActorColors {
  /// The colours in the order of the actors: those that are wanted, as far as they differ from the ones before; for the
  /// others those of a palette that differ most; nil when the palette is used up.
  static func choose(wanted: [Color?], palette: [Color]) -> [Color?] {
    var chosen = [Color?](repeating: nil, count: wanted.count)
    func isFree(_ color: Color) -> Bool { !chosen.contains { $0.map { areAlike($0, color) } ?? false } }
    func room(_ color: Color) -> Double {
      chosen.compactMap(\.self).map { distance($0, color) }.min() ?? .infinity
    }
    for (i, color) in wanted.enumerated() {
      if let color, isFree(color) { chosen[i] = color }
    }
    for i in chosen.indices where chosen[i] == nil {
      chosen[i] =
        palette.first(where: isFree)
        ?? palette.map { (color: $0, room: room($0)) }.max { $0.room < $1.room }
        .flatMap { $0.room > 0 ? $0.color : nil }
    }
    return chosen
  }

  /// Whether areas of two colours are taken for one another: as the check of styles has it for readers who see all colours.
  static func areAlike(_ a: Color, _ b: Color) -> Bool {
    let style = Style()
    return style.onLand(a).difference(to: style.onLand(b)) < ColorVision.leastDifference
  }

  /// How far apart two colours look: CIEDE2000, as in the check of styles, in which black and white are 1 apart.
  static func distance(_ a: Color, _ b: Color) -> Double { a.difference(to: b) / 100 }
}
