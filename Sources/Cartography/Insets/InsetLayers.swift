internal import Control
internal import Geography

/// Insets: their frames and captions, and the boxes on the map that show what they enlarge.
extension MapLayering {
  /// What an inset enlarges, on this map: its outline and two lines from it to the inset's frame.
  borrowing func insetPointer(_ inset: MapInset) -> (outline: Path, lines: Path) {
    let outline = projector.path([inset.view.region.polygon(step: 0.05)])
    guard let box = Rectangle(around: outline.points) else { return (outline, Path()) }
    let frame = inset.view.frame
    let isFalling = (frame.center.x - box.center.x) * (frame.center.y - box.center.y) > 0
    // The two corners of each that do not lie between them.
    let ends: [(Point, Point)] =
      isFalling
      ? [
        (Point(x: box.maxX, y: box.minY), Point(x: frame.maxX, y: frame.minY)),
        (Point(x: box.minX, y: box.maxY), Point(x: frame.minX, y: frame.maxY)),
      ]
      : [
        (Point(x: box.minX, y: box.minY), Point(x: frame.minX, y: frame.minY)),
        (Point(x: box.maxX, y: box.maxY), Point(x: frame.maxX, y: frame.maxY)),
      ]
    var lines = Path()
    for (a, b) in ends { lines.add([a, b], closed: false) }
    return (outline, lines)
  }

  borrowing func pointerLayer(_ inset: MapInset) -> SceneLayer {
    let (outline, lines) = insetPointer(inset)
    let stroke = Stroke(style.ink, width: size(1.3))
    let halo = Stroke(style.halo, width: size(3.6))
    return layer(
      "inset-pointer", dated: false,
      [lines, outline].map { .path(PathElement($0, stroke: halo)) }
        + [
          .path(PathElement(lines, stroke: Stroke(style.ink.opacity(0.7), width: size(0.9)))),
          .path(PathElement(outline, stroke: stroke)),
        ])
  }

  /// The paper that an inset lies on, a little larger than it.
  borrowing func insetPaper(_ inset: MapInset) -> SceneLayer {
    let paper = inset.view.frame.inset(-size(4))
    return SceneLayer(
      id: "inset-paper", dependsOnDate: false, clip: paper,
      elements: [.path(PathElement(.rectangle(paper), fill: .solid(style.paper)))])
  }

  /// The caption of an inset in its upper corner; for this layering's own view.
  borrowing func insetCaption(_ inset: MapInset) -> (box: Rectangle, layer: SceneLayer) {
    let frame = view.frame
    let names = names(latin: inset.place.name, arabic: inset.place.arabicName, key: inset.place.id)
    let run = fitted(
      TextRun(names.map(\.isolated).joined(separator: " · "), size: style.textSize * 0.95, bold: true),
      width: frame.width - size(24))
    let extent = measure.measure(run)
    let mirrored = languages.primary.isRightToLeft
    let width = extent.width + size(20)
    let box = Rectangle(
      x: mirrored ? frame.maxX - width : frame.minX, y: frame.minY, width: width, height: extent.height + size(6))
    let elements: [SceneElement] = [
      .path(PathElement(.rectangle(box), fill: .solid(style.paper))),
      .text(TextElement(run, color: style.ink, origin: Point(x: box.minX + size(10), y: box.minY + size(3)))),
      .path(PathElement(.rectangle(frame), stroke: Stroke(style.ink, width: size(1.3)))),
    ]
    return (
      box, SceneLayer(id: "inset-frame", dependsOnDate: false, clip: frame.inset(-size(1)), elements: elements)
    )
  }
}
