import Geography

/// Reads the day of publication as machines write it.
enum MetadataDate {
  /// The day of `2017-11-11`, `2017-11-11T18:05:00+00:00`, `20171111` or `11 Nov 2017`; nil for anything else.
  static func read(_ text: String?) -> CalendarDate? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    if let day = CalendarDate(text.prefix(10)) { return day }
    return try? CellDate.readDay(text)
  }
}
