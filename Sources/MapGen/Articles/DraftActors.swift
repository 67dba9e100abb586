import Cartography
import Reports

/// Lists the actors of claims as a situation does: each with names of its own, and a colour.
struct DraftActors {
  private(set) var actors: [Actor] = []
  private let known: [String: KnownActor]

  /// - Parameters:
  ///   - known: the lexicon, where the leaders of sides are looked up.
  init(_ claims: [Claim], known: [KnownActor]) {
    var known = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    var order: [String] = []
    for actor in claims.flatMap({ [$0.actor, $0.against].compactMap(\.self) }) {
      if counts[actor.id] == nil { order.append(actor.id) }
      counts[actor.id, default: 0] += 1
      if known[actor.id] == nil { known[actor.id] = actor }
    }
    self.known = known
    // The actors with most claims first: they have the first choice of colours.
    let ranked = order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }.map(\.element)
    let leaders = ranked.compactMap(leader(of:))
    for id in ranked + leaders where !actors.contains(where: { $0.id == id }) {
      guard var actor = known[id]?.actor else { continue }
      actor.side = leader(of: id)
      actors.append(actor)
    }
    partNames()
    color()
  }

  /// Who leads the side that an actor fights on; nil for one that fights for itself.
  private func leader(of id: String) -> String? {
    var seen: Set<String> = [id]
    var current = id
    while let side = known[current]?.side, known[side] != nil {
      guard seen.insert(side).inserted else { return nil }
      current = side
    }
    return current == id ? nil : current
  }

  /// Leaves each name to one actor: the lexicon's names are of many wars, and some are shared.
  private mutating func partNames() {
    var taken = Set(actors.map { NameFolding.folded($0.id) })
    for i in actors.indices {
      let name = NameFolding.folded(actors[i].name)
      let isOwn = name == NameFolding.folded(actors[i].id)
      if !isOwn, !taken.insert(name).inserted { actors[i].name = actors[i].id }
    }
    for i in actors.indices {
      actors[i].aliases = actors[i].aliases.filter { taken.insert(NameFolding.folded($0)).inserted }
      if let arabic = actors[i].aliases.firstIndex(where: \.isArabic) {
        actors[i].translations["ar"] = actors[i].aliases.remove(at: arabic)
      }
    }
  }

  /// Gives the leaders colours that can be told apart, and the others those of their leaders.
  private mutating func color() {
    let leading = actors.indices.filter { actors[$0].side == nil }
    let wanted = leading.map { actors[$0].color.flatMap(Color.init(hex:)) }
    let colors = ActorColors.choose(wanted: wanted, palette: Style().actorColors)
    for (i, color) in zip(leading, colors) { actors[i].color = color?.hex }
    for i in actors.indices {
      guard let side = actors[i].side else { continue }
      actors[i].color = actors.first { $0.id == side }?.color
    }
  }
}
