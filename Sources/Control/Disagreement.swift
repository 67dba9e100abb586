internal import Geography

/// What several maps of one date and region, each drawn after one source, say together.
public enum Disagreement {
  /// A map whose areas are those that no two of the maps give to different actors; what they give to different ones, or
  /// one of them calls contested, is contested. A place is held where all that speak of it agree.
  ///
  /// It has no front lines. No data is land about which none of the maps says anything.
  ///
  /// - Returns: nil for no maps.
  /// - Throws: ``GeographyError`` when areas cannot be laid over each other.
  public static func map(of maps: [ControlMap]) throws -> ControlMap? {
    guard let first = maps.first else { return nil }
    let actors = Set(maps.flatMap { $0.areas.map(\.actor) }).sorted()
    var claims: [(area: ControlMap.Area, rest: [Polygon<Coordinate>])] = []
    for actor in actors {
      let own = maps.flatMap(\.areas).filter { $0.actor == actor }
      let area = ControlMap.Area(
        actor: actor, polygons: try Overlay.union(own.flatMap(\.polygons)), support: own.map(\.support).max() ?? 0,
        reports: own.flatMap(\.reports).onceEach)
      claims.append((area, area.polygons))
    }
    var contested: [ControlMap.ContestedArea] = []
    var taken: [Polygon<Coordinate>] = []
    func take(_ actors: [String], _ polygons: [Polygon<Coordinate>], _ reports: [String]) throws {
      let free = try Overlay.difference(polygons, taken)
      guard !free.isEmpty else { return }
      taken = try Overlay.union(taken + free)
      contested.append(.init(actors: actors, polygons: free, reports: reports))
    }
    for (i, a) in claims.enumerated() {
      for b in claims.dropFirst(i + 1) {
        try take(
          [a.area.actor, b.area.actor], Overlay.intersection(a.area.polygons, b.area.polygons),
          (a.area.reports + b.area.reports).onceEach)
      }
    }
    for area in maps.flatMap(\.contested) { try take(area.actors, area.polygons, area.reports) }
    let areas = try claims.compactMap { claim -> ControlMap.Area? in
      var area = claim.area
      area.polygons = try Overlay.difference(area.polygons, taken)
      return area.polygons.isEmpty ? nil : area
    }
    let noData = try maps.dropFirst().reduce(first.noData) { try Overlay.intersection($0, $1.noData) }
    return ControlMap(
      state: state(of: maps.map(\.state)) ?? first.state, region: first.region, areas: areas, contested: contested,
      fronts: [], noData: noData, radiusInKilometres: first.radiusInKilometres)
  }

  /// The states of several sources as one: the shares of a place are the means of what they say.
  private static func state(of states: [ControlState]) -> ControlState? {
    guard var result = states.first else { return nil }
    var order: [String] = []
    var controls: [String: [PlaceControl]] = [:]
    for control in states.flatMap(\.places) {
      if controls[control.place.id] == nil { order.append(control.place.id) }
      controls[control.place.id, default: []].append(control)
    }
    result.places = order.compactMap { merged(controls[$0] ?? []) }
    result.newestReport = states.compactMap(\.newestReport).max()
    return result
  }

  private static func merged(_ controls: [PlaceControl]) -> PlaceControl? {
    // Those who do not say who holds the place do not contradict those who do.
    let speaking = controls.filter { $0.status != .unknown }
    guard var result = speaking.first ?? controls.first else { return nil }
    guard speaking.count > 1 else { return result }
    let actors = speaking.flatMap { $0.shares.map(\.actor) }.onceEach
    let means = actors.map { actor in
      let shares = speaking.map { $0.shares.first { $0.actor == actor }?.share ?? 0 }
      return PlaceControl.Share(actor: actor, share: shares.reduce(0, +) / Double(shares.count))
    }
    result.shares = means.sorted { ($1.share, $0.actor) < ($0.share, $1.actor) }
    let agree = speaking.allSatisfy { $0.status == .held && $0.holder == result.holder }
    result.status = agree ? .held : .contested
    result.besiegedBy = []
    result.pressures = []
    result.support = speaking.map(\.support).max() ?? 0
    result.newestReport = speaking.map(\.newestReport).max() ?? result.newestReport
    result.evidence = speaking.flatMap(\.evidence)
    return result
  }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var onceEach: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
