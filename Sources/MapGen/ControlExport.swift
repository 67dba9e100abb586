public import Control
public import Geography
internal import Reports

/// Writes maps of control as one GeoJSON FeatureCollection: areas, contested areas, front lines, no data, places.
public struct ControlExport {
  /// The days for which a map stands, the last one exclusive.
  public typealias Validity = Range<CalendarDate>

  private let names: [String: String]

  public init(_ situation: Situation) {
    names = Dictionary(situation.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of a FeatureCollection; features of maps with a validity carry `valid_from` and `valid_to`.
  ///
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func geoJSON(_ maps: [(map: ControlMap, validity: Validity?)]) throws -> String {
    var features: [String] = []
    for (map, validity) in maps { features += try self.features(map, validity) }
    // A feature a line: such files are read by people too, and compared by version control.
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}"
  }

  private func features(_ map: ControlMap, _ validity: Validity?) throws -> [String] {
    let projector = try Projector(.fitting(map.region))
    func squareKilometres(_ polygons: [Polygon<Coordinate>]) -> Double {
      polygons.reduce(0) { $0 + projector.project($1).area } / 1e6
    }
    func feature(_ kind: String, _ geometry: GeoJSONGeometry, _ properties: (inout JSONText) -> Void) -> String {
      var json = JSONText()
      json.feature(geometry) { json in
        json.member("kind", kind)
        json.member("date", map.state.date.description)
        if let validity {
          json.member("valid_from", validity.lowerBound.description)
          json.member("valid_to", validity.upperBound.description)
        }
        properties(&json)
      }
      return json.text
    }
    var result: [String] = []
    for area in map.areas {
      // An exclave is a feature of its own, with its own reports.
      for polygon in area.polygons {
        result.append(
          feature("area", .polygons(try [polygon].cutAtAntimeridian())) { json in
            json.member("actor", area.actor)
            json.member("actor_name", name(area.actor))
            json.member("support", area.support, decimals: 3)
            json.member("area_km2", squareKilometres([polygon]), decimals: 1)
            json.member("reports", reports(in: polygon, of: area, map))
          })
      }
    }
    for area in map.contested where !area.polygons.isEmpty {
      result.append(
        feature("contested", .polygons(try area.polygons.cutAtAntimeridian())) { json in
          json.member("actors", area.actors)
          json.member("actor_names", area.actors.map(name))
          json.member("area_km2", squareKilometres(area.polygons), decimals: 1)
          json.member("reports", area.reports)
        })
    }
    for front in map.fronts where !front.lines.isEmpty {
      result.append(
        feature("front_line", .lines(front.lines)) { json in
          json.member("actors", front.actors)
          json.member("actor_names", front.actors.map(name))
          json.member("fresh", front.isFresh)
          json.member("length_km", kilometres(front.lines), decimals: 1)
          json.member("reports", front.reports)
        })
    }
    if !map.noData.isEmpty {
      result.append(
        feature("no_data", .polygons(try map.noData.cutAtAntimeridian())) { json in
          json.member("area_km2", squareKilometres(map.noData), decimals: 1)
        })
    }
    return result
      + places(map).map { control in feature("place", .point(control.place.coordinate)) { place(control, &$0) } }
  }

  /// The reports of an area that speak of places in one of its polygons; all of the area's where none does.
  private func reports(in polygon: Polygon<Coordinate>, of area: ControlMap.Area, _ map: ControlMap) -> [String] {
    let box = BoundingBox(around: polygon.exterior)
    let own = map.state.places.filter { control in
      let spot = map.region.normalized(control.place.coordinate)
      return !control.place.isExtended && box?.contains(spot) ?? false && polygon.contains(spot)
    }
    let inside = Set(own.flatMap { $0.evidence.map(\.report) })
    let reports = area.reports.filter(inside.contains)
    return reports.isEmpty ? area.reports : reports
  }

  private func places(_ map: ControlMap) -> [PlaceControl] {
    map.state.places.filter { !$0.place.isExtended && map.region.contains($0.place.coordinate) }
  }

  private func place(_ control: PlaceControl, _ json: inout JSONText) {
    json.member("id", control.place.id)
    json.member("name", control.place.name)
    json.member("state", control.status.rawValue)
    json.key("shares")
    json.object { json in
      for share in control.shares.sorted(by: { $0.actor < $1.actor }) {
        json.member(share.actor, share.share, decimals: 4)
      }
    }
    json.member("support", control.support, decimals: 3)
    if !control.besiegedBy.isEmpty { json.member("besieged_by", control.besiegedBy) }
    json.member("reports", control.evidence.map(\.report))
  }

  private func name(_ actor: String) -> String { names[actor] ?? actor }

  private func kilometres(_ lines: [Line<Coordinate>]) -> Double {
    lines.reduce(0) { $0 + zip($1.points, $1.points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
  }
}
