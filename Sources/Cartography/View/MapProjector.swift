internal import Foundation
internal import Geography

/// Turns geographic shapes into paths on the page, through one view; stays in the task that made it.
struct MapProjector: ~Copyable {
  let view: MapView
  private let projector: Projector
  /// The degrees that a map of the whole world shows once; nil for a smaller map, which no shape runs off sideways.
  private let world: BoundingBox?

  init(_ view: MapView) throws {
    self.view = view
    let middle = view.region.center.longitude
    world =
      view.region.east - view.region.west > Projection.widestAzimuthal
      ? BoundingBox(west: middle - 180 + 1e-6, south: -90, east: middle + 180 - 1e-6, north: 90) : nil
    projector = try Projector(view.projection)
  }

  /// The page points of coordinates; points that cannot be projected are left out.
  borrowing func points(_ coordinates: [Coordinate]) -> [Point] {
    view.place(coordinates, with: projector).filter { $0.x.isFinite && $0.y.isFinite }
  }

  borrowing func point(_ coordinate: Coordinate) -> Point? { points([coordinate]).first }

  /// The page points of lines.
  borrowing func points(_ lines: [Line<Coordinate>]) -> [[Point]] { withinWorld(lines).map { points($0.points) } }

  /// The rings of polygons as one path; points closer together than `tolerance` page points are merged.
  borrowing func path(_ polygons: [Polygon<Coordinate>], tolerance: Double = 0.15) -> Path {
    var path = Path()
    for polygon in withinWorld(polygons) {
      for ring in polygon.rings {
        let points = thinned(points(ring), tolerance)
        if points.count > 2 { path.add(points, closed: true) }
      }
    }
    return path
  }

  /// The polygons on the page, coarsely: for asking what lies where, not for drawing.
  borrowing func polygons(_ polygons: [Polygon<Coordinate>], tolerance: Double) -> [Polygon<Point>] {
    withinWorld(polygons).compactMap { polygon in
      let rings = polygon.rings.map { thinned(points($0), tolerance) }.filter { $0.count > 2 }
      return rings.first.map { Polygon(exterior: $0, holes: Array(rings.dropFirst())) }
    }
  }

  borrowing func path(_ lines: [Line<Coordinate>], tolerance: Double = 0.3) -> Path {
    var path = Path()
    for line in withinWorld(lines) { path.add(thinned(points(line.points), tolerance), closed: false) }
    return path
  }

  /// Cuts what crosses the seam of a world map, which would otherwise be drawn from one edge to the other.
  private borrowing func withinWorld(_ polygons: [Polygon<Coordinate>]) -> [Polygon<Coordinate>] {
    guard let world else { return polygons }
    return polygons.flatMap { polygon in
      if polygon.exterior.allSatisfy({ $0.longitude >= world.west && $0.longitude <= world.east }) { return [polygon] }
      // A shape that cannot be cut is left out: a stripe over the whole map would be worse.
      return (try? Overlay.intersection([polygon], [world.polygon()])) ?? []
    }
  }

  private borrowing func withinWorld(_ lines: [Line<Coordinate>]) -> [Line<Coordinate>] {
    guard let world else { return lines }
    return lines.flatMap { line in
      if line.points.allSatisfy({ $0.longitude >= world.west && $0.longitude <= world.east }) { return [line] }
      return (try? Overlay.clip([line], to: [world.polygon()])) ?? []
    }
  }

  /// Drops points nearer than the tolerance to the last one kept; both ends stay.
  private borrowing func thinned(_ points: [Point], _ tolerance: Double) -> [Point] {
    guard let first = points.first, let last = points.last, points.count > 2 else { return points }
    var kept = [first]
    kept.reserveCapacity(points.count)
    var previous = first
    for p in points.dropFirst().dropLast() where p.distance(to: previous) >= tolerance {
      kept.append(p)
      previous = p
    }
    kept.append(last)
    return kept
  }
}
