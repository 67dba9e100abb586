import Cartography

/// The charts of a page: who holds how much over time, and when how much was reported.
struct PageCharts {
  /// Day numbers of the dates, in order.
  let days: [Int]
  /// The first and the last date in words.
  let names: [String]
  let words: PageWords

  var positions: [Double] { PageChart(bands: [], days: days).positions }

  /// A chart as the template has it.
  ///
  /// - Parameters:
  ///   - title: the key of its title.
  ///   - unit: the key of a value with its unit.
  func chart(
    _ title: String, _ unit: String, _ actors: [String], _ colors: [Color], _ values: [[Double]]
  ) -> [String: String] {
    let chart = PageChart(bands: zip(colors, values).map { PageChart.Band(color: $0, values: $1) }, days: days)
    func amount(_ value: Double) -> String { words.phrase(unit, ["n": String(Int(value.rounded()))]) }
    let (from, to) = (names.first ?? "", names.last ?? "")
    let says = zip(actors, values).map { actor, values in
      words.phrase(
        "page-chart-says",
        ["actor": actor, "first": amount(values.first ?? 0), "from": from, "last": amount(values.last ?? 0), "to": to])
    }
    let heading = words.phrase(title)
    return [
      "title": heading, "most": amount(chart.most), "paths": chart.paths(), "first": from, "last": to,
      "says": ([heading] + says).joined(separator: ". "),
    ]
  }

  /// Bars for the reports that are new on each date, in a box as wide as there are dates and 24 high.
  func bars(_ reports: [Int]) -> String {
    var counts = [Int](repeating: 0, count: days.count)
    guard let first = days.first else { return "" }
    for day in reports {
      // What came before the first date is no news on it, unless of its own day.
      if day >= first, let index = days.firstIndex(where: { $0 >= day }) { counts[index] += 1 }
    }
    let most = Double(counts.max() ?? 0)
    return counts.enumerated().filter { $0.element > 0 }.map { index, count in
      let height = max(2, Double(count) / most * 24)
      return "M\(index).1 24v-\(Decimals.text(height, 1))h.8V24z"
    }.joined()
  }
}
