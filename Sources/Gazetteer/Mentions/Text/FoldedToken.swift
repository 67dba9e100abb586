/// Folds a single word as ``FoldedName`` folds the words of a name.
enum FoldedToken {
  /// Appends the letters of a word; `from` skips bytes at its start, such as a glued preposition.
  static func append(_ token: Token, of text: SourceText, from skipped: Int = 0, to letters: inout [Letter]) {
    let range = Int(token.start) + skipped..<Int(token.end)
    guard token.traits.isDisjoint(with: [.marked, .apostrophe]) else {
      let name = String(decoding: text.bytes[range], as: UTF8.self)
      letters += FoldedName(name).joined
      return
    }
    let start = letters.count
    for index in range {
      let byte = text.bytes[index]
      if ByteKinds.isWord(byte) { letters.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    }
    let count = letters.count
    // As FoldedName has it: the final h only marks the feminine ending.
    if count - start > 3, letters[count - 1] == UInt8(ascii: "h"),
      letters[count - 2] == UInt8(ascii: "a") || letters[count - 2] == UInt8(ascii: "e")
    {
      letters.removeLast()
    }
  }

  /// The key of a word alone.
  static func key(_ token: Token, of text: SourceText) -> UInt64 {
    var letters: [Letter] = []
    append(token, of: text, to: &letters)
    return KeyHash.folded(letters)
  }

  /// Whether the letters are an article that a longer name drops.
  static func isArticle(_ letters: [Letter]) -> Bool { Articles.isLatin(letters) }

  static func isSaint(_ letters: [Letter]) -> Bool {
    letters.count == 2 && letters[0] == UInt8(ascii: "s") && letters[1] == UInt8(ascii: "t")
  }

  static let saint = Array("saint".utf8)
}
