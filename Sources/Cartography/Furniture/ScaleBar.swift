internal import Foundation
internal import Geography

/// A scale bar in a corner of the map, a round number of kilometres long.
extension MapLayering {
  /// The bar with its label, and the box that other labels must keep off.
  ///
  /// - Parameters:
  ///   - marks: the reported places: of the corners, the bar takes that which hides the fewest.
  ///   - offGround: whether it lies on paper of its own.
  ///   - blocked: where it may not lie.
  borrowing func scaleBar(
    avoiding marks: [Point] = [], offGround: Bool = false, except blocked: [Rectangle] = []
  ) -> (label: PlacedLabel, box: Rectangle) {
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
    let margin = size(offGround ? 12 : 22)
    let width = max(length, extent.width)
    let corner = ScaleBar.corner(
      of: frame, width: width + margin + size(8), height: extent.height + margin + size(11), around: size(10),
      avoiding: marks, except: blocked)
    // The words and the bar end at the side of the page that they lie at.
    let isLeft = corner.minX == frame.minX
    let left = isLeft ? frame.minX + margin : frame.maxX - margin - length
    let bottom = corner.minY == frame.minY ? corner.maxY - size(7) : frame.maxY - margin
    let bar = Rectangle(x: left, y: bottom - size(7), width: length, height: size(7))
    let half = Rectangle(minX: bar.minX, minY: bar.minY, maxX: bar.center.x, maxY: bar.maxY)
    let outline = Stroke(style.ink, width: size(1.2))
    let middle = isLeft ? bar.minX + width / 2 : bar.maxX - width / 2
    let origin = Point(x: middle - extent.width / 2, y: bar.minY - extent.height)
    let halo = offGround ? nil : Stroke(style.halo, width: size(3.4), roundCap: true)
    let text = TextElement(run, color: style.ink, halo: halo, origin: origin)
    let mark: [SceneElement] =
      (offGround ? [.path(PathElement(.rectangle(corner), fill: .solid(style.paper.opacity(0.88))))] : []) + [
        .path(PathElement(.rectangle(bar), fill: .solid(style.paper), stroke: outline)),
        .path(PathElement(.rectangle(half), fill: .solid(style.ink))),
      ]
    let label = PlacedLabel(
      texts: [text], box: Rectangle(x: origin.x, y: origin.y, width: extent.width, height: extent.height), mark: mark)
    return (label, corner)
  }
}

/// The length and label of a scale bar.
enum ScaleBar {
  /// The corner of a frame for a box: the one with the fewest marks, of these the lower one and right one.
  ///
  /// - Parameter around: how far from a mark's middle the box stays.
  static func corner(
    of frame: Rectangle, width: Double, height: Double, around: Double, avoiding marks: [Point],
    except blocked: [Rectangle]
  ) -> Rectangle {
    let corners = [frame.maxY - height, frame.minY].flatMap { y in
      [frame.maxX - width, frame.minX].map { Rectangle(x: $0, y: y, width: width, height: height) }
    }
    let hidden = corners.map { corner in
      marks.count { corner.inset(-around).contains($0) } + (blocked.contains { $0.intersects(corner) } ? 1000 : 0)
    }
    return zip(corners, hidden).min { $0.1 < $1.1 }?.0 ?? frame
  }

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
