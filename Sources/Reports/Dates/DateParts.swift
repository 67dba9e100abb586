/// The numbers and the month name of a written date, without what separates them.
struct DateParts {
  struct Number {
    var value: Int
    /// How many digits it was written with.
    var digits: Int
  }

  private(set) var numbers: [Number] = []
  /// The month, 1–12, if a word names one.
  private(set) var month: Int?
  /// Whether there are numbers and no words but a time of day that was left out.
  private(set) var isNumeric = true

  /// The numbers by length: `d` for one or two digits, `y` for four, else the length; `ddy` for 9/11/2017.
  var shape: String {
    numbers.map { $0.digits <= 2 ? "d" : $0.digits == 4 ? "y" : String($0.digits) }.joined()
  }

  init(_ text: String) {
    for token in DateParts.tokens(DateParts.withoutTime(text)) {
      if let value = Int(token) {
        numbers.append(Number(value: value, digits: token.utf8.count))
      } else if month == nil, let named = DateParts.months[token] {
        month = named
      } else if !DateParts.fillers.contains(token) {
        isNumeric = false
      }
    }
    // An unknown word makes it a sentence, not a date.
    if !isNumeric { month = nil }
  }

  /// The text without `T00:00:00` or ` 00:00:00` behind the day, as programs write dates.
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":"),
      let cut = text[..<colon].lastIndex(where: { $0 == "T" || $0 == " " || $0 == "," })
    else { return Substring(text) }
    let hours = text[text.index(after: cut)..<colon]
    return (1...2).contains(hours.utf8.count) && Int(hours) != nil ? text[..<cut] : Substring(text)
  }

  /// The runs of digits and of letters, in lower case; anything but a usual separator between them counts as a word.
  private static func tokens(_ text: Substring) -> [String] {
    var tokens: [String] = []
    var kind: Character?
    for character in text.lowercased() {
      let newKind: Character =
        character.isASCII && character.isNumber ? "0" : "-/., ".contains(character) ? " " : "a"
      if newKind != " " {
        if newKind == kind { tokens[tokens.count - 1].append(character) } else { tokens.append(String(character)) }
      }
      kind = newKind
    }
    return tokens
  }

  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "of", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9]
    for (i, name) in CalendarTrouble.monthNames.enumerated() {
      months[name.lowercased()] = i + 1
      months[String(name.lowercased().prefix(3))] = i + 1
    }
    return months
  }()
}
