import Gazetteer

/// Finds who and what stand around the words that make a claim.
struct ClauseReader {
  let units: [SentenceUnit]

  /// What stands behind a trigger.
  struct Objects {
    var places: [SpokenPlace] = []
    var against: Int?
    var actor: Int?
    /// The units that were read.
    var end: Int
    /// Whether part of a place is the object: `several northern districts`.
    var hasPart = false
    /// Words for several places without names: `four villages`.
    var group: Range<Int>?
    /// A place that only tells where the group lies.
    var container: SpokenPlace?
    var isAtEdge = false
  }

  // MARK: Before

  /// The actor who acts, read leftward from before a unit.
  func subject(before index: Int, isInfinitive: Bool = false) -> (actor: Int?, unit: Int)? {
    var i = index - 1
    while i >= 0 {
      let unit = units[i]
      if case .actor(let actor, let mention) = unit.kind, !isOblique(i) {
        if mention.form == .land, i > 0, units[i - 1].hash == Words.and, i > 1, units[i - 2].actorMention != nil {
          i -= 1
          continue
        }
        let first = first(ofCoordination: i)
        return (units[first].actor ?? actor, first)
      }
      if unit.isWord {
        if unit.gap.contains(.colon) && i < index - 1 { return nil }
        // `has since overrun`
        if unit.hash == Words.since, i > 0, Words.have.contains(units[i - 1].hash) {
          i -= 1
          continue
        }
        if unit.word.contains(.subordinator), unit.hash != Words.after, unit.hash != Words.before {
          return nil
        }
      }
      // A semicolon begins anew.
      if units[i].gap.contains(.colon) { return nil }
      i -= 1
    }
    return nil
  }

  /// Whether an actor, or `who` behind one, stands right before a unit.
  func isActor(before index: Int) -> Bool {
    var i = index - 1
    while i > 0, units[i].isWord,
      units[i].classes.contains(.adverb) || units[i].word.contains(.skip) || units[i].word.contains(.relative)
    { i -= 1 }
    return i >= 0 && units[i].actorMention.map { $0.form != .leader } ?? false
  }

  /// The place whose defenders an actor is: `the garrison of X`, `the defenders of X`.
  func home(ofActorAt index: Int) -> SpokenPlace? {
    guard index + 2 < units.count, units[index].actorMention != nil else { return nil }
    guard units[index + 1].hash == Words.of || units[index + 1].hash == Words.at else { return nil }
    return units[(index + 2)...].prefix(3).first { $0.place != nil }?.place
  }

  /// The first of actors joined by `and`.
  func first(ofCoordination index: Int) -> Int {
    var i = index
    while true {
      var j = i - 1
      while j > 0, units[j].isWord, units[j].classes.contains(.article) { j -= 1 }
      // `A, B and C`, but not `one of them, the Legion`
      if i < index, j >= 0, units[j].actor != nil, units[j + 1].gap.contains(.comma), !isOblique(j) {
        i = j
        continue
      }
      guard j >= 1, units[j].hash == Words.and, units[j - 1].actor != nil, !isOblique(j - 1) else { return i }
      i = j - 1
    }
  }

  /// Whether a unit stands behind a preposition, and so is no subject.
  func isOblique(_ index: Int) -> Bool {
    if isPossessor(index) { return true }
    var i = index - 1
    var steps = 0
    var isBehindArticle = false
    while i >= 0, steps < 4 {
      let unit = units[i + 1]
      if !unit.gap.isDisjoint(with: [.comma, .colon, .dash, .quote, .opening]) { return false }
      let before = units[i]
      guard before.isWord else { return false }
      if before.hash == Words.of {
        // `hundreds of fighters`, `columns of troops`.
        guard i > 0 else { return true }
        return units[i - 1].classes.isDisjoint(with: [.number]) && !units[i - 1].word.contains(.skip)
      }
      if before.isPreposition { return true }
      if before.hash == Words.and, i > 0, units[i - 1].actorMention != nil { return isOblique(i - 1) }
      // `For now the city is …`, `In the west the insurgents have …`: an adverbial, then the subject.
      if before.hash == Words.now { return false }
      if before.classes.contains(.direction), isBehindArticle || i > 0 && units[i - 1].classes.contains(.article) {
        return false
      }
      if !before.classes.isDisjoint(with: [.article, .modifier, .direction]) || before.word.contains(.skip) {
        isBehindArticle = before.classes.contains(.article)
        i -= 1
        steps += 1
        continue
      }
      return false
    }
    return false
  }

