internal import Control
internal import Geography

/// Insets: their paper, frames and captions.
extension MapLayering {
  /// The paper that an inset of a frame lies on, a little larger than it.
  borrowing func insetPaper(_ frame: Rectangle) -> SceneLayer {
    let paper = frame.inset(-size(4))
    return SceneLayer(
      id: "inset-paper", dependsOnDate: false, clip: paper,
      elements: [.path(PathElement(.rectangle(paper), fill: .solid(style.paper)))])
  }

  /// The caption of an inset in its upper corner; for this layering's own view.
  ///
  /// - Parameter tag: what its box on the map is called.
  borrowing func insetCaption(_ inset: MapInset, tag: String?) -> (box: Rectangle, layer: SceneLayer) {
    let frame = view.frame
    let names = names(latin: inset.place.name, arabic: inset.place.arabicName, key: inset.place.id)
    let run = fitted(
      TextRun(
        ((tag.map { [$0] } ?? []) + names).map(\.isolated).joined(separator: " · "), size: style.textSize * 0.95,
        bold: true),
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
