import Gazetteer

/// Reads the words of a text one after the other, as dates are made of them.
struct DateCursor {
  let text: SourceText
  private(set) var index: Int
  let end: Int

  init(_ text: SourceText, at index: Int, end: Int) {
    self.text = text
    self.index = index
    self.end = end
  }

  /// The word at hand; nil at the end of the line.
  var word: DateWords.Word? { index < end ? DateWords.shared[text.tokens[index].hash] : nil }

  var other: DateWords.Other? {
    if case .other(let word) = word { return word }
    return nil
  }

  /// What stands before the word at hand.
  var gap: Token.Gap { index < end ? text.tokens[index].gap : .line }

  /// Whether the word at hand goes on with what was read: only blanks, commas, hyphens and full stops between.
  var joins: Bool {
    index < end && gap.isDisjoint(with: [.line, .opening, .closing, .quote, .colon, .dash, .bar, .other])
  }

  /// The weekday, 0 for Monday, that stands before the word at hand.
  var weekdayBefore: Int? {
    guard index > 0, case .weekday(let day) = DateWords.shared[text.tokens[index - 1].hash] else { return nil }
    return day
  }

  mutating func advance() { index += 1 }

  /// Passes over a word if it is at hand.
  mutating func skip(_ word: DateWords.Other) -> Bool {
    guard other == word, joins else { return false }
    index += 1
    return true
  }

  /// A number in digits with nothing behind: `9`, `2017`; as well `9th` where ordinals are wanted.
  func digits(ordinal: Bool = false) -> Int? {
    guard index < end, text.tokens[index].traits.contains(.digit) else { return nil }
    let token = text.tokens[index]
    var value = 0
    var digits = 0
    var rest = 0
    for byte in text.bytes[Int(token.start)..<Int(token.end)] {
      if byte &- 0x30 < 10, rest == 0 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        if digits > 4 { return nil }
      } else {
        rest += 1
      }
    }
    guard digits > 0 else { return nil }
    return rest == 0 || ordinal && rest == 2 ? value : nil
  }

  var isOrdinal: Bool { digits() == nil && digits(ordinal: true) != nil }

  /// A day of a month: `9`, `9th`, `09`.
  func dayNumber() -> Int? { digits(ordinal: true).flatMap { (1...31).contains($0) ? $0 : nil } }

  func year() -> Int? {
    guard let value = digits(), (1900...2100).contains(value) else { return nil }
    return value
  }
}
