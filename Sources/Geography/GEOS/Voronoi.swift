import CGEOS

extension Overlay {
  /// The Voronoi cell of each site, in the sites' order, clipped to a polygon.
  ///
  /// Sites must be distinct; neighbouring cells share their vertices inside the frame; a site outside the polygon may get an empty cell.
  public static func voronoi<P: Position>(sites: [P], within frame: Polygon<P>) throws -> [[Polygon<P>]] {
    guard sites.count > 1 else { return sites.map { _ in [frame] } }
    return try GEOSSession.run { geos in
      let points = try geos.shape(points: sites)
      let envelope = try geos.polygon(frame)
      // GEOS returns cells in an order of its own: each is matched to the one site that it contains.
      let diagram = try geos.take(
        GEOSVoronoiDiagram_r(geos.handle, points.pointer, envelope.pointer, 0, 0), "Voronoi diagram")
      let cells: [Polygon<P>] = try geos.polygons(diagram)
      let boxes = cells.map { cell in
        cell.exterior.reduce(into: (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)) { box, p in
          box = (min(box.0, p.x), min(box.1, p.y), max(box.2, p.x), max(box.3, p.y))
        }
      }
      guard let prepared = GEOSPrepare_r(geos.handle, envelope.pointer) else { throw geos.failure("Voronoi diagram") }
      defer { GEOSPreparedGeom_destroy_r(geos.handle, prepared) }
      return try sites.map { site in
        let index = cells.indices.first {
          let box = boxes[$0]
          return site.x >= box.0 && site.x <= box.2 && site.y >= box.1 && site.y <= box.3 && cells[$0].contains(site)
        }
        guard let index else { return [] }
        let cell = try geos.polygon(cells[index])
        // Most cells need no clipping, and then keep the very vertices that they share with their neighbours.
        if GEOSPreparedCovers_r(geos.handle, prepared, cell.pointer) == 1 { return [cells[index]] }
        return try geos.polygons(
          try geos.take(GEOSIntersection_r(geos.handle, cell.pointer, envelope.pointer), "Clipping a Voronoi cell"))
      }
    }
  }
}
