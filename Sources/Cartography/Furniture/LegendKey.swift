internal import Control
internal import Geography
internal import Reports

/// What a legend has to explain: all that one map draws, or all that the maps of a span draw together.
struct LegendKey {
  var actors: [String] = []
  /// The claimants whose stripes contested areas have, those with the most land first; at most three, for one swatch.
  private(set) var contested: [[String]] = []
  /// The sides of a fresh front and of an old one; none where there is no such front, or fronts have no line.
  private(set) var fronts: [Bool: [String]] = [:]
  /// How far a report speaks for its surroundings, in kilometres; nil where the map is full.
  private(set) var noDataRadius: Double?
  private(set) var places: [PlaceControl] = []
  /// The areas, without their outlines.
  private(set) var areas: [ControlMap.Area] = []
  /// Whether maps outline what has changed since the one before.
  var hasNews = false
  /// What has changed since an earlier date; nil where the map does not say.
  var change: SeenChange?

  /// - Parameter maps: what is seen of them.
  init(_ maps: [ControlMap]) {
    var stripes: [(actors: [String], size: Double)] = []
    for map in maps {
      areas += map.areas.map { .init(actor: $0.actor, polygons: [], support: $0.support, reports: $0.reports) }
      for area in map.contested {
        // Two strongest claimants have stripes, whichever is the stronger.
        let actors = Array(area.actors.prefix(2))
        let size = area.polygons.reduce(0) { $0 + $1.area }
        if let known = stripes.firstIndex(where: { Set($0.actors) == Set(actors) }) {
          stripes[known].size += size
        } else {
          stripes.append((actors, size))
        }
      }
      for front in map.fronts where fronts[front.isFresh] == nil { fronts[front.isFresh] = front.actors }
      if !map.noData.isEmpty { noDataRadius = noDataRadius ?? map.radiusInKilometres }
      let spots = map.state.places.filter { !$0.place.isExtended }
      places += spots
      // Those that hold or share anything, in the order of their areas.
      let mentioned =
        map.areas.map(\.actor) + map.contested.flatMap(\.actors)
        + spots.flatMap { $0.shares.map(\.actor) + $0.besiegedBy + $0.pressures.map(\.actor) }
      for actor in mentioned where !actors.contains(actor) { actors.append(actor) }
    }
    let largest = stripes.indices.sorted { (-stripes[$0].size, $0) < (-stripes[$1].size, $1) }
    contested = largest.prefix(3).map { stripes[$0].actors }
  }
}