  /// `the group's supply line`: the owner of something does not act.
  func isPossessor(_ index: Int) -> Bool {
    guard units[index].actorMention != nil, index + 1 < units.count else { return false }
    let next = units[index + 1]
    if units[index].isPossessive, next.gap == .space { return true }
    // `the Daesh "capital"`, `IS-held`, `Daesh territory`.
    if next.gap.contains(.quote), next.gap.isDisjoint(with: [.comma]), units[index].gap == .space || next.gap == .hyphen
    {
      return next.isWord && next.word.isDisjoint(with: .skip) && index > 0
    }
    return next.isWord && next.gap == .space && !next.word.isDisjoint(with: [.groupNoun, .partNoun, .placeNoun])
  }

  /// Places that stand before a unit as its subject: `Tarhuna and Sirte fell`.
  func places(before index: Int) -> [SpokenPlace] {
    var i = beforeInsertion(index)
    while i >= 0 {
      let unit = units[i]
      if unit.place != nil, !isOblique(i) || isPartOfNoun(i) { break }
      if units[i].gap.contains(.colon) || unit.word.contains(.subordinator) || unit.actorMention != nil && !isOblique(i)
      {
        return []
      }
      i -= 1
    }
    guard i >= 0 else { return ends(before: index) }
    var found: [SpokenPlace] = []
    while i >= 0, let place = units[i].place {
      found.insert(place, at: 0)
      if i >= 1, units[i].gap.contains(.comma), units[i - 1].place != nil, found.count > 1 {
        i -= 1
        continue
      }
      guard i >= 2, units[i - 1].hash == Words.and, units[i - 2].place != nil else { break }
      i -= 2
    }
    return found
  }

  /// `the town of X`, `the air base at X`, `control of X`: the place is what is spoken of.
  /// The unit before a verb, or before what commas set off from it: `The base at X, near the border, was overrun`.
  func beforeInsertion(_ index: Int) -> Int {
    var i = index
    while i > 0, units[i].gap.isDisjoint(with: [.comma]), units[i - 1].isWord,
      units[i - 1].classes.contains(.auxiliary) || units[i - 1].classes.contains(.adverb)
        || units[i - 1].word.contains(.skip)
    { i -= 1 }
    guard i > 1, units[i].gap.contains(.comma) else { return index - 1 }
    var j = i - 1
    while j > 0, !units[j].gap.contains(.comma) { j -= 1 }
    // `the eastern bank, including part of X, was …`
    if units[j].hash == Words.including { return index - 1 }
    return j > 0 && units[..<j].contains { $0.place != nil } ? j - 1 : index - 1
  }

  /// `from Sidra to Brega`: both ends.
  func ends(before index: Int) -> [SpokenPlace] {
    let places = units[..<index].indices.filter { units[$0].place != nil }
    guard places.count == 2, places[0] > 0, units[places[0] - 1].hash == Words.from,
      units[places[1] - 1].hash == Words.to
    else { return [] }
    return places.compactMap { units[$0].place }
  }

  static let attacks = Set(
    ["attack", "attacks", "assault", "assaults", "offensive", "raid"].map { WordHash.of($0) })

  func isPartOfNoun(_ index: Int) -> Bool {
    guard index >= 2, units[index - 1].isWord else { return false }
    var i = index - 1
    while i > 0, units[i].classes.contains(.article) { i -= 1 }
    guard i > 0 else { return false }
    if units[i].hash == WordHash.of("on") { return Self.attacks.contains(units[i - 1].hash) }
    // `The last posts in X were overrun`
    if units[i].hash == Words.in { return units[i - 1].word.contains(.groupNoun) }
    guard units[i].hash == Words.of || units[i].hash == WordHash.of("at") else { return false }
    return units[i - 1].classes.contains(.kind)
      || !units[i - 1].word.isDisjoint(with: [.placeNoun, .partNoun, .groupNoun])
      || units[i - 1].word.contains(.skip)
  }
}
