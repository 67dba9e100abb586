internal import Control
internal import Geography

extension ControlExport {
  /// The text of a FeatureCollection; features of maps with a validity carry `valid_from` and `valid_to`.
  ///
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func geoJSON(_ maps: [DatedMap]) throws -> String {
    // A feature a line: such files are read by people too, and compared by version control.
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + (try features(maps)).map(json).joined(separator: ",\n") + "\n]}"
  }

  private func json(_ feature: ControlFeature) -> String {
    var json = JSONText()
    json.feature(feature.geometry) { json in
      json.member("kind", feature.kind.rawValue)
      json.member("date", feature.date.description)
      if let validity = feature.validity {
        json.member("valid_from", validity.lowerBound.description)
        json.member("valid_to", validity.upperBound.description)
      }
      members(feature, &json)
      if feature.kind != .noData { json.member("reports", feature.reports) }
    }
    return json.text
  }

  private func members(_ feature: ControlFeature, _ json: inout JSONText) {
    switch feature.kind {
    case .area:
      json.member("actor", feature.actors.first)
      json.member("actor_name", feature.actors.first.map(name))
      json.member("support", feature.support, decimals: 3)
      json.member("area_km2", feature.squareKilometres, decimals: 1)
    case .contested:
      json.member("actors", feature.actors)
      json.member("actor_names", feature.actors.map(name))
      json.member("area_km2", feature.squareKilometres, decimals: 1)
    case .frontLine:
      json.member("actors", feature.actors)
      json.member("actor_names", feature.actors.map(name))
      json.member("fresh", feature.isFresh == true)
      json.member("length_km", feature.kilometres, decimals: 1)
    case .noData:
      json.member("area_km2", feature.squareKilometres, decimals: 1)
    case .place:
      if let place = feature.place { members(place, &json) }
    }
  }

  private func members(_ control: PlaceControl, _ json: inout JSONText) {
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
  }
}
