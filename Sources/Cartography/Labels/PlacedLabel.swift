/// A label that has its place on the page; its ink is chosen on the ground of each date.
struct PlacedLabel: Hashable, Sendable {
  /// The lines of text in their usual ink.
  var texts: [TextElement]
  /// What the text covers, in page points.
  var box: Rectangle
  /// What is drawn with the label and below it: a dot, a leader line.
  var mark: [SceneElement] = []
  /// The id of the place that it names, without which it is not drawn; nil for a label of every date.
  var place: String?

  /// The label as it reads best on a ground.
  func elements(on ground: LabelGround) -> [SceneElement] {
    let subject = place.map { SceneSubject(.place, id: $0) }
    return mark.map { $0.about(subject) }
      + texts.map { text in
        var text = text
        text.subject = subject
        guard let halo = text.halo else { return .text(text) }
        let ink = ground.legible(LabelInk(color: text.color, halo: halo), under: box)
        (text.color, text.halo) = (ink.color, ink.halo)
        return .text(text)
      }
  }
}
