internal import Foundation
public import Reports

/// Two actors whose areas some reader may take for one another by their colours, or one whose areas look like the land.
public struct ColorClash: Hashable, Sendable {
  public var actor: String
  /// The other actor; nil for the land that nobody is reported to hold.
  public var other: String?
  /// The readers to whom they look alike, and how far apart they look to them (CIEDE2000), the closest first.
  public var readers: [Reader]
  /// The pattern that the actor's areas get.
  public var pattern: FillPattern?
  /// Whether the two differ by a pattern.
  public var isSolved: Bool
  /// The least change in lightness by which the actor's colour would do without; nil where none does.
  public var proposal: Color?

  public struct Reader: Hashable, Sendable {
    public var vision: ColorVision
    public var difference: Double
  }
}

extension ActorPalette {
  /// What looks alike among actors, in their order; those on a side are drawn as the side is, and left out.
  public static func clashes(_ actors: [Actor], style: Style) -> [ColorClash] {
    let palette = ActorPalette(actors, style: style)
    let leaders = actors.filter { $0.side == nil }.map(\.id)
    let seen = leaders.map { SeenColor(style.onLand(palette.color($0))) }
    let land = SeenColor(style.land)
    var clashes: [ColorClash] = []
    for i in leaders.indices {
      let others = (0..<i).map { (Optional(leaders[$0]), seen[$0], ColorVision.allCases) }
      for (other, color, visions) in others + [(nil, land, ColorVision.inColor)] {
        let readers = seen[i].readers(of: color, among: visions)
        guard !readers.isEmpty else { continue }
        let rest = seen.indices.filter { $0 != i }.map { seen[$0] }
        clashes.append(
          ColorClash(
            actor: leaders[i], other: other, readers: readers, pattern: palette.pattern(leaders[i]),
            isSolved: palette.pattern(leaders[i]) != other.flatMap(palette.pattern),
            proposal: palette.color(leaders[i]).stepped { color in
              let seen = SeenColor(style.onLand(color))
              return !rest.contains { seen.isClose(to: $0) } && !seen.isClose(to: land, inColor: true)
                && (!style.keepsActorColors || style.shows(color))
            }))
      }
    }
    return clashes
  }
}

extension SeenColor {
  /// The readers to whom another colour looks alike, the closest first.
  fileprivate func readers(of other: SeenColor, among visions: [ColorVision]) -> [ColorClash.Reader] {
    visions.map { ColorClash.Reader(vision: $0, difference: difference(to: other, $0)) }
      .filter { $0.difference < ColorVision.leastDifference }.sorted { $0.difference < $1.difference }
  }
}

extension Color {
  /// The colour made lighter or darker, by as little as a test asks for; nil when no step passes it.
  func stepped(until passes: (Color) -> Bool) -> Color? {
    for step in 1...90 {
      for lightness in [lab.l + Double(step), lab.l - Double(step)] where (5...97).contains(lightness) {
        let color = Color(lab: LabColor(l: lightness, a: lab.a, b: lab.b))
        // As it will be written.
        if let written = Color(hex: color.hex), passes(written) { return written }
      }
    }
    return nil
  }
}
