import Foundation

/// How much each thing that a text says counts for or against a name being a place, on a scale of log-odds.
enum Weights {
  /// A name is a place from here on.
  static let enough = 0.5
  /// Outside the article much more is asked, because menus have no grammar.
  static let enoughInBoilerplate = 2.0

  /// Arabic has no capitals to tell names from words.
  static let enoughInArabic = 1.2

  /// Behind an Arabic preposition or verb that places follow.
  static let arabicObject = 1.4
  /// Between two names of an Arabic list.
  static let betweenNames = 2.7

  static let placePreposition = 2.0
  static let preposition = 0.4
  static let motion = 1.6
  static let kindOf = 2.6
  static let partOf = 2.2
  static let kind = 2.2
  /// Opening like the names of places do: `Wadi`, `Jabal`.
  static let opener = 1.2
  static let capture = 2.0
  static let take = 0.9
  static let based = 2.5
  static let apposition = 2.0
  static let fallen = 1.6
  /// From here on a name speaks for those in a list with it.
  static let sure = 0.8
  static let listed = 0.8
  /// Of a name that is not known, beside one that is, in a list.
  static let listedUnknown = 1.6
  static let dateline = 2.0
  static let container = 1.8
  static let possessed = 1.0

  static let person = -3.5
  static let partOfLonger = -3.0
  static let organisation = -2.5
  static let ship = -3.5
  static let speaker = -1.8
  static let byActor = -0.8
  static let word = -1.0
  static let doubtful = -6.0
  /// A name that is no word and no person's.
  static let rare = 0.8
  static let personal = -1.6
  static let unknown = -1.4

  /// What being known to so many people says.
  static func fame(_ prominence: Int) -> Double { min(2.4, max(-1.2, 0.4 * log(Double(max(1, prominence))) - 3.96)) }

  /// What the gazetteer alone says: a name that only hamlets bear is more often something else.
  ///
  /// Names in other scripts are never a place's first.
  static func prior(_ sense: NameSense, countries: CountryTally, isLatin: Bool = true) -> Double {
    if sense.kind == .country { return 3 }
    return sense.fame + (sense.isUsers ? 1.5 : 0)
      + countries.evidence(for: sense.countries, prominence: sense.prominence)
      + (sense.isMainName || !isLatin ? 0 : -0.3)
  }
}
