public import Geography

/// Areas of control as they were drawn: nothing is estimated.
///
/// Where the areas of two actors lie over each other, they are contested. Front lines are those of the file, else the edges that two
/// areas share corner by corner.
public struct PolygonEstimator: ControlEstimator {
  public static let name = "polygons"

  private let areas: [DatedArea]

  public init(_ areas: [DatedArea]) { self.areas = areas }

  public func map(_ state: ControlState, region: BoundingBox, ground: Ground) throws -> ControlMap {
    let (held, contested) = try tiles(on: state.date, in: region)
    return ControlMap(
      state: state, region: region,
      areas: held.map { ControlMap.Area(actor: $0.actor, polygons: $0.polygons, support: 1, reports: []) },
      contested: contested.map { ControlMap.ContestedArea(actors: $0.actors, polygons: $0.polygons, reports: []) },
      fronts: try fronts(on: state.date, in: region), noData: [], radiusInKilometres: 0)
  }

  public func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    let (held, contested) = try tiles(on: state.date, in: region)
    let spots = spots.map(region.normalized)
    var answers = try Overlay.contains(ground.land, spots).map { SpotControl($0 ? .noData : .water) }
    for area in held {
      for (i, isInside) in try Overlay.contains(area.polygons, spots).enumerated() where isInside {
        answers[i] = SpotControl(.held, shares: [.init(actor: area.actor, share: 1)], support: 1)
      }
    }
    for area in contested {
      for (i, isInside) in try Overlay.contains(area.polygons, spots).enumerated() where isInside {
        let share = 1 / Double(max(1, area.actors.count))
        answers[i] = SpotControl(.contested, shares: area.actors.map { .init(actor: $0, share: share) }, support: 1)
      }
    }
    for (i, spot) in spots.enumerated() where !region.contains(spot) { answers[i] = SpotControl(.noData) }
    return answers
  }

  /// The areas of a day within a region: those that one actor has, and those that several claim.
  private func tiles(
    on date: CalendarDate, in region: BoundingBox
  ) throws -> (
    held: [(actor: String, polygons: [Polygon<Coordinate>])],
    contested: [(actors: [String], polygons: [Polygon<Coordinate>])]
  ) {
    let standing = areas.filter { !$0.polygons.isEmpty && $0.stands(on: date) }
    func united(_ polygons: [Polygon<Coordinate>]) throws -> [Polygon<Coordinate>] {
      let near = polygons.filter { BoundingBox(around: $0.exterior).map(region.intersects) ?? false }
      return try Overlay.intersection(Overlay.union(Overlay.valid(near)), [region.polygon()])
    }
    var held = try Set(standing.filter { $0.actors.count == 1 }.flatMap(\.actors)).sorted().map { actor in
      (actor: actor, polygons: try united(standing.filter { $0.actors == [actor] }.flatMap(\.polygons)))
    }
    var contested = try Set(standing.map(\.actors).filter { $0.count > 1 }).sorted { $0.lexicographicallyPrecedes($1) }
      .map { actors in
        (actors: actors, polygons: try united(standing.filter { $0.actors == actors }.flatMap(\.polygons)))
      }
    for i in held.indices {
      for j in held.indices where j > i {
        let both = try Overlay.intersection(held[i].polygons, held[j].polygons).filter { $0.area > 1e-10 }
        if !both.isEmpty { contested.append(([held[i].actor, held[j].actor], both)) }
      }
    }
    let claimed = contested.flatMap(\.polygons)
    for i in held.indices { held[i].polygons = try Overlay.difference(held[i].polygons, claimed) }
    return (held.filter { !$0.polygons.isEmpty }, contested.filter { !$0.polygons.isEmpty })
  }

  private func fronts(on date: CalendarDate, in region: BoundingBox) throws -> [ControlMap.FrontLine] {
    let standing = areas.filter { $0.stands(on: date) }
    let drawn = standing.filter { !$0.lines.isEmpty }
    if !drawn.isEmpty {
      return try drawn.map { area in
        ControlMap.FrontLine(
          actors: area.actors, lines: try Overlay.clip(area.lines, to: [region.polygon()]), isFresh: true, reports: [])
      }.filter { !$0.lines.isEmpty }
    }
    let pieces = standing.filter { $0.actors.count == 1 }.flatMap { area in area.polygons.map { (area.actors[0], $0) } }
    var lines: [[String]: [Line<Coordinate>]] = [:]
    for side in FaceEdges(pieces.map(\.1)).sides {
      guard let right = side.right, pieces[side.left].0 < pieces[right].0 else { continue }
      lines[[pieces[side.left].0, pieces[right].0], default: []].append(Line([side.from, side.to]))
    }
    return try lines.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { actors in
      let near = (lines[actors] ?? []).filter { BoundingBox(around: $0.points).map(region.intersects) ?? false }
      let joined = try Overlay.merge(near, keepingDirection: true)
      return joined.isEmpty ? nil : ControlMap.FrontLine(actors: actors, lines: joined, isFresh: true, reports: [])
    }
  }
}
