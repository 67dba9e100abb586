import Cartography
import Control
import Geography

/// What control is estimated with: the same region, ground and scale whatever part of a situation a map shows, so that a
/// spot has one answer on maps of every frame and size.
struct ControlBasis: Sendable {
  var estimator: any ControlEstimator
  /// The box that control is estimated over.
  var region: BoundingBox
  var ground: Ground
  /// The box that maps show.
  var shown: BoundingBox
  /// Whether maps end at the box that they show.
  var isClipped: Bool

  /// Maps of any dates, for one task.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  func series() throws -> any ControlSeries {
    FramedSeries(
      try estimator.series(in: region, ground: ground), shown: shown, isClipped: isClipped && shown != region)
  }

  /// Control at spots, in their order; errors as for ``series()``.
  func control(at spots: [Coordinate], _ state: ControlState) throws -> [SpotControl] {
    try estimator.control(at: spots, state, region: region, ground: ground)
  }
}

/// Maps of a series, told for the box that they show.
private final class FramedSeries: ControlSeries {
  private let whole: any ControlSeries
  private let shown: BoundingBox
  private let isClipped: Bool

  init(_ whole: any ControlSeries, shown: BoundingBox, isClipped: Bool) {
    (self.whole, self.shown, self.isClipped) = (whole, shown, isClipped)
  }

  func map(_ state: ControlState) throws -> ControlMap {
    var map = try whole.map(state)
    map.region = shown
    return isClipped ? try map.clipped() : map
  }
}

extension MapGenerator {
  /// What the maps that show a box are estimated with.
  ///
  /// - Parameters:
  ///   - scale: kilometres a page point of the map; rivers and shores are as fine where it shows less than the whole situation.
  ///   - clipped: whether areas end at the box.
  /// - Throws: ``InputError`` when the base map or a layer cannot be read; ``GeographyError`` when a region cannot be projected.
  func basis(showing shown: BoundingBox, scale: Double? = nil, clipped: Bool = false) throws -> ControlBasis {
    let region = try basisRegion(showing: shown)
    let usual = max(region.widthInKilometres, region.heightInKilometres) / 1000
    // A map of a part is worth finer shores; one of the whole has those of every other map.
    let fine = scale.map { $0 < usual / 2 ? $0 : usual } ?? usual
    let ground = try barriers(in: baseMap.read(region, kilometresPerPoint: fine), of: region)
    return ControlBasis(
      estimator: try estimator(in: region), region: region, ground: ground, shown: shown, isClipped: clipped)
  }

  /// The situation's region and as far beyond it as reports around it speak; the box shown where that lies elsewhere.
  private func basisRegion(showing shown: BoundingBox) throws -> BoundingBox {
    guard situation.controlAreas == nil, let home = places.region, abs(home.west) <= 180, home.east <= 180 else {
      return shown
    }
    let spots = places.places.values.filter { !$0.isExtended }.sorted { $0.id < $1.id }.map(\.coordinate)
    let around = home.expanded(byKilometres: max(home.widthInKilometres, home.heightInKilometres))
    var basis = home
    if let near = BoundingBox(spanning: spots.filter(around.contains)) {
      let radius = try EvidenceScale(places: spots, in: home).radiusInKilometres
      let reached = near.expanded(byKilometres: 1.1 * radius)
      guard reached.west >= -180, reached.east <= 180 else { return shown }
      basis = BoundingBox(
        west: min(home.west, reached.west), south: min(home.south, reached.south),
        east: max(home.east, reached.east), north: max(home.north, reached.north))
    }
    // Reports far from the situation's region are mapped by themselves.
    let isElsewhere = !basis.intersects(shown) || spots.contains { shown.contains($0) && !basis.contains($0) }
    return isElsewhere ? shown : basis
  }
}
