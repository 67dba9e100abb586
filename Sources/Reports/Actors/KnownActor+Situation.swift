extension KnownActor {
  /// The lexicon with a situation's own actors over it: one with an id of the lexicon's takes its place and keeps what the
  /// situation does not say.
  public static func extended(_ known: [KnownActor], by own: [Actor]) -> [KnownActor] {
    var actors = known
    for actor in own {
      let index =
        actors.firstIndex { $0.id == actor.id }
        ?? actors.firstIndex { known in
          ([known.name] + known.aliases).contains { NameFolding.folded($0) == NameFolding.folded(actor.name) }
        }
      if let index {
        actors[index].id = actor.id
        actors[index].aliases += [actors[index].name] + actor.aliases
        actors[index].name = actor.name
        actors[index].side = actor.side ?? actors[index].side
      } else {
        actors.append(
          KnownActor(id: actor.id, name: actor.name, kind: .rebel, aliases: actor.aliases, side: actor.side))
      }
    }
    return actors
  }
}
