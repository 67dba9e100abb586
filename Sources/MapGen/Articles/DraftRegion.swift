import Foundation
import Geography

/// Works out what a map that is drawn from articles alone is to show.
enum DraftRegion {
  /// The box around the news, with a margin, in degrees rounded to a twentieth; nil where there are no spots.
  static func box(around spots: [ReportedSpot]) -> BoundingBox? {
    let shown = theatre(of: spots).map(\.coordinate)
    guard let box = BoundingBox(spanning: shown) else { return nil }
    let side = max(box.widthInKilometres, box.heightInKilometres)
    return rounded(box.expanded(byKilometres: side < 1 ? loneMargin : max(leastMargin, margin * side)))
  }

  /// The spots of the news, without those that lie in another part of the world: a namesake, or a comparison.
  ///
  /// Beginning with the heaviest spot, others belong that are near one that does, share its country, or have much of the news.
  static func theatre(of spots: [ReportedSpot]) -> [ReportedSpot] {
    let news = spots.filter { $0.weight > 0 }
    let much = muchOfNews * news.reduce(0) { $0 + $1.weight }
    var belongs = news.indices.map { $0 == 0 || news[$0].weight >= much }
    while let next = news.indices.first(where: { i in
      !belongs[i] && news.indices.contains { belongs[$0] && news[i].isNear(news[$0]) }
    }) {
      belongs[next] = true
    }
    return news.indices.filter { belongs[$0] }.map { news[$0] }
  }

  private static func rounded(_ box: BoundingBox) -> BoundingBox {
    func down(_ degrees: Double) -> Double { (degrees * 20).rounded(.down) / 20 }
    func up(_ degrees: Double) -> Double { (degrees * 20).rounded(.up) / 20 }
    return BoundingBox(
      west: down(box.west), south: max(-90, down(box.south)), east: up(box.east), north: min(90, up(box.north)))
  }

  /// The margin as a part of the longer side.
  private static let margin = 0.2
  /// The least margin in kilometres around several spots, and that around one.
  private static let leastMargin = 8.0
  private static let loneMargin = 30.0
  /// A spot with this part of the news belongs to the map wherever it lies.
  private static let muchOfNews = 0.25
}

extension ReportedSpot {
  /// Whether two spots may be of one war: in one country, or not far over its border.
  fileprivate func isNear(_ other: ReportedSpot) -> Bool {
    !Set(countries).isDisjoint(with: other.countries) || coordinate.distance(to: other.coordinate) < 300
  }
}
