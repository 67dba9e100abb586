import Gazetteer

/// Finds the words of a text that mean armed parties, and what they tell; who is meant is settled by ``ActorResolver``.
struct ActorFinder {
  let text: SourceText
  let table: ActorTable
  let words: ForceWords
  let mentionWords: MentionWords
  /// The places of the text by their first words.
  let places: [Int: PlacedMention]

  /// The names that the text gives letters to, by these: `the Petroleum Facilities Guard (PFG)`.
  private var acronyms: [UInt64: ActorMention] = [:]

  init(
    text: SourceText, table: ActorTable, words: ForceWords, mentionWords: MentionWords, places: [Int: PlacedMention]
  ) {
    (self.text, self.table, self.words, self.mentionWords, self.places) = (text, table, words, mentionWords, places)
    acronyms = introduced()
  }

  private func introduced() -> [UInt64: ActorMention] {
    var found: [UInt64: ActorMention] = [:]
    for index in text.tokens.indices.dropFirst(2) {
      let token = text.tokens[index]
      guard token.gap.contains(.opening), token.traits.contains(.allCapitals),
        (3...8).contains(token.end - token.start),
        found[token.hash] == nil,
        !table.entries(from: token.hash).contains(where: { $0.role == .name && $0.rest.isEmpty })
      else { continue }
      let line = text.line(of: index).tokens
      for start in max(line.lowerBound, index - 7)..<max(line.lowerBound, index) {
        guard let mention = mention(at: start, end: min(line.upperBound, index + 1)), mention.form == .name,
          mention.tokens.upperBound >= index
        else { continue }
        found[token.hash] = mention
        break
      }
    }
    return found
  }

  /// The mentions within some words, in order; none overlap.
  func mentions(in tokens: Range<Int>) -> [ActorMention] {
    var found: [ActorMention] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let mention = mention(at: index, end: tokens.upperBound) {
        found.append(mention)
        index = max(index + 1, mention.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  func mention(at start: Int, end: Int) -> ActorMention? {
    let token = text.tokens[start]
    if let meant = acronyms[token.hash], token.traits.contains(.allCapitals), !token.gap.contains(.opening) {
      var mention = meant
      mention.tokens = start..<(start + 1)
      extend(&mention, end)
      return mention
    }
    let entries = matches(at: start, end: end)
    if let mention = holder(start, end, entries) { return mention }
    if let first = entries.first(where: { $0.entry.role == .name }),
      entries.allSatisfy({ $0.count <= first.count || $0.entry.role != .adjective })
    {
      return named(start, first.count, entries, end)
    }
    if let adjective = entries.first(where: {
      $0.entry.role == .adjective || $0.entry.role == .leader || $0.entry.role == .seat || $0.entry.role == .land
    }) {
      if let mention = described(start, adjective.count, entries, end) { return mention }
      if let mention = bare(start, entries) ?? predicate(start, end, entries) { return mention }
      if adjective.entry.role != .adjective { return nil }
    }
    if let mention = ofCountry(start, end) { return mention }
    let classes = words.classes(of: token.hash)
    if !classes.isEmpty, let mention = generic(start, end, classes) { return mention }
    // `elements of the 144th Motorised Rifle Division`: of whose army the text tells.
    if let unitEnd = numberedUnit(at: start, end) {
      return ActorMention(tokens: start..<unitEnd, form: .generic, sort: .force)
    }
    return unknown(start, end)
  }

  /// Who holds a place by a word with a hyphen: `rebel-held`, `Armenian-held`, `Government-controlled`.
  func holder(_ start: Int, _ end: Int, _ entries: [(entry: ActorTable.Entry, count: Int)]) -> ActorMention? {
    let count = entries.map(\.count).max() ?? 1
    let next = start + count
    guard next < end, text.tokens[next].gap == .hyphen, Self.holding.contains(text.tokens[next].hash) else {
      return nil
    }
    if !entries.isEmpty {
      let actors = entries.filter { $0.count == count }.map(\.entry.actor)
      return ActorMention(tokens: start..<next, form: .description, candidates: actors)
    }
    let sort = words.classes(of: text.tokens[start].hash).intersection(.heads)
    return sort.isEmpty ? nil : ActorMention(tokens: start..<next, form: .generic, sort: sort)
  }

  static let holding = Set(["held", "controlled", "occupied", "run", "ruled", "administered"].map { WordHash.of($0) })

  // MARK: Known names

  /// The names of the lexicon that stand at a word, the longest first.
  func matches(at start: Int, end: Int) -> [(entry: ActorTable.Entry, count: Int)] {
    let token = text.tokens[start]
    var found: [(entry: ActorTable.Entry, count: Int)] = []
    for entry in table.entries(from: token.hash) {
      let count = entry.rest.count + 1
      guard start + count <= end else { continue }
      if entry.isAllCapitals, !token.traits.contains(.allCapitals) { continue }
      if entry.isCapital, !token.traits.contains(.capital) { continue }
      // A word that shouts as all do around it is no name for that.
      if entry.isAllCapitals, token.traits.contains(.inTitle), text.tokens[start].end - token.start <= 2 { continue }
      guard
        zip(entry.rest, (start + 1)..<(start + count)).allSatisfy({ hash, index in
          text.tokens[index].hash == hash
            && text.tokens[index].gap.isDisjoint(with: [.line, .stop, .comma, .opening, .bar])
        })
      else { continue }
      found.append((entry, count))
    }
    return found
  }

  func named(
    _ start: Int, _ count: Int, _ entries: [(entry: ActorTable.Entry, count: Int)], _ end: Int
  ) -> ActorMention? {
    let candidates = entries.filter { $0.entry.role == .name && $0.count == count }.map(\.entry.actor)
    var mention = ActorMention(tokens: start..<(start + count), form: .name, candidates: candidates)
    extend(&mention, end)
    return mention
  }

  /// Takes in what follows a name: `militants`, `(SDF)`, `[Daesh]`, `group`, `flag`.
  func extend(_ mention: inout ActorMention, _ end: Int) {
    var next = mention.tokens.upperBound
    if next < end, text.tokens[next].gap.contains(.opening) {
      let inner = matches(at: next, end: end).filter { $0.entry.role == .name }
      if let first = inner.first, mention.candidates.contains(first.entry.actor) {
        next += first.count
        mention.tokens = mention.tokens.lowerBound..<next
      } else if text.tokens[next].traits.contains(.allCapitals), next + 1 < end,
        text.tokens[next + 1].gap.contains(.closing)
      {
        next += 1
        mention.tokens = mention.tokens.lowerBound..<next
      }
    }
    var last = next
    var hasHead = false
    while next < end,
      text.tokens[next].gap.joins
        || next == mention.tokens.upperBound && text.tokens[next].gap.contains(.closing)
          && text.tokens[next].gap.isDisjoint(with: [.comma, .stop, .line])
    {
      let classes = words.classes(of: text.tokens[next].hash)
      if classes.contains(.speaker), classes.isDisjoint(with: .heads) { return }
      if !classes.isDisjoint(with: [.flag]) { mention.isFlag = true }
      if classes.contains(.part) { mention.isPart = true }
      if !classes.isDisjoint(with: ForceWord.heads.union([.group, .flag, .part])) {
        last = next + 1
        hasHead = true
      } else if !(classes.contains(.modifier) && !hasHead) {
        break
      }
      next += 1
    }
    if hasHead { mention.tokens = mention.tokens.lowerBound..<last }
  }
}
