/// Walks through GeoJSON; every mistake is told with its place and the number of its feature.
struct GeoJSONReader {
  let grid: CoarseGrid
  let body: (GeoFeature) throws -> Void
  /// The features that have been read.
  private var count = 0

  init(grid: CoarseGrid, body: @escaping (GeoFeature) throws -> Void) {
    self.grid = grid
    self.body = body
  }

  /// What an object says, whatever the order of its members.
  private struct Members {
    var type: String?
    var coordinates: NestedPositions?
    var geometry: GeoFeature?
    var geometries: GeoFeature?
    var properties: [String: String] = [:]
    var hasFeatures = false
  }

  mutating func read(_ json: inout JSONScanner) throws {
    guard json.peek() == UInt8(ascii: "{") else {
      throw json.trouble(
        json.peek() == UInt8(ascii: "[")
          ? "this is not GeoJSON: it has no “type”" : "this is not JSON: no “{” begins it")
    }
    let members = try members(&json, isTop: true)
    guard json.peek() == nil else { throw json.trouble("something stands behind the end of the JSON") }
    switch members.type {
    case nil: throw json.trouble("this is not GeoJSON: it has no “type”")
    case "FeatureCollection":
      guard members.hasFeatures else { throw json.trouble("a FeatureCollection needs a list of “features”") }
    default:
      count = 1
      try body(try feature(members, json))
    }
  }

  private mutating func members(_ json: inout JSONScanner, isTop: Bool = false) throws -> Members {
    var members = Members()
    // A closure may not change self while it is used.
    var reader = self
    try json.object { json, key in
      switch key {
      case "type": members.type = try json.text()
      case "coordinates" where !json.isNull(): members.coordinates = try reader.positions(&json, of: members.type)
      case "geometry":
        members.geometry = GeoFeature()
        guard !json.isNull() else { return }
        let inner = try reader.members(&json)
        members.geometry = try reader.geometry(inner, json)
      case "geometries" where json.peek() == UInt8(ascii: "["):
        var all = GeoFeature()
        try json.array { json in
          let inner = try reader.members(&json)
          let part = try reader.geometry(inner, json)
          all.points += part.points
          all.lines += part.lines
          all.polygons += part.polygons
        }
        members.geometries = all
      case "properties" where json.peek() == UInt8(ascii: "{"):
        try json.object { json, name in members.properties[name] = try json.text() }
      case "features" where isTop && json.peek() == UInt8(ascii: "["):
        members.hasFeatures = true
        try json.array { json in
          reader.count += 1
          guard json.peek() == UInt8(ascii: "{") else { throw reader.trouble("is not an object", json) }
          let inner = try reader.members(&json)
          try reader.body(try reader.feature(inner, json))
        }
      default: try json.skip()
      }
    }
    self = reader
    return members
  }

  private func feature(_ members: Members, _ json: JSONScanner) throws -> GeoFeature {
    var feature: GeoFeature
    // RFC 7946 allows a feature without a place: its geometry is null.
    if members.type == "Feature" {
      feature = members.geometry ?? GeoFeature()
    } else {
      feature = try geometry(members, json)
    }
    feature.properties = members.properties
    return feature
  }

  private func geometry(_ members: Members, _ json: JSONScanner) throws -> GeoFeature {
    var result = GeoFeature()
    let type = members.type ?? ""
    if type == "GeometryCollection" { return members.geometries ?? result }
    guard let depth = GeoJSONReader.depths[type] else {
      throw trouble("is of type “\(type.excerpt)”, which GeoJSON does not have", json)
    }
    guard let positions = members.coordinates else { throw trouble("has no “coordinates”", json) }
    if positions.isEmpty { return result }
    guard positions.depth == depth else {
      throw trouble(
        "has coordinates nested too \(positions.depth < depth ? "shallowly" : "deeply") for a \(type)", json)
    }
    switch type {
    case "Point", "MultiPoint": result.points = positions.points
    case "LineString", "MultiLineString": result.lines = positions.lines.filter { $0.count > 1 }.map { Line($0) }
    default: result.polygons = positions.polygons
    }
    return result
  }

  private static let depths = [
    "Point": 1, "MultiPoint": 2, "LineString": 2, "MultiLineString": 3, "Polygon": 3, "MultiPolygon": 4,
  ]

  private func positions(_ json: inout JSONScanner, of type: String?) throws -> NestedPositions {
    // Points stay where they are, and what is not known yet to be none.
    let isLinear = type.map { $0.hasSuffix("LineString") || $0.hasSuffix("Polygon") } ?? false
    var positions = NestedPositions(grid: isLinear ? grid : .none)
    try read(&json, into: &positions)
    return positions
  }

  private func read(_ json: inout JSONScanner, into positions: inout NestedPositions) throws {
    guard json.peek() == UInt8(ascii: "[") else { throw trouble("has a position that is not two numbers", json) }
    var numbers: (Double, Double) = (0, 0)
    var (length, depth) = (0, 0)
    let start = json
    try json.array { json in
      if json.isAtNumber() {
        guard depth == 0 else { throw trouble("has coordinates nested too shallowly", json) }
        let value = try json.number()
        if length == 0 { numbers.0 = value } else if length == 1 { numbers.1 = value }
        length += 1
      } else {
        guard length == 0, json.peek() == UInt8(ascii: "[") else {
          // What JSON does not know, such as NaN, is told so.
          try json.skip()
          throw trouble("has a position that is not two numbers", json)
        }
        let before = positions.depth
        positions.depth = 0
        try read(&json, into: &positions)
        guard depth == 0 || positions.depth == 0 || positions.depth == depth else {
          throw trouble("has coordinates nested unevenly", json)
        }
        depth = max(depth, positions.depth)
        positions.depth = before
      }
    }
    if length > 0 {
      guard length > 1 else { throw trouble("has a position that is not two numbers", start) }
      let position = Coordinate(longitude: numbers.0, latitude: numbers.1)
      guard position.isValid else { throw trouble(NestedPositions.fault(numbers.0, numbers.1), start) }
      positions.add(position)
      positions.depth = 1
    } else {
      positions.close(depth)
      positions.depth = depth == 0 ? 0 : depth + 1
    }
  }

  private func trouble(_ what: String, _ json: JSONScanner) -> InputError {
    json.trouble("feature \(max(1, count)) \(what)")
  }
}
