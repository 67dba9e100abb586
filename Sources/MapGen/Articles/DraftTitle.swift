import Cartography
import Geography

/// Makes a title for a map that is drawn from articles alone: the places in the news, and when.
enum DraftTitle {
  /// `Albu Kamal, November 2017`; nil where there are no spots.
  static func text(_ spots: [ReportedSpot], in language: Language) -> String? {
    let main = main(spots)
    let days = spots.filter { $0.weight > 0 }.flatMap(\.days)
    guard !main.isEmpty, let first = days.min(), let last = days.max() else { return nil }
    let names = main.map { language.code == "ar" ? $0.arabicName ?? $0.name : $0.name }
    return language.phrase(
      "draft-title", ["places": listed(names, language), "period": period(first, last, language)])
  }

  /// The places that most of the news is about, three at most.
  static func main(_ spots: [ReportedSpot]) -> [ReportedSpot] {
    guard let most = spots.first?.weight, most > 0 else { return [] }
    return Array(spots.prefix { $0.weight >= most / 2 }.prefix(3))
  }

  private static func listed(_ names: [String], _ language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let list = names.dropLast().joined(separator: language.phrase("list-separator"))
    return language.phrase("draft-and", ["list": list, "last": last])
  }

  private static func period(_ first: CalendarDate, _ last: CalendarDate, _ language: Language) -> String {
    func name(_ month: Int) -> String {
      language.monthsAlone.indices.contains(month - 1) ? language.monthsAlone[month - 1] : String(month)
    }
    func month(_ date: CalendarDate) -> String {
      let (year, month, _) = date.components
      return language.phrase("draft-month", ["month": name(month), "year": String(year)])
    }
    let (from, to) = (first.components, last.components)
    if from.year == to.year, from.month == to.month { return month(last) }
    let isLong = last.days(since: first) > 366
    let start = isLong ? String(from.year) : from.year == to.year ? name(from.month) : month(first)
    return language.phrase("draft-period", ["first": start, "last": isLong ? String(to.year) : month(last)])
  }
}
