public import Geography

/// How much land a change is, in km²: what the legend of a map and a table of differences both say.
public struct ChangeTally: Hashable, Sendable {
  /// What one actor has gained and lost.
  public struct Actor: Hashable, Sendable {
    public var actor: String
    public var gained: Double
    public var lost: Double
    /// The part of what is lost about which no recent report speaks now.
    public var lostFromSight: Double
  }

  /// In the order of the change's actors.
  public private(set) var actors: [Actor] = []
  /// Land that is contested and was not.
  public private(set) var contested: Double = 0

  /// Measures what of a change lies in a region.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected, or areas cannot be cut to it.
  public init(_ change: ControlChange, in region: BoundingBox) throws {
    let ruler = try AreaRuler(region)
    let frame = [region.polygon()]
    func size(_ polygons: [Polygon<Coordinate>]) throws -> Double {
      let isInside = polygons.allSatisfy { $0.exterior.allSatisfy(region.contains) }
      return ruler.squareKilometres(isInside ? polygons : try Overlay.intersection(polygons, frame))
    }
    for own in change.actors {
      actors.append(
        Actor(
          actor: own.actor, gained: try size(own.gained), lost: try size(own.lost),
          lostFromSight: try size(own.lostFromSight)))
    }
    contested = try size(change.contested.flatMap(\.polygons))
  }

  /// What an actor has gained and lost; nothing for one without a change.
  public func actor(_ id: String) -> Actor {
    actors.first { $0.actor == id } ?? Actor(actor: id, gained: 0, lost: 0, lostFromSight: 0)
  }
}
