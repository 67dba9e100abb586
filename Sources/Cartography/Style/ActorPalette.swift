public import Reports

/// The colour, the pattern and the name of each actor on one map.
public struct ActorPalette: Sendable {
  private let colors: [String: Color]
  private let patterns: [String: FillPattern]
  private let actors: [String: Actor]

  /// Takes the actors' own colours, unless the style is against it, lighter or darker where its ground would swallow them; the others
  /// get the style's, in order, skipping those in use.
  ///
  /// Who is on a side is drawn as the side is. Where two come too close for a colour-blind reader or in grey print, the later one
  /// gets a pattern as well.
  public init(_ actors: [Actor], style: Style) {
    let leaders = actors.filter { $0.side == nil }
    var colors: [String: Color] = [:]
    if style.keepsActorColors {
      for actor in leaders {
        colors[actor.id] = actor.color.flatMap(Color.init(hex:)).map { style.showing($0) ?? $0 }
      }
    }
    var free = style.actorColors.filter { color in !colors.values.contains { $0.hex == color.hex } }
    for actor in leaders where colors[actor.id] == nil {
      colors[actor.id] = free.isEmpty ? .gray(0.6) : free.removeFirst()
    }
    patterns = style.hasPatterns ? ActorPalette.patterns(leaders.map(\.id), colors, style) : [:]
    self.colors = colors
    self.actors = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How many actors have a colour of their own.
  public var count: Int { colors.count }

  public func color(_ actor: String) -> Color { colors[leader(actor)] ?? .gray(0.6) }

  /// What an actor's areas have over their colour; nil where the colour is enough.
  public func pattern(_ actor: String) -> FillPattern? { patterns[leader(actor)] }

  private func leader(_ actor: String) -> String { actors[actor]?.side ?? actor }

  public func name(_ actor: String, in language: Language) -> String {
    guard let known = actors[actor] else { return actor }
    return known.translations[language.code] ?? known.name
  }

  /// A pattern for each actor that comes close to an earlier one, or in colour to the land that nobody holds: the first that
  /// no close one has.
  private static func patterns(
    _ ids: [String], _ colors: [String: Color], _ style: Style
  ) -> [String: FillPattern] {
    var patterns: [String: FillPattern] = [:]
    let seen = ids.map { SeenColor(style.onLand(colors[$0] ?? .gray(0.6))) }
    let land = SeenColor(style.land)
    for i in ids.indices {
      var used: [FillPattern?] = (0..<i).filter { seen[$0].isClose(to: seen[i]) }.map { patterns[ids[$0]] }
      if seen[i].isClose(to: land, inColor: true) { used.append(nil) }
      guard used.contains(nil) else { continue }
      patterns[ids[i]] = FillPattern.allCases.first { !used.contains($0) }
    }
    return patterns
  }
}

extension Style {
  /// A colour as an area of it looks on the land.
  public func onLand(_ color: Color) -> Color { land.mixed(with: color.opacity(1), areaOpacity) }
}
