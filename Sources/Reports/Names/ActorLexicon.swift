/// The actors of a situation, found by id, name, translated name or alias, whatever the case.
public struct ActorLexicon: Hashable, Sendable {
  public private(set) var actors: [Actor]
  private var indexOfName: [String: Int] = [:]

  /// Makes a lexicon; where two actors share a name, the first one has it.
  public init(_ actors: [Actor] = []) {
    self.actors = []
    for actor in actors { add(actor) }
  }

  /// Adds an actor under all of its names.
  public mutating func add(_ actor: Actor) {
    actors.append(actor)
    for name in actor.allNames {
      let key = NameFolding.folded(name)
      if !key.isEmpty, indexOfName[key] == nil { indexOfName[key] = actors.count - 1 }
    }
  }

  /// The actor of a name, or nil when none has it.
  public func actor(named name: String) -> Actor? { indexOfName[NameFolding.folded(name)].map { actors[$0] } }

  /// The id, name or alias that a misspelt name was probably meant to be.
  public func nearest(to name: String) -> String? { NearestName.to(name, among: actors.flatMap(\.allNames)) }
}

extension Actor {
  /// The id, the name, its translations in the order of their languages, and the aliases.
  public var allNames: [String] {
    [id, name] + translations.sorted { $0.key < $1.key }.map(\.value) + aliases
  }
}

/// The sources of a situation, found by id, name or translated name, whatever the case.
public struct SourceLexicon: Hashable, Sendable {
  public let sources: [Source]
  private let indexOfName: [String: Int]

  public init(_ sources: [Source] = []) {
    self.sources = sources
    var index: [String: Int] = [:]
    for (i, source) in sources.enumerated() {
      for name in [source.id, source.name] + source.translations.sorted(by: { $0.key < $1.key }).map(\.value) {
        let key = NameFolding.folded(name)
        if !key.isEmpty, index[key] == nil { index[key] = i }
      }
    }
    indexOfName = index
  }

  /// The source of an id or name, or nil when none has it.
  public func source(named name: String) -> Source? { indexOfName[NameFolding.folded(name)].map { sources[$0] } }
}
