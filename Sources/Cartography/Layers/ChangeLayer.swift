internal import Control
internal import Geography

/// What has changed since an earlier date, as the page shows it: what is too narrow to be seen is not drawn.
struct SeenChange: Sendable {
  /// An actor's changes as shapes in page points.
  struct Actor: Sendable {
    var actor: String
    var gained: [Polygon<Point>]
    var lostFromSight: [Polygon<Point>]
  }

  var since: CalendarDate
  var actors: [Actor] = []
  var contested: [Polygon<Point>] = []
  /// How much land it is in the map's region, whether it can be seen or not: the numbers of a table of differences.
  let tally: ChangeTally

  /// A change of less land than this is told in no legend, in km².
  static let least = 0.5
}

extension MapLayering {
  /// - Throws: ``GeographyError`` when shapes cannot be cut to the frame.
  borrowing func seen(_ change: ControlChange, _ tally: ChangeTally) throws -> SeenChange {
    var seen = SeenChange(since: change.since, tally: tally)
    for actor in change.actors {
      seen.actors.append(
        SeenChange.Actor(
          actor: actor.actor, gained: try shown(actor.gained), lostFromSight: try shown(actor.lostFromSight)))
    }
    seen.contested = try shown(change.contested.flatMap(\.polygons))
    return seen
  }

  /// What of polygons lies in the frame and is broad enough to be seen.
  private borrowing func shown(_ polygons: [Polygon<Coordinate>]) throws -> [Polygon<Point>] {
    guard !polygons.isEmpty else { return [] }
    let frame = view.frame
    let corners = [
      (frame.minX, frame.minY), (frame.maxX, frame.minY), (frame.maxX, frame.maxY), (frame.minX, frame.maxY),
    ]
    let shown = try Overlay.intersection(
      try Overlay.valid(projector.polygons(polygons, tolerance: 0.3)),
      [Polygon(exterior: corners.map { Point(x: $0.0, y: $0.1) })])
    return try Overlay.withoutSlivers(shown, narrowerThan: size(5))
  }

  /// Outlines of the land that an actor holds, or that is fought over, on this map and not on the one before it: land that
  /// belongs together has one, whoever gained its parts.
  ///
  /// What is small is left out: areas drift a little from day to day, and outlines that flicker all over a film tell nothing.
  ///
  /// - Throws: ``GeographyError`` when shapes cannot be cut to the frame.
  borrowing func outlines(_ change: ControlChange) throws -> SceneLayer {
    let least = size(20) * size(20)
    let polygons = change.actors.flatMap(\.gained) + change.contested.flatMap(\.polygons)
    let broad = try Overlay.withoutSlivers(
      Overlay.union(shown(polygons)), narrowerThan: size(8)
    ).filter { $0.area >= least }
    var path = Path()
    for polygon in broad { for ring in polygon.rings { path.add(ring, closed: true) } }
    return layer("changes", dated: true, path.isEmpty ? [] : outline(path).map { .path($0) })
  }

  /// What has changed since the frame before, as the legend shows it too: a strong line on a casing that parts it from any ground.
  borrowing func outline(_ path: Path) -> [PathElement] {
    let width = style.changeWidth
    var strokes = [Stroke(style.paper, width: size(width + 4)), Stroke(style.change, width: size(width))]
    // In the colour of fronts it would be read as one of them.
    if style.change.difference(to: style.front) < Style.leastFromGround {
      strokes.append(Stroke(style.paper, width: size(width * 0.36)))
    }
    return strokes.map { PathElement(path, stroke: $0) }
  }

  /// Gains as hatches in a strong tone of the actor's colour with a solid outline; what an actor lost and nobody is
  /// reported to hold, with a dashed one; newly contested land with a dark outline.
  borrowing func changes(_ change: SeenChange) -> SceneLayer {
    var elements: [SceneElement] = []
    for actor in change.actors {
      elements += outlined(actor.lostFromSight, fill: nil, stroke: lossStroke(actor.actor))
    }
    elements += outlined(change.contested, fill: nil, stroke: contestStroke())
    for actor in change.actors {
      elements += outlined(actor.gained, fill: gainPaint(actor.actor), stroke: gainStroke(actor.actor))
    }
    return layer("changes", dated: true, elements)
  }

  private borrowing func outlined(_ polygons: [Polygon<Point>], fill: Paint?, stroke: Stroke) -> [SceneElement] {
    var path = Path()
    for polygon in polygons { for ring in polygon.rings { path.add(ring, closed: true) } }
    guard !path.isEmpty else { return [] }
    let casing = Stroke(style.halo, width: stroke.width + size(2.4))
    return [.path(PathElement(path, fill: fill, stroke: casing)), .path(PathElement(path, stroke: stroke))]
  }

  /// The colour of an actor's changes: darker than its areas where these are light, lighter where they are dark.
  private borrowing func changeColor(_ actor: String) -> Color {
    let color = palette.color(actor)
    return color.mixed(with: color.lightness > 0.3 ? style.ink : style.paper, 0.45)
  }

  borrowing func gainPaint(_ actor: String) -> Paint {
    .hatch(changeColor(actor), width: size(2), spacing: size(9))
  }

  borrowing func gainStroke(_ actor: String) -> Stroke { Stroke(changeColor(actor), width: size(2.4)) }

  borrowing func lossStroke(_ actor: String) -> Stroke {
    Stroke(palette.color(actor), width: size(2.4), dashes: [size(8), size(5)])
  }

  borrowing func contestStroke() -> Stroke { Stroke(style.ink, width: size(2.4), dashes: [size(2.4), size(3)]) }
}
