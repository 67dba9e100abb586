internal import Control
internal import Geography

/// What of a map's content lies in its frame.
///
/// Content is read for a box of degrees, which a projection turns into more than the frame shows.
extension MapLayering {
  /// The ground without the borders that the frame cuts off.
  borrowing func seen(_ ground: BaseMap) -> BaseMap {
    var seen = ground
    seen.borders = ground.borders.filter { shows($0.shape) }
    return seen
  }

  /// The control without the areas, lines and places that the frame cuts off, so that the legend and the alt text speak
  /// of nothing that cannot be seen.
  borrowing func seen(_ control: ControlMap) -> ControlMap {
    var seen = control
    seen.areas = control.areas.filter { shows($0.polygons) }
    seen.contested = control.contested.filter { shows($0.polygons) }
    seen.fronts = control.fronts.filter { shows($0.lines) }
    seen.noData = control.noData.filter { shows([$0]) }
    seen.state.places = control.state.places.filter { $0.place.isExtended || spot($0) != nil }
    return seen
  }

  /// The reported places with their page points, the most populous first.
  borrowing func spots(_ state: ControlState) -> [(PlaceControl, Point)] {
    state.places.filter { !$0.place.isExtended }.compactMap { control in spot(control).map { (control, $0) } }
      .sorted { $0.0.place.population > $1.0.place.population }
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
