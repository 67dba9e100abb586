import Gazetteer

/// The names of known actors, ready to be found in texts.
struct ActorTable: Sendable {
  /// How a name tells an actor.
  enum Role: Sendable {
    /// It names the actor itself.
    case name
    /// A land that may act or be fought in.
    case land
    /// It makes a force one of the actor's.
    case adjective
    /// A person whose forces they are.
    case leader
    /// A seat of government.
    case seat
  }

  struct Entry: Sendable {
    /// The words behind the first, by their hashes.
    var rest: [UInt64]
    var role: Role
    var actor: Int
    /// Whether the first word is to be all capitals, or to begin with one.
    var isAllCapitals: Bool
    var isCapital: Bool
  }

  let actors: [KnownActor]
  private var entries: [UInt64: [Entry]] = [:]
  private var indexOfID: [String: Int] = [:]

  init(_ actors: [KnownActor]) {
    self.actors = actors
    for (index, actor) in actors.enumerated() {
      if indexOfID[actor.id] == nil { indexOfID[actor.id] = index }
      let isLand = actor.kind == .state && !actor.name.split(separator: " ").contains { Self.bodies.contains($0) }
      let lands = actor.lands + (isLand ? [actor.name] : [])
      for name in [actor.name] + actor.aliases where !lands.contains(name) { add(name, .name, index) }
      for name in lands { add(name, .land, index) }
      for name in actor.adjectives { add(name, .adjective, index) }
      for name in actor.leaders { add(name, .leader, index) }
      for name in actor.seats { add(name, .seat, index) }
    }
    for hash in entries.keys { entries[hash]?.sort { $0.rest.count > $1.rest.count } }
  }

  private static let bodies: Set<Substring> = [
    "government", "military", "army", "forces", "Forces", "police", "Government", "Accord", "Peshmerga",
  ]

  func index(ofID id: String) -> Int? { indexOfID[id] }

  /// The names that begin with a word, longest first.
  func entries(from hash: UInt64) -> [Entry] { entries[hash] ?? [] }

  private mutating func add(_ name: String, _ role: Role, _ actor: Int) {
    let text = SourceText(name, words: MentionWords())
    guard let first = text.tokens.first else { return }
    let isShort = text.tokens.count == 1
    entries[first.hash, default: []].append(
      Entry(
        rest: text.tokens.dropFirst().map(\.hash), role: role, actor: actor,
        isAllCapitals: isShort && first.traits.contains(.allCapitals) && first.end - first.start <= 4,
        isCapital: isShort && first.traits.contains(.capital)))
  }
}
