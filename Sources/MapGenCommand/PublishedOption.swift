import Geography

/// `--published DATE` for all files and `--published FILE=DATE` for one.
struct PublishedOption {
  private var general: CalendarDate?
  private var own: [String: CalendarDate] = [:]

  /// - Throws: ``InputError`` that says what is wrong with a date.
  init(_ values: [String]) throws {
    for value in values {
      if let mark = value.lastIndex(of: "=") {
        own[String(value[..<mark])] = try Arguments.date(String(value[value.index(after: mark)...]), "--published")
      } else {
        general = try Arguments.date(value, "--published")
      }
    }
  }

  /// The day for a file, which may be named with its folders or without.
  func date(of file: String) -> CalendarDate? {
    own[file] ?? file.split(separator: "/").last.flatMap { own[String($0)] } ?? general
  }
}
