internal import Control
internal import Geography

/// What of a map's content lies in its frame.
///
/// Content is read for a box of degrees, which a projection turns into more than the frame shows.
extension MapLayering {
  /// The content without the areas, lines and places that the frame cuts off, so that the legend and the alt text speak
  /// of nothing that cannot be seen.
  borrowing func seen(_ content: MapContent) -> MapContent {
    var seen = content
    seen.control.areas = content.control.areas.filter { shows($0.polygons) }
    seen.control.contested = content.control.contested.filter { shows($0.polygons) }
    seen.control.fronts = content.control.fronts.filter { shows($0.lines) }
    seen.control.noData = content.control.noData.filter { shows([$0]) }
    seen.control.state.places = content.control.state.places.filter { $0.place.isExtended || spot($0) != nil }
    seen.baseMap.borders = content.baseMap.borders.filter { shows($0.shape) }
    return seen
  }

  /// The page point of a place, or nil where its mark would not lie in the frame.
  borrowing func spot(_ control: PlaceControl) -> Point? {
    projector.point(control.place.coordinate).flatMap { view.frame.inset(size(4)).contains($0) ? $0 : nil }
  }

  private borrowing func shows(_ polygons: [Polygon<Coordinate>]) -> Bool {
    guard let box = Rectangle(around: projector.path(polygons).clipped(to: view.frame).points) else { return false }
    // What only touches the frame is not seen.
    return box.width > 0.5 && box.height > 0.5
  }

  private borrowing func shows(_ lines: [Line<Coordinate>]) -> Bool {
    let frame = view.frame.inset(0.5)
    return projector.points(lines).contains { points in
      zip(points, points.dropFirst()).contains { frame.intersects(segmentFrom: $0, to: $1) }
    }
  }
}
