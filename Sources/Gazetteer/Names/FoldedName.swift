/// A name reduced to what its spellings share: words of small letters without marks, articles or punctuation.
///
/// `Deir ez-Zor`, `DEIR EZ ZOR` and `Deïr ez-Zôr` fold to the same words, `deir` `zor`; `دير الزُّور` folds to `دير` `زور`.
struct FoldedName: Hashable, Sendable {
  enum Script: UInt8, Hashable, Sendable {
    case latin, arabic, other
  }

  /// The letters of the words that are left, one word after another.
  let letters: [Letter]
  /// Where each word ends in ``letters``; no word is empty.
  let ends: [Int]
  /// The words run together: writers disagree about spaces more than about letters (`Albu Kamal`, `Albukamal`).
  let joined: [Letter]
  let script: Script
  /// Whether an article was left out that the name opens with.
  let opensWithArticle: Bool

  init(_ name: String) {
    var raw: [Letter] = []
    raw.reserveCapacity(name.utf8.count + 8)
    let folder = NameFolder(isUkrainian: NameFolder.isUkrainian(name))
    for scalar in name.unicodeScalars { folder.append(scalar, to: &raw) }
    self.init(raw: raw)
  }

  /// A word in Latin letters, which is most names.
  private init(word: [Letter]) {
    letters = word
    let end = Self.withoutFinalH(word[...]).count
    joined = end == word.count ? word : Array(word[..<end])
    ends = [word.count]
    joinedEnds = [end]
    script = .latin
    opensWithArticle = false
  }

  /// Takes letters with a space between words.
  init(raw: [Letter]) {
    let script = FoldedName.script(of: raw)
    if script == .latin, !raw.isEmpty, !raw.contains(.space) {
      self.init(word: raw)
    } else {
      self.init(raw: raw, script: script)
    }
  }

  private init(raw: [Letter], script: Script) {
    var letters: [Letter] = []
    var joined: [Letter] = []
    var ends: [Int] = []
    var joinedEnds: [Int] = []
    var opensWithArticle = false
    letters.reserveCapacity(raw.count)
    joined.reserveCapacity(raw.count)
    var start = 0
    var end = raw.count
    while end > 0, raw[end - 1] == .space { end -= 1 }
    while start < end {
      var stop = start
      while stop < end, raw[stop] != .space { stop += 1 }
      defer { start = stop + 1 }
      guard stop > start else { continue }
      var word = raw[start..<stop]
      switch script {
      case .latin:
        // An article that ends the name is none, nor is one that leaves a single letter: L.A.
        if stop < end, Articles.isLatin(word), !ends.isEmpty || end - stop > 2 {
          if ends.isEmpty { opensWithArticle = true }
          continue
        }
        if stop < end, ends.isEmpty, word.elementsEqual(FoldedName.st) { word = FoldedName.saint[...] }
        joined += stop < end ? FoldedName.withoutConstructT(word) : FoldedName.withoutFinalH(word)
      case .arabic:
        let bare = Articles.droppedFromArabic(word)
        if ends.isEmpty, bare.count < word.count { opensWithArticle = true }
        word = bare
        if word.count > 2, word.last == Arabic.ha { word = word.dropLast() }
        for letter in word { joined.append(letter == Arabic.maqsura ? Arabic.ya : letter) }
      case .other: joined += word
      }
      letters += word
      ends.append(letters.count)
      joinedEnds.append(joined.count)
    }
    self.script = script
    self.opensWithArticle = opensWithArticle
    self.letters = letters
    self.joined = joined
    self.ends = ends
    self.joinedEnds = joinedEnds
  }

  /// The name without its first word, and without its last: `Bir az-Zamlah` is often called `az-Zamlah`.
  var parts: [FoldedName] {
    let words = words
    guard words.count > 1, script != .other else { return [] }
    return [words.dropFirst(), words.dropLast()].map { FoldedName(raw: Array($0.joined(separator: [Letter.space]))) }
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Whether it is one word that is joined as it stands, so that its joined letters tell how it sounds.
  var isPlain: Bool { ends.count <= 1 && letters == joined }

  /// The words, in order.
  var words: [ArraySlice<Letter>] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return letters[start..<end]
    }
  }

  /// Where each word ends in ``joined``.
  let joinedEnds: [Int]

  /// The joined letters as spellings are compared: ``GenericWords`` of a longer name in one way.
  var compared: [Letter] {
    guard script == .latin, ends.count > 1 else { return joined }
    let words = words
    guard words.contains(where: { GenericWords.plain($0) != nil }) else { return joined }
    var compared: [Letter] = []
    compared.reserveCapacity(joined.count + 4)
    var start = 0
    for (word, end) in zip(words, joinedEnds) {
      if let plain = GenericWords.plain(word) { compared += plain } else { compared += joined[start..<end] }
      start = end
    }
    return compared
  }

  /// Whether it opens as that of the seat of a district or a subdistrict does: `Nahiyat ash Shura`, `ناحية الشورى`.
  var opensAsSeat: Bool { words.count > 1 && words.first.map { Self.seats.contains(Array($0)) } ?? false }

  private static let seats: Set<[Letter]> = Set(
    ["nahiyat", "nahiyah", "nahiya", "markaz", "qada", "ناحية", "مركز", "قضاء"].map { FoldedName($0).letters })

  /// The name without the words that only say what the place is (`Nahiyat ash Shura`, `Qaryat Hajj Ali`); nil where there are none, or
  /// nothing else is left.
  var withoutKindWords: FoldedName? {
    let words = words
    guard words.count > 1, script != .other else { return nil }
    let kept = words.filter { $0.count <= 2 && script == .latin || CommonWords.sign(of: $0) != CommonWords.dropped }
    guard !kept.isEmpty, kept.count < words.count else { return nil }
    return FoldedName(raw: Array(kept.joined(separator: [Letter.space])))
  }

  /// The joined letters as a string.
  var text: String { Letter.text(of: joined, script: script) }

  private static func script(of letters: [Letter]) -> Script {
    var script = Script.latin
    for letter in letters where letter >= 0x80 {
      if letter >= 0xC2 { return .other }
      script = .arabic
    }
    return script
  }

  /// `St. Petersburg` is `Saint Petersburg`.
  private static let st = Array("st".utf8)
  private static let saint = Array("saint".utf8)

  /// `Khirbat Ghazala` is `Khirba Ghazala`: the feminine ending is a t before another word, for those who write it.
  private static func withoutConstructT(_ word: ArraySlice<Letter>) -> ArraySlice<Letter> {
    let end = word.endIndex
    guard word.count > 4, word[end - 1] == UInt8(ascii: "t"), word[end - 2] == UInt8(ascii: "a"),
      !LatinSounds.isVowel(word[end - 3])
    else { return withoutFinalH(word) }
    return word.dropLast()
  }

  /// `Basrah` is `Basra`: the final h only marks the feminine ending.
  private static func withoutFinalH(_ word: ArraySlice<Letter>) -> ArraySlice<Letter> {
    guard word.count > 3, word[word.endIndex - 1] == UInt8(ascii: "h") else { return word }
    let before = word[word.endIndex - 2]
    return before == UInt8(ascii: "a") || before == UInt8(ascii: "e") ? word.dropLast() : word
  }
}
