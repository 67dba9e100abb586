internal import Foundation
internal import Geography

/// A scale bar in a corner of the map, a round number of kilometres long.
extension MapLayering {
  /// The bar with its label, and the box that other labels must keep off.
  borrowing func scaleBar() -> (label: PlacedLabel, box: Rectangle) {
    let frame = view.frame
    let kilometres = ScaleBar.roundLength(atMost: view.kilometresPerPoint * frame.width / 5)
    let length = kilometres / view.kilometresPerPoint
    let words = languages.all.map {
      $0.phrase(kilometres < 1 ? "metres" : "kilometres", ["n": ScaleBar.label(kilometres)])
    }
    .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let line = words.map { words.count > 1 ? $0.isolated : $0 }.joined(separator: " · ")
    let run = TextRun(line, size: style.textSize * 0.85)
    let extent = measure.measure(run)
    let margin = size(22)
    let right = frame.maxX - margin
    let bottom = frame.maxY - margin
    let bar = Rectangle(minX: right - length, minY: bottom - size(7), maxX: right, maxY: bottom)
    let half = Rectangle(minX: bar.minX, minY: bar.minY, maxX: bar.center.x, maxY: bar.maxY)
    let outline = Stroke(style.ink, width: size(1.2))
    let origin = Point(x: right - max(length, extent.width) / 2 - extent.width / 2, y: bar.minY - extent.height)
    let text = TextElement(
      run, color: style.ink, halo: Stroke(style.halo, width: size(3.4), roundCap: true), origin: origin)
    let mark: [SceneElement] = [
      .path(PathElement(.rectangle(bar), fill: .solid(style.paper), stroke: outline)),
      .path(PathElement(.rectangle(half), fill: .solid(style.ink))),
    ]
    let box = Rectangle(
      minX: right - max(length, extent.width) - size(8), minY: bar.minY - extent.height - size(4), maxX: frame.maxX,
      maxY: frame.maxY)
    let label = PlacedLabel(
      texts: [text], box: Rectangle(x: origin.x, y: origin.y, width: extent.width, height: extent.height), mark: mark)
    return (label, box)
  }
}

/// The length and label of a scale bar.
enum ScaleBar {
  /// The largest of 1, 2 and 5 times a power of ten that is not above a length in kilometres.
  static func roundLength(atMost kilometres: Double) -> Double {
    guard kilometres > 0, kilometres.isFinite else { return 1 }
    let power = pow(10, log10(kilometres).rounded(.down))
    return ([5, 2].first { $0 * power <= kilometres } ?? 1) * power
  }

  /// A length in kilometres as a bare number: of kilometres, or below one of metres.
  static func label(_ kilometres: Double) -> String {
    String(Int((kilometres < 1 ? kilometres * 1000 : kilometres).rounded()))
  }
}
