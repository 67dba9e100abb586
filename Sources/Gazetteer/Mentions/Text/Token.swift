/// A word of a text: letters, digits, and the apostrophes and marks within.
package struct Token: Sendable {
  /// Byte offsets of the UTF-8 text; a possessive `'s` stands behind the end.
  package var start: Int32
  package var end: Int32
  /// See ``WordHash``.
  package var hash: UInt64
  /// What the word may be.
  package var classes: WordClass = []
  /// What stands before it.
  package var gap: Gap
  package var traits: Traits

  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Begins with a capital letter.
    package static let capital = Traits(rawValue: 1 << 0)
    /// Has a capital behind its first letter: `d'Ivoire`.
    package static let innerCapital = Traits(rawValue: 1 << 8)
    /// Has two letters or more, all of them capital.
    package static let allCapitals = Traits(rawValue: 1 << 1)
    package static let digit = Traits(rawValue: 1 << 2)
    package static let arabic = Traits(rawValue: 1 << 3)
    /// Has letters beyond ASCII.
    package static let marked = Traits(rawValue: 1 << 4)
    /// `'s` follows, or an apostrophe after a final s.
    package static let possessive = Traits(rawValue: 1 << 5)
    package static let opensSentence = Traits(rawValue: 1 << 6)
    /// Stands among words that are all written with capitals, so that a capital says nothing.
    package static let inTitle = Traits(rawValue: 1 << 7)
    /// Has an apostrophe within.
    package static let apostrophe = Traits(rawValue: 1 << 9)
  }

  /// Everything that stands between two words.
  package struct Gap: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let space = Gap(rawValue: 1 << 0)
    package static let hyphen = Gap(rawValue: 1 << 1)
    package static let comma = Gap(rawValue: 1 << 2)
    /// A full stop, a question mark, an exclamation mark.
    package static let stop = Gap(rawValue: 1 << 3)
    package static let line = Gap(rawValue: 1 << 4)
    package static let slash = Gap(rawValue: 1 << 5)
    package static let opening = Gap(rawValue: 1 << 6)
    package static let closing = Gap(rawValue: 1 << 7)
    package static let quote = Gap(rawValue: 1 << 8)
    package static let colon = Gap(rawValue: 1 << 9)
    package static let dash = Gap(rawValue: 1 << 10)
    package static let bar = Gap(rawValue: 1 << 11)
    package static let other = Gap(rawValue: 1 << 12)

    /// Whether words on both sides may belong to one name.
    package var joins: Bool { self == .space || self == .hyphen }
  }
}
