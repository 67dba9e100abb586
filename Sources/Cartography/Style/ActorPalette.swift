internal import Reports

/// The colour and the name of each actor on one map.
struct ActorPalette {
  private let colors: [String: Color]
  private let actors: [String: Actor]

  /// Takes the actors' own colours; the others get the style's, in order, skipping those in use.
  init(_ actors: [Actor], style: Style) {
    var colors: [String: Color] = [:]
    for actor in actors { colors[actor.id] = actor.color.flatMap(Color.init(hex:)) }
    var free = style.actorColors.filter { color in !colors.values.contains { $0.hex == color.hex } }
    for actor in actors where colors[actor.id] == nil {
      colors[actor.id] = free.isEmpty ? .gray(0.6) : free.removeFirst()
    }
    self.colors = colors
    self.actors = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
  }

  func color(_ actor: String) -> Color { colors[actor] ?? .gray(0.6) }

  func name(_ actor: String, in language: Language) -> String {
    guard let known = actors[actor] else { return actor }
    return known.translations[language.code] ?? known.name
  }
}
