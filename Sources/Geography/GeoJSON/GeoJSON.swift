public import Foundation

/// What a GeoJSON file holds: its features with their geometry taken apart by dimension.
public struct GeoJSONFeature: Hashable, Sendable {
  public var points: [Coordinate] = []
  public var lines: [Line<Coordinate>] = []
  public var polygons: [Polygon<Coordinate>] = []
  /// The properties as text; a list becomes its items with `|` between them, and what is null or an object is left out.
  public var properties: [String: String] = [:]

  public init() {}
}

/// Reads GeoJSON (RFC 7946): positions are longitude, latitude in degrees on WGS 84.
public enum GeoJSON {
  /// The features of a file: of a FeatureCollection, of one Feature, or of a bare geometry.
  ///
  /// - Throws: ``InputError`` that names the file and what is wrong in it.
  public static func read(_ url: URL) throws -> [GeoJSONFeature] {
    let data: Data
    do { data = try Data(contentsOf: url) } catch {
      throw InputError("the file cannot be read; check its name and permissions", file: url.relativePath)
    }
    return try features(in: data, file: url.relativePath)
  }

  /// The features of GeoJSON text; `file` is for messages.
  ///
  /// - Throws: ``InputError`` that names the file and what is wrong in it.
  public static func features(in data: Data, file: String) throws -> [GeoJSONFeature] {
    let json: Any
    do { json = try JSONSerialization.jsonObject(with: data) } catch {
      let reason = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "its text breaks off or is no JSON"
      throw InputError("this is not JSON: \(reason)", file: file)
    }
    return try GeoJSONParser(file: file).features(json)
  }
}

/// Walks through parsed JSON; every mistake is told with the number of its feature.
private struct GeoJSONParser {
  let file: String

  func features(_ json: Any) throws -> [GeoJSONFeature] {
    guard let object = json as? [String: Any], let type = object["type"] as? String else {
      throw InputError("this is not GeoJSON: it has no “type”", file: file)
    }
    guard type == "FeatureCollection" else { return [try feature(object, 1)] }
    guard let members = object["features"] as? [Any] else {
      throw InputError("a FeatureCollection needs a list of “features”", file: file)
    }
    return try members.enumerated().map { index, member in
      guard let member = member as? [String: Any] else { throw trouble("is not an object", index + 1) }
      return try feature(member, index + 1)
    }
  }

  private func feature(_ object: [String: Any], _ number: Int) throws -> GeoJSONFeature {
    var feature = GeoJSONFeature()
    let geometry = object["type"] as? String == "Feature" ? object["geometry"] as? [String: Any] : object
    // RFC 7946 allows a feature without a place: its geometry is null.
    if let geometry { try add(geometry, to: &feature, number) }
    feature.properties = (object["properties"] as? [String: Any] ?? [:]).compactMapValues(Self.text)
    return feature
  }

  private static func text(of value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    case let list as [Any]: list.compactMap(text).joined(separator: "|")
    default: nil
    }
  }

  private func add(_ geometry: [String: Any], to feature: inout GeoJSONFeature, _ number: Int) throws {
    let type = geometry["type"] as? String ?? ""
    if type == "GeometryCollection" {
      for case let part as [String: Any] in geometry["geometries"] as? [Any] ?? [] {
        try add(part, to: &feature, number)
      }
      return
    }
    guard let coordinates = geometry["coordinates"] as? [Any] else { throw trouble("has no “coordinates”", number) }
    switch type {
    case "Point": feature.points.append(try position(coordinates, number))
    case "MultiPoint": feature.points += try line(coordinates, number)
    case "LineString": feature.lines.append(Line(try line(coordinates, number)))
    case "MultiLineString": feature.lines += try list(coordinates, number).map { Line(try line($0, number)) }
    case "Polygon": feature.polygons += try polygon(coordinates, number)
    case "MultiPolygon": feature.polygons += try list(coordinates, number).flatMap { try polygon($0, number) }
    default: throw trouble("is of type “\(type)”, which GeoJSON does not have", number)
    }
  }

  private func polygon(_ rings: [Any], _ number: Int) throws -> [Polygon<Coordinate>] {
    let rings = try list(rings, number).map { ring in
      // GeoJSON repeats the first position at the end; our rings do not.
      let points = try line(ring, number)
      return points.count > 1 && points.first == points.last ? Array(points.dropLast()) : points
    }
    guard let exterior = rings.first, exterior.count > 2 else { return [] }
    return [Polygon(exterior: exterior, holes: rings.dropFirst().filter { $0.count > 2 })]
  }

  private func list(_ values: [Any], _ number: Int) throws -> [[Any]] {
    try values.map {
      guard let inner = $0 as? [Any] else { throw trouble("has coordinates nested too shallowly", number) }
      return inner
    }
  }

  private func line(_ values: [Any], _ number: Int) throws -> [Coordinate] {
    try list(values, number).map { try position($0, number) }
  }

  private func position(_ values: [Any], _ number: Int) throws -> Coordinate {
    guard values.count >= 2, let x = values[0] as? Double, let y = values[1] as? Double else {
      throw trouble("has a position that is not two numbers", number)
    }
    let position = Coordinate(longitude: x, latitude: y)
    guard position.isValid else {
      throw trouble("has the position \(x), \(y), which is not on Earth; longitude comes first, in degrees", number)
    }
    return position
  }

  private func trouble(_ what: String, _ number: Int) -> InputError {
    InputError("feature \(number) \(what)", file: file)
  }
}
