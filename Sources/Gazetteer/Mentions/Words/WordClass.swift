/// What a word may be in a report; a word can be several things.
///
/// The lists stand in `data/mentions`; a section there bears the name of its class.
package struct WordClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// `in`, `near`: a place follows. `from`, `of`: anything may.
  package static let placePreposition = WordClass(rawValue: 1 << 0)
  package static let preposition = WordClass(rawValue: 1 << 1)
  package static let article = WordClass(rawValue: 1 << 2)
  /// `town`, `province`, `river`.
  package static let kind = WordClass(rawValue: 1 << 3)
  /// Before `of` and a place: `outskirts`, `siege`, `residents`.
  package static let part = WordClass(rawValue: 1 << 4)
  package static let direction = WordClass(rawValue: 1 << 5)
  /// May stand between a preposition and a place: `nearby`, `besieged`.
  package static let modifier = WordClass(rawValue: 1 << 6)
  /// Verbs whose object is a place (`captured`), and those whose object may be one (`took`).
  package static let capture = WordClass(rawValue: 1 << 7)
  package static let take = WordClass(rawValue: 1 << 8)
  /// What is said of a place after `was` or alone: `captured`, `fell`.
  package static let fallen = WordClass(rawValue: 1 << 9)
  package static let auxiliary = WordClass(rawValue: 1 << 10)
  package static let reporting = WordClass(rawValue: 1 << 11)
  /// Only persons do: `who`, `aged`.
  package static let personVerb = WordClass(rawValue: 1 << 12)
  package static let title = WordClass(rawValue: 1 << 13)
  package static let organisation = WordClass(rawValue: 1 << 14)
  /// In small letters after an organisation's name: `group`, `fighters`.
  package static let organisationNoun = WordClass(rawValue: 1 << 15)
  package static let ship = WordClass(rawValue: 1 << 16)
  package static let calendar = WordClass(rawValue: 1 << 17)
  package static let number = WordClass(rawValue: 1 << 18)
  package static let based = WordClass(rawValue: 1 << 19)
  /// After a hyphen: `led`, `backed`.
  package static let compound = WordClass(rawValue: 1 << 20)
  package static let list = WordClass(rawValue: 1 << 21)
  package static let relative = WordClass(rawValue: 1 << 22)
  package static let measure = WordClass(rawValue: 1 << 23)
  /// Small words inside names: `al`, `de`, `bin`.
  package static let particle = WordClass(rawValue: 1 << 24)
  /// What Arabic names of persons begin with: `Abu`, `Abdel`.
  package static let kunya = WordClass(rawValue: 1 << 25)
  package static let notPlace = WordClass(rawValue: 1 << 26)
  /// The name of a seat of government.
  package static let capital = WordClass(rawValue: 1 << 27)
  package static let given = WordClass(rawValue: 1 << 28)
  package static let family = WordClass(rawValue: 1 << 29)
  /// A common word of the language.
  package static let word = WordClass(rawValue: 1 << 30)
  /// Adverbs that may stand before a verb of speech or capture: `later`, `already`.
  package static let adverb = WordClass(rawValue: 1 << 31)

  /// Before `from` or `to` and a place: `fled`, `road`.
  package static let motion = WordClass(rawValue: 1 << 32)
  /// Before `on` and a place: `attack`, `advance`.
  package static let onto = WordClass(rawValue: 1 << 33)

  /// Universities, papers and firms: with a place in their names they are none.
  package static let institution = WordClass(rawValue: 1 << 34)

  /// Opens a phrase that only stands around an article: `all rights reserved`.
  static let opensPhrase = WordClass(rawValue: 1 << 35)

  /// The class that a section of a word list names.
  static let sections: [String: WordClass] = [
    "place-preposition": .placePreposition, "preposition": .preposition, "article": .article, "kind": .kind,
    "part": .part, "direction": .direction, "modifier": .modifier, "capture": .capture, "take": .take,
    "fallen": .fallen, "auxiliary": .auxiliary, "reporting": .reporting, "person-verb": .personVerb, "title": .title,
    "organisation": .organisation, "organisation-noun": .organisationNoun, "ship": .ship, "calendar": .calendar,
    "number": .number, "based": .based, "compound": .compound, "list": .list, "where": .relative,
    "measure": .measure, "particle": .particle, "kunya": .kunya, "not-place": .notPlace, "capital": .capital,
    "given": .given, "family": .family, "word": .word, "adverb": .adverb, "motion": .motion, "onto": .onto,
    "institution": .institution,
  ]
}
