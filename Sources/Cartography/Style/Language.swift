public import Geography

/// The words of a map's furniture in one language, from `data/languages`.
public struct Language: Hashable, Sendable {
  /// The ISO 639-1 code.
  public var code: String
  public var isRightToLeft: Bool
  /// The twelve month names as they stand in a date, January first.
  public var months: [String]
  /// The month names as they stand without a day, where a language has others for that.
  public var monthsAlone: [String]
  /// Phrases by key; `{name}` marks what is filled in.
  public var phrases: [String: String]
  /// Names of countries by ISO 3166 code, and of rivers by their name on the base map, where the base map has none.
  public var names: [String: String]

  public init(
    code: String, isRightToLeft: Bool, months: [String], monthsAlone: [String]? = nil, phrases: [String: String],
    names: [String: String] = [:]
  ) {
    self.code = code
    self.isRightToLeft = isRightToLeft
    self.months = months
    self.monthsAlone = monthsAlone ?? months
    self.phrases = phrases
    self.names = names
  }

  /// A phrase with its blanks filled; a key that the language lacks comes back as it is.
  public func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
    values.sorted { $0.key < $1.key }.reduce(phrases[key] ?? key) { text, value in
      text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false).joined(separator: value.value)
    }
  }

  /// What a place, a country or a river is called; its Latin name where the language has none.
  ///
  /// - Parameters:
  ///   - key: the id of a place, the ISO 3166 code of a country, or the name of a river.
  ///   - known: names of places by the code of a language and the place's id.
  public func name(latin: String, arabic: String?, key: String, known: [String: [String: String]]) -> String {
    (code == "ar" ? arabic : known[code]?[key] ?? names[key]) ?? latin
  }

  /// A date with the month in words: `11 November 2017`.
  public func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    let name = months.indices.contains(month - 1) ? months[month - 1] : String(month)
    return phrase("date", ["day": String(day), "month": name, "year": String(year)])
  }
}

/// The languages that a map speaks: the first leads, a second stands beneath it.
public struct LanguageChoice: Hashable, Sendable {
  public var primary: Language
  public var secondary: Language?

  public init(primary: Language, secondary: Language? = nil) {
    self.primary = primary
    self.secondary = secondary
  }

  /// Both languages in order.
  public var all: [Language] { [primary] + (secondary.map { [$0] } ?? []) }

  /// Whether any of the languages has the code.
  public func includes(_ code: String) -> Bool { all.contains { $0.code == code } }
}
