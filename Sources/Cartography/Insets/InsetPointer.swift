internal import Control
internal import Geography

/// How a map shows what its inset enlarges: a box, and two lines to the inset's frame or, where these would be long or run
/// over marks, a number that stands in the inset's caption too.
struct InsetPointer {
  /// The outline of what the inset shows, on the map.
  let outline: Path
  /// The straight lines from the box to the frame.
  private let lines: [(from: Point, to: Point)]
  /// The number; nil where lines lead to the inset.
  private(set) var tag: String?

  /// Lines longer than this part of the map's shorter side lead the eye through other things.
  private static let longest = 0.2

  /// - Parameter outline: of what the inset shows.
  private init(_ outline: Path, frame: Rectangle) {
    self.outline = outline
    guard let box = Rectangle(around: outline.points) else {
      lines = []
      return
    }
    let isFalling = (frame.center.x - box.center.x) * (frame.center.y - box.center.y) > 0
    // The two corners of each that do not lie between them.
    lines =
      isFalling
      ? [
        (Point(x: box.maxX, y: box.minY), Point(x: frame.maxX, y: frame.minY)),
        (Point(x: box.minX, y: box.maxY), Point(x: frame.minX, y: frame.maxY)),
      ]
      : [
        (Point(x: box.minX, y: box.minY), Point(x: frame.minX, y: frame.minY)),
        (Point(x: box.maxX, y: box.maxY), Point(x: frame.maxX, y: frame.maxY)),
      ]
  }

  /// The pointers of all insets of a map: all with lines, or all with numbers.
  ///
  /// - Parameters:
  ///   - outlines: of what each inset shows.
  ///   - frames: of the insets.
  ///   - marks: the reported places, and how much room each takes.
  static func all(
    _ outlines: [Path], to frames: [Rectangle], on map: Rectangle, marks: [(center: Point, radius: Double)]
  ) -> [InsetPointer] {
    let pointers = zip(outlines, frames).map { InsetPointer($0, frame: $1) }
    let longest = longest * min(map.width, map.height)
    let areClear = pointers.indices.allSatisfy { i in
      pointers[i].lines.allSatisfy { line in
        // What of a line runs below the frame is hidden.
        frames[i].distance(to: line.from) <= longest
          && !marks.contains { $0.center.distance(toSegmentFrom: line.from, to: line.to) < $0.radius }
      }
    }
    guard !areClear else { return pointers }
    return pointers.enumerated().map { i, pointer in
      var pointer = pointer
      pointer.tag = String(i + 1)
      return pointer
    }
  }

  /// What is drawn of the lines.
  var path: Path {
    var path = Path()
    if tag == nil { for line in lines { path.add([line.from, line.to], closed: false) } }
    return path
  }
}

extension MapLayering {
  /// The pointers of insets on this map.
  ///
  /// - Parameter places: the reported places that the map shows.
  borrowing func insetPointers(_ insets: [MapInset], _ places: [(PlaceControl, Point)]) -> [InsetPointer] {
    let outlines = insets.map { projector.path([$0.view.region.polygon(step: 0.05)]) }
    let marks = places.map { (center: $0.1, radius: reach($0.0)) }
    return InsetPointer.all(outlines, to: insets.map(\.view.frame), on: view.frame, marks: marks)
  }

  /// What stands at the corner of a box on the map that has a number; nil for one with lines.
  borrowing func insetTag(_ pointer: InsetPointer) -> (box: Rectangle, elements: [SceneElement])? {
    guard let tag = pointer.tag, let outline = Rectangle(around: pointer.outline.points) else { return nil }
    let run = TextRun(tag, size: style.textSize * 0.8, bold: true)
    let extent = measure.measure(run)
    let (width, height) = (extent.width + size(9), extent.height)
    let y = outline.minY - height >= view.frame.minY ? outline.minY - height : outline.maxY
    let box = Rectangle(
      x: min(max(outline.minX, view.frame.minX), view.frame.maxX - width), y: y, width: width, height: height)
    return (
      box,
      [
        .path(PathElement(.rectangle(box), fill: .solid(style.ink))),
        .text(
          TextElement(
            run, color: style.paper, origin: Point(x: box.center.x - extent.width / 2, y: box.minY))),
      ]
    )
  }

  borrowing func pointerLayer(_ pointer: InsetPointer) -> SceneLayer {
    let stroke = Stroke(style.ink, width: size(1.3))
    let halo = Stroke(style.halo, width: size(3.6))
    let (outline, lines) = (pointer.outline, pointer.path)
    return layer(
      "inset-pointer", dated: false,
      [lines, outline].filter { !$0.isEmpty }.map { .path(PathElement($0, stroke: halo)) }
        + (lines.isEmpty
          ? [] : [.path(PathElement(lines, stroke: Stroke(style.ink.opacity(0.7), width: size(0.9))))])
        + [.path(PathElement(outline, stroke: stroke))] + (insetTag(pointer)?.elements ?? []))
  }
}
