/// A word of a text: letters, digits, and the apostrophes and marks within.
struct Token: Sendable {
  /// Byte offsets of the UTF-8 text; a possessive `'s` stands behind the end.
  var start: Int32
  var end: Int32
  /// See ``WordHash``.
  var hash: UInt64
  /// What the word may be.
  var classes: WordClass = []
  /// What stands before it.
  var gap: Gap
  var traits: Traits

  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// Begins with a capital letter.
    static let capital = Traits(rawValue: 1 << 0)
    /// Has a capital behind its first letter: `d'Ivoire`.
    static let innerCapital = Traits(rawValue: 1 << 8)
    /// Has two letters or more, all of them capital.
    static let allCapitals = Traits(rawValue: 1 << 1)
    static let digit = Traits(rawValue: 1 << 2)
    static let arabic = Traits(rawValue: 1 << 3)
    /// Has letters beyond ASCII.
    static let marked = Traits(rawValue: 1 << 4)
    /// `'s` follows, or an apostrophe after a final s.
    static let possessive = Traits(rawValue: 1 << 5)
    static let opensSentence = Traits(rawValue: 1 << 6)
    /// Stands among words that are all written with capitals, so that a capital says nothing.
    static let inTitle = Traits(rawValue: 1 << 7)
    /// Has an apostrophe within.
    static let apostrophe = Traits(rawValue: 1 << 9)
  }

  /// Everything that stands between two words.
  struct Gap: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1 << 0)
    static let hyphen = Gap(rawValue: 1 << 1)
    static let comma = Gap(rawValue: 1 << 2)
    /// A full stop, a question mark, an exclamation mark.
    static let stop = Gap(rawValue: 1 << 3)
    static let line = Gap(rawValue: 1 << 4)
    static let slash = Gap(rawValue: 1 << 5)
    static let opening = Gap(rawValue: 1 << 6)
    static let closing = Gap(rawValue: 1 << 7)
    static let quote = Gap(rawValue: 1 << 8)
    static let colon = Gap(rawValue: 1 << 9)
    static let dash = Gap(rawValue: 1 << 10)
    static let bar = Gap(rawValue: 1 << 11)
    static let other = Gap(rawValue: 1 << 12)

    /// Whether words on both sides may belong to one name.
    var joins: Bool { self == .space || self == .hyphen }
  }
}
