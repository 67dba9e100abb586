public import Geography

/// The lengths by which a region's evidence is measured: how far apart its places lie, and how far a report speaks.
public struct EvidenceScale: Hashable, Sendable {
  /// How far a place typically lies from its nearest neighbour, in metres.
  public var spacing: Double
  /// How far a report is taken to speak for its surroundings, in whole kilometres; named in the legend.
  public var radiusInKilometres: Double

  /// How wide the ground is that the places are strewn over, in metres: the side of a square that holds them at their spacing.
  public var breadth: Double

  public init(spacing: Double, radiusInKilometres: Double, breadth: Double = 0) {
    self.spacing = spacing
    self.radiusInKilometres = radiusInKilometres
    self.breadth = breadth
  }

  /// The scale of the places of a situation, the same on all of its dates.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public init(places: [Coordinate], in region: BoundingBox) throws {
    let near = region.expanded(byKilometres: SupportRadius.bounds.upperBound)
    let frame = try MapFrame(region)
    self.init(frame.project(places.map { region.normalized($0) }.filter { near.contains($0) }), in: region)
  }

  /// The scale of points in metres of the region's projection.
  init(_ points: [Point], in region: BoundingBox) {
    let side = 1000 * min(region.widthInKilometres, region.heightInKilometres)
    // A lone place speaks for what a reader takes to be its surroundings on a map of this size.
    let usual = SupportRadius.smallestPartOfRegion * side
    let typical = SupportRadius.typicalSpacing(points)
    spacing = max(typical ?? usual, usual / 100, 0.01)
    radiusInKilometres = SupportRadius.kilometres(for: points, spacing: typical, in: region)
    breadth = spacing * Double(points.count).squareRoot()
  }
}
