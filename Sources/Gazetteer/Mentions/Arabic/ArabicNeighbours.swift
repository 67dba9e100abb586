/// What the words around an Arabic name say about it.
struct ArabicNeighbours {
  let text: SourceText
  let words: MentionWords

  /// The classes of a word without the particles and the article glued to it.
  private func classes(_ index: Int) -> WordClass {
    let token = text.tokens[index]
    let direct = token.classes
    guard direct.isEmpty else { return direct }
    for reading in ArabicPrefixes.readings(of: text.bytes[Int(token.start)..<Int(token.end)]).dropFirst() {
      let stripped = words.classes(of: hash(index, skipping: reading.bytes))
      if !stripped.isEmpty { return stripped }
    }
    // `قصفوا`, `وقصفوا`: verbs of several people.
    let word = text.bytes[Int(token.start)..<Int(token.end)]
    guard word.count >= 10, word.suffix(4).elementsEqual([0xD9, 0x88, 0xD8, 0xA7]) else { return [] }
    let verb = word.dropLast(4)
    let plain = words.classes(of: WordHash.of(verb))
    return plain.isEmpty && verb.starts(with: [0xD9, 0x88]) ? words.classes(of: WordHash.of(verb.dropFirst(2))) : plain
  }

  private func hash(_ index: Int, skipping bytes: Int) -> UInt64 {
    let token = text.tokens[index]
    return WordHash.of(text.bytes[Int(token.start) + bytes..<Int(token.end)])
  }

  /// Whether a word, without so many bytes at its start, is a common word, a title, a month or a given name.
  func isWord(_ index: Int, skipping bytes: Int) -> Bool {
    !words.classes(of: hash(index, skipping: bytes)).isDisjoint(with: [
      .word, .title, .calendar, .given, .reporting, .kind, .part, .preposition, .placePreposition, .organisation,
      .capture,
      .direction,
    ])
  }

  func left(of index: Int) -> WordsBefore.Reading {
    guard index > 0, text.tokens[index].gap.isSubset(of: [.space, .quote]) else { return .init() }
    let here = classes(index - 1)
    if !here.isDisjoint(with: [.given, .kunya]) { return .init(weight: -3) }
    if here.contains(.organisation), !here.contains(.kind) { return .init(weight: -1.2) }
    if here.contains(.kind) {
      return .init(weight: Weights.kindOf, kindCue: KindCue.of(text, index - 1..<index))
    }
    if !here.isDisjoint(with: [.part, .direction]) { return .init(weight: Weights.partOf) }
    if here.contains(.title) { return .init(weight: -2) }
    if here.contains(.placePreposition) { return .init(weight: 1.5) }
    if here.contains(.capture) { return .init(weight: 1.4) }
    if here.contains(.preposition) { return .init(weight: 0.7) }
    // `تحاصر القوات بابنوسة`: the verb comes first.
    if index > 1, text.tokens[index - 1].gap == .space, classes(index - 2).contains(.capture) {
      return .init(weight: 1)
    }
    return .init()
  }

  func right(of index: Int) -> Double {
    guard index < text.tokens.count, text.tokens[index].gap == .space else { return 0 }
    return classes(index).contains(.direction) ? 0.8 : 0
  }

  /// Whether a word is the name of a seat of government.
  func isCapital(_ index: Int, skipping bytes: Int) -> Bool {
    words.classes(of: hash(index, skipping: bytes)).contains(.capital)
  }

  /// Whether a verb of speech stands before the word: verbs come first in Arabic.
  func isSpeaker(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].gap == .space && classes(index - 1).contains(.reporting)
  }

  /// Where a name ends that the gazetteer does not know but a word for its kind announces; nil when the word may be an
  /// adjective.
  func unknownName(at index: Int, skipping bytes: Int) -> Int? {
    let token = text.tokens[index]
    guard token.traits.contains(.arabic) else { return nil }
    let next = index + 1
    if opensName(index, skipping: bytes) {
      guard next < text.tokens.count, text.tokens[next].gap == .space, text.tokens[next].traits.contains(.arabic) else {
        return nil
      }
      // `قصر بن غشير`
      let isSon = text.classes(of: next).contains(.kunya)
      if isSon, next + 1 < text.tokens.count, text.tokens[next + 1].gap == .space { return next + 2 }
      return next + 1
    }
    guard bytes == 0, !isWord(index, skipping: 0), index > 0, !hasArticle(index - 1), token.end - token.start >= 6
    else {
      return nil
    }
    if hasArticle(index) { return next }
    // Without an article it may be an adjective, as `صغيرة`: a name is followed by where it lies.
    let word = text.bytes[Int(token.start)..<Int(token.end)]
    if word.suffix(4).elementsEqual([0xD9, 0x8A, 0xD8, 0xA9]) { return nil }
    guard next < text.tokens.count else { return next }
    let here = classes(next)
    let ends = text.tokens[next].gap != .space || !here.isDisjoint(with: [.direction, .placePreposition])
    return ends ? next : nil
  }

  /// Whether a word with the article follows a noun that it may say something of, rather than a verb or a preposition.
  func followsNoun(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].gap == .space, hasArticle(index) else { return false }
    return hasArticle(index - 1)
      || classes(index - 1).isDisjoint(with: [
        .placePreposition, .preposition, .reporting, .capture, .kind, .part, .direction,
      ])
        && text.tokens[index - 1].traits.contains(.arabic)
  }

  /// Whether a word is none that the lists know, with or without the article.
  func isPlain(_ index: Int, skipping bytes: Int) -> Bool {
    let token = text.tokens[index]
    guard token.traits.contains(.arabic), token.traits.isDisjoint(with: .digit),
      Int(token.end - token.start) - bytes >= 6
    else { return false }
    let word = text.bytes[Int(token.start) + bytes..<Int(token.end)]
    if word.starts(with: [0xD8, 0xA7, 0xD9, 0x84]), isWord(index, skipping: bytes + 4) { return false }
    return !isWord(index, skipping: bytes)
  }

  func opensWithAnd(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.gap.isSubset(of: [.space, .comma])
      && text.bytes[Int(token.start)..<Int(token.end)].starts(with: [0xD9, 0x88])
  }

  /// The bytes of the و before a word of a list that may be a name; nil when there is none.
  func listed(at index: Int) -> Int? {
    return opensWithAnd(index) && isPlain(index, skipping: 2) ? 2 : nil
  }

  func hasArticle(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start >= 8
      && text.bytes[Int(token.start)..<Int(token.end)].starts(with: [0xD8, 0xA7, 0xD9, 0x84])
  }

  /// `تل …`, `كفر …`: words with which names of villages begin.
  func opensName(_ index: Int, skipping bytes: Int) -> Bool { Self.openers.contains(hash(index, skipping: bytes)) }

  private static let openers = Set(
    [
      "تل", "كفر", "خربة", "عين", "أم", "أبو", "رأس", "دير", "بئر", "وادي", "جبل", "مزرعة", "خان", "قلعة", "بيت", "باب",
      "قصر", "سيدي", "بني",
    ].map { WordHash.of($0) })
}
