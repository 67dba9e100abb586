import Cartography
import Geography

/// Gathers the features of a layer for drawing.
struct LayerGathering {
  private let grid: CoarseGrid
  private let label: String?
  private var result = UserLayer(name: "")
  private var seen: Set<Coordinate> = []

  init(grid: CoarseGrid, label: String?) {
    self.grid = grid
    self.label = label
  }

  mutating func add(_ feature: GeoFeature) throws {
    // Points that fall on one spot of the page are one.
    let points = feature.points.filter { seen.insert(grid.snapped($0)).inserted }
    result.points += points
    result.lines += feature.lines
    result.polygons += feature.polygons
    guard let text = label.flatMap({ feature.properties[$0] })?.trimmed, !text.isEmpty else { return }
    result.labels += points.map { UserLayer.Label(text: text, spot: $0, isBeside: true) }
    if let line = feature.lines.max(by: { $0.points.count < $1.points.count }), !line.points.isEmpty {
      result.labels.append(UserLayer.Label(text: text, spot: line.points[line.points.count / 2], isBeside: false))
    }
    if let polygon = feature.polygons.max(by: { $0.area < $1.area }), let spot = try Overlay.pointInside([polygon]) {
      result.labels.append(UserLayer.Label(text: text, spot: spot, isBeside: false))
    }
  }

  /// The layer, its outlines drawn once where two areas share them: drawn twice, their dashes would run together.
  func layer() -> UserLayer {
    var result = result
    result.lines += Outlines.once(result.polygons.lazy.flatMap(\.rings))
    return result
  }
}
