import Foundation
internal import Geography

/// Turns geographic shapes into paths on the page, through one view; stays in the task that made it.
struct MapProjector: ~Copyable {
  let view: MapView
  private let projector: Projector

  init(_ view: MapView) throws {
    self.view = view
    projector = try Projector(view.projection)
  }

  /// The page points of coordinates; points that cannot be projected are left out.
  borrowing func points(_ coordinates: [Coordinate]) -> [Point] {
    view.place(coordinates, with: projector).filter { $0.x.isFinite && $0.y.isFinite }
  }

  borrowing func point(_ coordinate: Coordinate) -> Point? { points([coordinate]).first }

  /// The rings of polygons as one path; points closer together than `tolerance` page points are merged.
  borrowing func path(_ polygons: [Polygon<Coordinate>], tolerance: Double = 0.15) -> Path {
    var path = Path()
    for polygon in polygons {
      for ring in polygon.rings {
        let points = thinned(points(ring), tolerance)
        if points.count > 2 { path.add(points, closed: true) }
      }
    }
    return path
  }

  borrowing func path(_ lines: [Line<Coordinate>], tolerance: Double = 0.3) -> Path {
    var path = Path()
    for line in lines { path.add(thinned(points(line.points), tolerance), closed: false) }
    return path
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
