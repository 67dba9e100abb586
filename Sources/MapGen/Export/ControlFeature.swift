internal import Control
internal import Geography

/// One thing on a map of control as data, whatever the format that it is written in.
struct ControlFeature: Sendable {
  /// The kinds in the order in which a map draws them.
  enum Kind: String, CaseIterable, Sendable {
    case noData = "no_data"
    case area, contested
    case frontLine = "front_line"
    case place
  }

  var kind: Kind
  /// The date of the map.
  var date: CalendarDate
  /// The days for which the map stands, the last one exclusive; nil for a map of one date.
  var validity: ControlExport.Validity?
  var geometry: GeoJSONGeometry
  /// The holder, the claimants, the two sides, or who holds parts of a place, the largest first.
  var actors: [String] = []
  var squareKilometres: Double?
  var kilometres: Double?
  /// How much evidence stands behind it, 0–1.
  var support: Double?
  /// Whether the evidence on both sides of a front line is recent.
  var isFresh: Bool?
  var place: PlaceControl?
  /// Ids of the reports behind it.
  var reports: [String] = []

  /// The days for which it stands, one day for a map of one date.
  var days: ControlExport.Validity { validity ?? date..<date.adding(days: 1) }
}

extension ControlFeature {
  /// The features of a map: areas, contested areas, front lines, no data, places.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected, or what crosses the antimeridian be cut.
  static func all(of map: ControlMap, _ validity: ControlExport.Validity?) throws -> [ControlFeature] {
    let ruler = try AreaRuler(map.region)
    func feature(_ kind: Kind, _ geometry: GeoJSONGeometry) -> ControlFeature {
      ControlFeature(kind: kind, date: map.state.date, validity: validity, geometry: geometry)
    }
    var result: [ControlFeature] = []
    for area in map.areas {
      // An exclave is a feature of its own, with its own reports.
      for polygon in area.polygons {
        var own = feature(.area, .polygons(try [polygon].cutAtAntimeridian()))
        own.actors = [area.actor]
        own.support = area.support
        own.squareKilometres = ruler.squareKilometres([polygon])
        own.reports = reports(in: polygon, of: area, map)
        result.append(own)
      }
    }
    for area in map.contested where !area.polygons.isEmpty {
      var own = feature(.contested, .polygons(try area.polygons.cutAtAntimeridian()))
      own.actors = area.actors
      own.squareKilometres = ruler.squareKilometres(area.polygons)
      own.reports = area.reports
      result.append(own)
    }
    for front in map.fronts where !front.lines.isEmpty {
      var own = feature(.frontLine, .lines(front.lines.flatMap(\.cutAtAntimeridian)))
      own.actors = front.actors
      own.isFresh = front.isFresh
      own.kilometres = kilometres(front.lines)
      own.reports = front.reports
      result.append(own)
    }
    if !map.noData.isEmpty {
      var own = feature(.noData, .polygons(try map.noData.cutAtAntimeridian()))
      own.squareKilometres = ruler.squareKilometres(map.noData)
      result.append(own)
    }
    for control in map.spots {
      var own = feature(.place, .point(control.place.coordinate.withinWorld))
      own.actors = control.shares.map(\.actor)
      own.support = control.support
      own.place = control
      own.reports = control.evidence.map(\.report)
      result.append(own)
    }
    return result
  }

  /// The reports of an area that speak of places in one of its polygons; all of the area's where none does.
  private static func reports(
    in polygon: Polygon<Coordinate>, of area: ControlMap.Area, _ map: ControlMap
  ) -> [String] {
    let box = BoundingBox(around: polygon.exterior)
    let own = map.state.places.filter { control in
      let spot = map.region.normalized(control.place.coordinate)
      return !control.place.isExtended && box?.contains(spot) ?? false && polygon.contains(spot)
    }
    let inside = Set(own.flatMap { $0.evidence.map(\.report) })
    let reports = area.reports.filter(inside.contains)
    return reports.isEmpty ? area.reports : reports
  }

  private static func kilometres(_ lines: [Line<Coordinate>]) -> Double {
    lines.reduce(0) { $0 + zip($1.points, $1.points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
  }
}

extension ControlMap {
  /// The reported places of the region, without extents.
  var spots: [PlaceControl] {
    state.places.filter { !$0.place.isExtended && region.contains($0.place.coordinate) }
  }
}
