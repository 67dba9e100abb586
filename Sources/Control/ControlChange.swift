public import Geography

/// What has changed between two maps of control of one region.
public struct ControlChange: Hashable, Sendable {
  /// The date of the earlier map.
  public var since: CalendarDate
  /// What each actor has gained and lost, by actor id; those without a change are left out.
  public var actors: [ActorChange]
  /// Land that is contested and was not, with its claimants.
  public var contested: [ControlMap.ContestedArea]

  /// The land that one actor alone is reported to hold now and was not then, and the other way round, in degrees.
  public struct ActorChange: Hashable, Sendable {
    public var actor: String
    public var gained: [Polygon<Coordinate>]
    public var lost: [Polygon<Coordinate>]
    /// The part of what is lost about which no recent report speaks now.
    public var lostFromSight: [Polygon<Coordinate>]
  }

  /// Compares two maps, which must be of one region.
  ///
  /// - Throws: ``GeographyError`` when their areas cannot be laid over each other.
  public init(from earlier: ControlMap, to later: ControlMap) throws {
    since = earlier.state.date
    let (before, after) = (try Self.areas(earlier), try Self.areas(later))
    actors = try Set(before.keys).union(after.keys).sorted().compactMap { actor in
      let (old, new) = (before[actor] ?? [], after[actor] ?? [])
      let lost = try Overlay.difference(old, new)
      let change = ActorChange(
        actor: actor, gained: try Overlay.difference(new, old), lost: lost,
        lostFromSight: try Overlay.intersection(lost, later.noData))
      return change.gained.isEmpty && change.lost.isEmpty ? nil : change
    }
    let old = try Overlay.union(earlier.contested.flatMap(\.polygons))
    contested = try later.contested.compactMap { area in
      var new = area
      new.polygons = try Overlay.difference(area.polygons, old)
      return new.polygons.isEmpty ? nil : new
    }
  }

  private static func areas(_ map: ControlMap) throws -> [String: [Polygon<Coordinate>]] {
    try Dictionary(grouping: map.areas, by: \.actor).mapValues { areas in
      try areas.count == 1 ? areas[0].polygons : Overlay.union(areas.flatMap(\.polygons))
    }
  }
}
