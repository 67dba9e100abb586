package import Geography

/// What the name of an article's file tells of its day: `2021-08-13-kunduz.txt`, `afghanistan-2021-08.txt`.
package struct FileNameDate: Sendable, Hashable {
  /// The year, where one stands by itself or at the head of a date.
  package private(set) var year: Int?
  /// The day, where the name tells it whole.
  package private(set) var day: CalendarDate?

  /// - Parameter file: A path, an address or an id; what counts is what follows the last slash.
  package init(_ file: String) {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    let groups = name.split { !(0x30...0x39).contains($0) }
    for (index, digits) in groups.enumerated() where day == nil {
      let number = Self.number(digits)
      if digits.count == 8, Self.years.contains(number / 10_000) {
        day = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      } else if digits.count == 4, Self.years.contains(number) {
        let rest = groups[(index + 1)...].prefix(2)
        guard rest.count == 2, rest.allSatisfy({ $0.count == 2 }), Self.areJoined(digits, rest, in: name) else {
          continue
        }
        let parts = rest.map(Self.number)
        day = CalendarDate(year: number, month: parts[0], day: parts[1])
      }
    }
    // `2000-troops-2021-08`: which of two numbers is the year cannot be told.
    let lone = Set(groups.filter { $0.count == 4 }.map(Self.number).filter(Self.years.contains))
    year = day.map { $0.components.year } ?? (lone.count == 1 ? lone.first : nil)
  }

  /// Numbers of four digits that are years of articles.
  private static let years = 1900...2199

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.count > 8 ? 0 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether one sign each stands between the parts of a date.
  private static func areJoined(
    _ first: ArraySlice<UInt8>, _ rest: ArraySlice<ArraySlice<UInt8>>, in name: [UInt8]
  ) -> Bool {
    var end = first.endIndex
    for part in rest {
      guard part.startIndex == end + 1 else { return false }
      end = part.endIndex
    }
    return true
  }
}
