import Cartography
import Geography

/// A small chart of how values stand upon each other over time, as an inline SVG.
struct PageChart {
  /// A band of the chart.
  struct Band {
    var color: Color
    var values: [Double]
  }

  static let (width, height) = (600.0, 150.0)

  let bands: [Band]
  /// Day numbers, in order.
  let days: [Int]

  /// The largest sum on any date.
  var most: Double {
    days.indices.map { i in bands.reduce(0) { $0 + ($1.values.indices.contains(i) ? $1.values[i] : 0) } }.max() ?? 0
  }

  /// Where the dates lie from left to right.
  var positions: [Double] {
    guard let first = days.first, let last = days.last, last > first else { return days.map { _ in Self.width / 2 } }
    return days.map { Double($0 - first) / Double(last - first) * Self.width }
  }

  /// The bands as paths, each on top of those before it.
  func paths() -> String {
    let most = self.most
    guard most > 0 else { return "" }
    // One date alone is a bar.
    let xs = days.count > 1 ? positions : [0, Self.width]
    var floor = [Double](repeating: 0, count: xs.count)
    var text = ""
    for band in bands {
      let top = xs.indices.map { i in
        let value = days.count > 1 ? (band.values.indices.contains(i) ? band.values[i] : 0) : band.values.first ?? 0
        return floor[i] + value
      }
      func point(_ i: Int, _ value: Double) -> String {
        "\(Decimals.text(xs[i], 1)) \(Decimals.text(Self.height - value / most * Self.height, 1))"
      }
      let there = xs.indices.map { point($0, top[$0]) }
      let back = xs.indices.reversed().map { point($0, floor[$0]) }
      text += "<path fill=\"\(band.color.hex)\" d=\"M\((there + back).joined(separator: "L"))Z\"/>"
      floor = top
    }
    return text
  }
}
