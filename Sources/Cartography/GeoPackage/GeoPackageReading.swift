internal import Foundation
internal import GRDB
internal import Geography

/// Makes features of the rows of one table of a GeoPackage.
struct GeoPackageReading: ~Copyable {
  private let table: GeoPackage.Table
  private let file: String
  private let grid: CoarseGrid
  private let reprojection: Reprojection?

  /// - Throws: ``GeographyError`` when PROJ does not know the reference system.
  init(_ table: GeoPackage.Table, file: String, grid: CoarseGrid) throws {
    self.table = table
    self.file = file
    self.grid = grid
    if let system = table.system { reprojection = try Reprojection(from: system) } else { reprojection = nil }
  }

  /// A box of degrees in the units of the table; nil where it has no image, or crosses the antimeridian.
  borrowing func extent(of box: BoundingBox) -> Extent? {
    guard box.west >= -180, box.east <= 180 else { return nil }
    let outline = box.polygon(step: max(0.01, (box.east - box.west) / 32)).exterior
    let points = points(outline)
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    return Extent(points)
  }

  private borrowing func points(_ coordinates: [Coordinate]) -> [Point] {
    switch reprojection {
    case .some(let reprojection): reprojection.points(coordinates)
    case nil: coordinates.map { Point(x: $0.longitude, y: $0.latitude) }
    }
  }

  borrowing func feature(_ row: Row) throws -> GeoFeature {
    let number: Int64 = row["mapgen feature"]
    var feature = GeoFeature()
    for (name, value) in row where name != table.geometryColumn && name != "mapgen feature" {
      if let text = GeoPackageReading.text(value) { feature.properties[name] = text }
    }
    guard let data: Data = row[table.geometryColumn] else { return feature }
    let shape = try data.withUnsafeBytes { bytes in
      do { return try GeoPackageReading.wkb(in: bytes).map { try WKB.shape($0) } } catch let error as GeographyError {
        throw trouble("cannot be read: \(error.message)", number)
      }
    }
    guard let shape else { throw trouble("has a geometry that is none of a GeoPackage", number) }
    feature.points = try coordinates(shape.points, number)
    feature.lines = try shape.lines.map { Line(grid.snapped(try coordinates($0.points, number))) }
      .filter { $0.points.count > 1 }
    feature.polygons = try shape.polygons.compactMap { polygon in
      let exterior = grid.snapped(try coordinates(polygon.exterior, number))
      let holes = try polygon.holes.map { grid.snapped(try coordinates($0, number)) }
      return exterior.count > 2 ? Polygon(exterior: exterior, holes: holes.filter { $0.count > 2 }) : nil
    }
    return feature
  }

  private borrowing func coordinates(_ points: [Point], _ number: Int64) throws -> [Coordinate] {
    let result: [Coordinate] =
      switch reprojection {
      case .some(let reprojection): reprojection.coordinates(points)
      case nil: points.map { Coordinate(longitude: $0.x, latitude: $0.y) }
      }
    for (point, coordinate) in zip(points, result) where !coordinate.isValid {
      let hint =
        table.system == nil
        ? "longitude comes first, in degrees" : "is its reference system \(table.system?.excerpt ?? "")?"
      throw trouble("has the position \(point.x), \(point.y), which is not on Earth; \(hint)", number)
    }
    return result
  }

  private borrowing func trouble(_ what: String, _ number: Int64) -> InputError {
    InputError("feature \(number) of “\(table.name.excerpt)” \(what)", file: file)
  }

  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .int64(let number): String(number)
    case .double(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .string(let text): text
    case .blob, .null: nil
    }
  }

  /// The well-known binary in a geometry of a GeoPackage (section 2.1.3 of the standard): behind `GP`, a version, flags that say how
  /// long the envelope is, a number, and the envelope. Nil when it is no such geometry.
  private static func wkb(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count > 8, bytes[0] == UInt8(ascii: "G"), bytes[1] == UInt8(ascii: "P") else { return nil }
    let envelopes = [0, 32, 48, 48, 64]
    let kind = Int(bytes[3] >> 1 & 7)
    guard kind < envelopes.count, bytes.count > 8 + envelopes[kind] else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[(8 + envelopes[kind])...])
  }
}
