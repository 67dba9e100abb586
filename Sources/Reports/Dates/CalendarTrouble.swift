import Geography

/// Says why the calendar has no such day.
enum CalendarTrouble {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// What is wrong with a year, month and day, or nil when nothing is.
  static func of(year: Int, month: Int, day: Int, text: String) -> CellDate.Trouble? {
    func trouble(_ reason: String) -> CellDate.Trouble {
      CellDate.Trouble(message: "“\(text.excerpt)” is not a day of the calendar: \(reason)")
    }
    guard (1...9999).contains(year) else { return trouble("there is no year \(year)") }
    guard (1...12).contains(month) else { return trouble("there is no month \(month)") }
    let days = CalendarDate.days(in: month, of: year)
    if (1...days).contains(day) { return nil }
    let name = monthNames[month - 1] + (month == 2 ? " \(year)" : "")
    return trouble(day < 1 ? "there is no day \(day)" : "\(name) has \(days) days")
  }
}

/// Says what is wrong with text that was meant as an EDTF date or interval.
enum IntervalTrouble {
  /// What is wrong, or nil when the text does not look like EDTF.
  static func of(_ text: String) -> CellDate.Trouble? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, ends.allSatisfy({ $0.isEmpty || $0 == ".." || looksLikeDate($0) }) else { return nil }
    for end in ends {
      let numbers = end.split(separator: "-").compactMap { Int($0.filter(\.isNumber)) }
      guard numbers.count > 1 else { continue }
      let day = numbers.count > 2 ? numbers[2] : 1
      if let trouble = CalendarTrouble.of(year: numbers[0], month: numbers[1], day: day, text: String(end)) {
        return trouble
      }
    }
    guard ends.count == 2 else { return nil }
    if ends.allSatisfy({ $0.isEmpty || $0 == ".." }) {
      return CellDate.Trouble(message: "the interval “\(text)” is open at both ends; give one of them")
    }
    return CellDate.Trouble(message: "the interval “\(text)” ends before it begins")
  }

  /// Whether it is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without a mark behind.
  private static func looksLikeDate(_ text: Substring) -> Bool {
    var body = text
    if let last = body.last, "~?%".contains(last) { body = body.dropLast() }
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2].prefix(fields.count)
    return fields.count <= 3
      && zip(fields, widths).allSatisfy { field, width in
        field.utf8.count == width && field.utf8.allSatisfy { (48...57).contains($0) }
      }
  }
}
