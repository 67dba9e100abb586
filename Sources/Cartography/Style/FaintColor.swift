public import Reports

/// An actor's own colour that the ground of a style would swallow.
///
/// Situations choose their colours for white paper: on a dark page, areas of a near-black actor look like land that nobody
/// holds, and its marks like those of towns whose holder is not reported.
public struct FaintColor: Hashable, Sendable {
  public var actor: String
  /// The colour that the situation gives.
  public var own: Color
  /// The one that is drawn instead; nil where no lighter or darker one shows, and the actor keeps its own.
  public var drawn: Color?
}

extension Style {
  /// The least that an actor's colour has to differ from land and from paper (CIEDE2000).
  ///
  /// Twice and a half of what tells two areas apart: a mark is small, and an area lets the land through.
  static let leastFromGround = 20.0

  /// A colour as it is drawn on the land and paper of this style: itself where it shows, else lighter or darker by as little as lets
  /// it show; nil where no such step does.
  func showing(_ color: Color) -> Color? { shows(color) ? color : color.stepped(until: shows) }

  /// Whether a colour is far enough from land and paper.
  func shows(_ color: Color) -> Bool {
    [land, paper].allSatisfy { color.opacity(1).difference(to: $0.opacity(1)) >= Style.leastFromGround }
  }
}

extension ActorPalette {
  /// The actors whose own colours a style cannot draw as they are, in their order.
  public static func faint(_ actors: [Actor], style: Style) -> [FaintColor] {
    guard style.keepsActorColors else { return [] }
    return actors.filter { $0.side == nil }.compactMap { actor in
      guard let own = actor.color.flatMap(Color.init(hex:)) else { return nil }
      let drawn = style.showing(own)
      return drawn == own ? nil : FaintColor(actor: actor.id, own: own, drawn: drawn)
    }
  }
}
