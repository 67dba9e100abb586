import Gazetteer

/// A piece of a sentence: a word, or the words of an actor, a place or a date.
struct SentenceUnit: Sendable {
  enum Kind: Sendable {
    case word
    /// An index of ``ActorResolver/actors``; nil where the text does not tell who is meant.
    case actor(Int?, ActorMention)
    case place(SpokenPlace)
    case date(DateExpression)
  }

  var tokens: Range<Int>
  var kind: Kind
  /// Of the first word.
  var hash: UInt64
  var gap: Token.Gap
  var word: ClaimWord
  var classes: WordClass
  /// Whether the last word is a possessive: `Haftar's`.
  var isPossessive = false

  // Not inlined, here and below: the optimizer of Swift 6.3 breaks off over the borrowed payloads.
  var isWord: Bool {
    if case .word = kind { return true }
    return false
  }

  @inline(never)
  var actor: Int? {
    if case .actor(let actor, _) = kind { return actor }
    return nil
  }

  @inline(never)
  var actorMention: ActorMention? {
    if case .actor(_, let mention) = kind { return mention }
    return nil
  }

  @inline(never)
  var place: SpokenPlace? {
    if case .place(let place) = kind { return place }
    return nil
  }

  @inline(never)
  var date: DateExpression? {
    if case .date(let date) = kind { return date }
    return nil
  }

  /// Whether it is a number with its measure in one word: `30km`.
  var isMeasure: Bool { isWord && word.contains(.measure) }

  /// Whether it is a preposition.
  var isPreposition: Bool {
    isWord && !classes.isDisjoint(with: [.preposition, .placePreposition]) && word.isDisjoint(with: [.subordinator])
      && hash != Words.and && hash != Words.or && hash != Words.as
  }
}

/// A place as a sentence speaks of it.
struct SpokenPlace: Sendable, Hashable {
  /// As written; a description for a group such as `four villages east of the river`.
  var name: String
  var place: Place
  /// Whether the words name it, rather than pointing back to it: `the town`, `there`.
  var isNamed = true
  /// Whether it only tells where the places meant lie.
  var isImprecise = false
  /// Whether no other place fits the name about as well.
  var isCertain = true
  /// Names of places that the text says it lies in.
  var containers: [String] = []
}

/// The hashes of small words that matter to grammar.
enum Words {
  static let under = WordHash.of("under")
  static let and = WordHash.of("and")
  static let or = WordHash.of("or")
  static let `as` = WordHash.of("as")
  static let by = WordHash.of("by")
  static let of = WordHash.of("of")
  static let to = WordHash.of("to")
  static let from = WordHash.of("from")
  static let `in` = WordHash.of("in")
  static let that = WordHash.of("that")
  static let then = WordHash.of("then")
  static let the = WordHash.of("the")
  static let it = WordHash.of("it")
  static let its = WordHash.of("its")
  static let there = WordHash.of("there")
  static let have = Set(["have", "has", "had", "having"].map { WordHash.of($0) })
  static let be = Set(["is", "are", "was", "were", "been", "being", "be", "gets", "got"].map { WordHash.of($0) })
  static let with = WordHash.of("with")
  static let along = WordHash.of("along")
  static let well = WordHash.of("well")
  static let said = WordHash.of("said")
  static let according = WordHash.of("according")
  static let ours = WordHash.of("ours")
  static let after = WordHash.of("after")
  static let before = WordHash.of("before")
  static let longer = WordHash.of("longer")
  static let including = WordHash.of("including")
  static let between = WordHash.of("between")
  static let against = WordHash.of("against")
  static let out = WordHash.of("out")
  static let loyal = WordHash.of("loyal")
  static let at = WordHash.of("at")
  static let `is` = WordHash.of("is")
  static let are = WordHash.of("are")
  static let whose = WordHash.of("whose")
  static let was = WordHash.of("was")
  static let were = WordHash.of("were")
  static let so = WordHash.of("so")
  static let `do` = Set(["do", "does", "did"].map { WordHash.of($0) })
  static let since = WordHash.of("since")
  static let among = WordHash.of("among")
  static let them = WordHash.of("them")
  static let now = WordHash.of("now")
  static let who = WordHash.of("who")
  static let unclear = Set(["clear", "unclear", "over", "about", "know", "of"].map { WordHash.of($0) })
  static let both = WordHash.of("both")
  static let still = Set(["still", "currently", "presently"].map { WordHash.of($0) })
  static let remain = Set(
    ["remain", "remains", "remained", "remaining", "stay", "stays", "stayed"].map { WordHash.of($0) })
  static let pronounPersons = Set(["he", "she"].map { WordHash.of($0) })
}
