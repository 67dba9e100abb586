public import Cartography
public import Reports

/// What looks alike among the colours of a map, in sentences.
public struct ColorReport: Sendable {
  public let lines: [String]
  /// Whether every two actors differ by colour or by pattern.
  public let isSound: Bool

  /// - Parameter actors: those of a situation; nil for the colours that the style has for actors without one.
  public init(_ actors: [Actor]?, style: Style) {
    let actors =
      actors ?? style.actorColors.enumerated().map { Actor(id: "colour \($0 + 1)", name: "", color: $1.hex) }
    let names = Dictionary(actors.map { ($0.id, $0.name.isEmpty ? $0.id : $0.name) }) { first, _ in first }
    let palette = ActorPalette(actors, style: style)
    let clashes = ActorPalette.clashes(actors, style: style)
    func name(_ id: String) -> String { "\(names[id] ?? id) (\(palette.color(id).hex))" }
    let faint = ActorPalette.faint(actors, style: style)
    isSound = clashes.allSatisfy(\.isSolved) && faint.allSatisfy { $0.drawn != nil }
    let ground = "the style's ground (land \(style.land.hex), paper \(style.paper.hex))"
    lines =
      faint.map { color in
        "\(names[color.actor] ?? color.actor) (\(color.own.hex)) hardly shows on \(ground); "
          + (color.drawn.map { "it is drawn as \($0.hex)" } ?? "neither does a lighter or darker one")
      }
      + clashes.map { clash in
        let readers = clash.readers.map { "\(ColorReport.words($0.vision)) (\(ColorReport.tenth($0.difference)))" }
        let other = clash.other.map(name) ?? "land that nobody holds (\(style.land.hex))"
        var line = "\(name(clash.actor)) looks like \(other) \(readers.joined(separator: ", "))"
        if !clash.isSolved {
          line += "; nothing tells them apart"
        } else if let pattern = clash.pattern {
          line += "; it is drawn with \(pattern == .grid ? "a grid" : pattern.rawValue)"
        } else {
          line += "; the other is drawn with a pattern"
        }
        return line + (clash.proposal.map { "; as \($0.hex) it would do without" } ?? "")
      }
      + [clashes.isEmpty ? "every two of \(palette.count) colours are told apart by every reader, in grey too" : nil]
      .compactMap(\.self)
  }

  private static func words(_ vision: ColorVision) -> String {
    switch vision {
    case .full: "to everyone"
    case .grey: "in grey"
    default: "with \(vision.rawValue)"
    }
  }

  private static func tenth(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
