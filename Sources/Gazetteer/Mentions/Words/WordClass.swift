/// What a word may be in a report; a word can be several things.
///
/// The lists stand in `data/mentions`; a section there bears the name of its class.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// `in`, `near`: a place follows. `from`, `of`: anything may.
  static let placePreposition = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  static let article = WordClass(rawValue: 1 << 2)
  /// `town`, `province`, `river`.
  static let kind = WordClass(rawValue: 1 << 3)
  /// Before `of` and a place: `outskirts`, `siege`, `residents`.
  static let part = WordClass(rawValue: 1 << 4)
  static let direction = WordClass(rawValue: 1 << 5)
  /// May stand between a preposition and a place: `nearby`, `besieged`.
  static let modifier = WordClass(rawValue: 1 << 6)
  /// Verbs whose object is a place (`captured`), and those whose object may be one (`took`).
  static let capture = WordClass(rawValue: 1 << 7)
  static let take = WordClass(rawValue: 1 << 8)
  /// What is said of a place after `was` or alone: `captured`, `fell`.
  static let fallen = WordClass(rawValue: 1 << 9)
  static let auxiliary = WordClass(rawValue: 1 << 10)
  static let reporting = WordClass(rawValue: 1 << 11)
  /// Only persons do: `who`, `aged`.
  static let personVerb = WordClass(rawValue: 1 << 12)
  static let title = WordClass(rawValue: 1 << 13)
  static let organisation = WordClass(rawValue: 1 << 14)
  /// In small letters after an organisation's name: `group`, `fighters`.
  static let organisationNoun = WordClass(rawValue: 1 << 15)
  static let ship = WordClass(rawValue: 1 << 16)
  static let calendar = WordClass(rawValue: 1 << 17)
  static let number = WordClass(rawValue: 1 << 18)
  static let based = WordClass(rawValue: 1 << 19)
  /// After a hyphen: `led`, `backed`.
  static let compound = WordClass(rawValue: 1 << 20)
  static let list = WordClass(rawValue: 1 << 21)
  static let relative = WordClass(rawValue: 1 << 22)
  static let measure = WordClass(rawValue: 1 << 23)
  /// Small words inside names: `al`, `de`, `bin`.
  static let particle = WordClass(rawValue: 1 << 24)
  /// What Arabic names of persons begin with: `Abu`, `Abdel`.
  static let kunya = WordClass(rawValue: 1 << 25)
  static let notPlace = WordClass(rawValue: 1 << 26)
  /// The name of a seat of government.
  static let capital = WordClass(rawValue: 1 << 27)
  static let given = WordClass(rawValue: 1 << 28)
  static let family = WordClass(rawValue: 1 << 29)
  /// A common word of the language.
  static let word = WordClass(rawValue: 1 << 30)
  /// Adverbs that may stand before a verb of speech or capture: `later`, `already`.
  static let adverb = WordClass(rawValue: 1 << 31)

  /// Before `from` or `to` and a place: `fled`, `road`.
  static let motion = WordClass(rawValue: 1 << 32)
  /// Before `on` and a place: `attack`, `advance`.
  static let onto = WordClass(rawValue: 1 << 33)

  /// Universities, papers and firms: with a place in their names they are none.
  static let institution = WordClass(rawValue: 1 << 34)

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
