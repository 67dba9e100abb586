public import Geography

/// Control as areas: what a ``ControlEstimator`` makes of a ``ControlState``.
///
/// Areas, contested areas and no data tile the land of the region without gap or overlap.
public struct ControlMap: Hashable, Sendable {
  public var state: ControlState
  public var region: BoundingBox
  public var areas: [Area]
  public var contested: [ContestedArea]
  public var fronts: [FrontLine]
  /// Land about which no report speaks.
  public var noData: [Polygon<Coordinate>]
  /// How far, in kilometres, a report is taken to speak for its surroundings; named in the legend.
  public var radiusInKilometres: Double

  public init(
    state: ControlState, region: BoundingBox, areas: [Area], contested: [ContestedArea], fronts: [FrontLine],
    noData: [Polygon<Coordinate>], radiusInKilometres: Double
  ) {
    self.state = state
    self.region = region
    self.areas = areas
    self.contested = contested
    self.fronts = fronts
    self.noData = noData
    self.radiusInKilometres = radiusInKilometres
  }
}

extension ControlMap {
  /// The map without what lies beyond its region.
  ///
  /// - Throws: ``GeographyError`` when GEOS cannot cut an outline.
  public func clipped() throws -> ControlMap {
    let box = [region.polygon(step: max(region.east - region.west, region.north - region.south))]
    var map = self
    map.areas = try areas.compactMap { area in
      var area = area
      area.polygons = try Overlay.intersection(area.polygons, box)
      return area.polygons.isEmpty ? nil : area
    }
    map.contested = try contested.compactMap { area in
      var area = area
      area.polygons = try Overlay.intersection(area.polygons, box)
      return area.polygons.isEmpty ? nil : area
    }
    map.fronts = try fronts.compactMap { front in
      var front = front
      front.lines = try Overlay.clip(front.lines, to: box)
      return front.lines.isEmpty ? nil : front
    }
    map.noData = try Overlay.intersection(noData, box)
    return map
  }

  /// Land that one actor is reported to control.
  public struct Area: Hashable, Sendable {
    public var actor: String
    public var polygons: [Polygon<Coordinate>]
    /// How much evidence stands behind it, 0–1.
    public var support: Double
    /// Ids of the reports behind it.
    public var reports: [String]

    public init(actor: String, polygons: [Polygon<Coordinate>], support: Double, reports: [String]) {
      self.actor = actor
      self.polygons = polygons
      self.support = support
      self.reports = reports
    }
  }

  /// Land that two or more actors are reported to fight over or to share.
  public struct ContestedArea: Hashable, Sendable {
    /// The claimants, the strongest first; one alone where it is reported to hold a part and no other is named.
    public var actors: [String]
    public var polygons: [Polygon<Coordinate>]
    public var reports: [String]

    public init(actors: [String], polygons: [Polygon<Coordinate>], reports: [String]) {
      self.actors = actors
      self.polygons = polygons
      self.reports = reports
    }
  }

  /// A line along which two actors face each other, both supported by reports.
  public struct FrontLine: Hashable, Sendable {
    /// The two sides: the first lies to the left of the line's direction.
    public var actors: [String]
    public var lines: [Line<Coordinate>]
    /// Whether the evidence on both sides is recent; a stale front is drawn dashed.
    public var isFresh: Bool
    public var reports: [String]

    public init(actors: [String], lines: [Line<Coordinate>], isFresh: Bool, reports: [String]) {
      self.actors = actors
      self.lines = lines
      self.isFresh = isFresh
      self.reports = reports
    }
  }
}
