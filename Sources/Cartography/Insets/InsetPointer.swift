internal import Control
internal import Geography

/// How a map shows what its inset enlarges: a box, and a line to the inset's frame or, where that would be long or run over
/// marks, a number that stands in the inset's caption too.
struct InsetPointer {
  /// The outline of what the inset shows, on the map.
  let outline: Path
  /// The shortest line from the box to the frame.
  private let line: (from: Point, to: Point)?
  /// The number; nil where a line leads to the inset.
  private(set) var tag: String?

  /// A line longer than this part of the map's shorter side leads the eye through other things.
  private static let longest = 0.25

  /// - Parameter outline: of what the inset shows.
  private init(_ outline: Path, frame: Rectangle) {
    self.outline = outline
    line = Rectangle(around: outline.points).map { $0.shortestWay(to: frame) }
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
    let areClear = pointers.allSatisfy { pointer in
      guard let line = pointer.line else { return true }
      return line.from.distance(to: line.to) <= longest
        && !marks.contains { $0.center.distance(toSegmentFrom: line.from, to: line.to) < $0.radius }
    }
    guard !areClear else { return pointers }
    return pointers.enumerated().map { i, pointer in
      var pointer = pointer
      pointer.tag = String(i + 1)
      return pointer
    }
  }

  /// What is drawn of the line.
  var path: Path {
    guard tag == nil, let line else { return Path() }
    return .polyline([line.from, line.to])
  }
}

extension Rectangle {
  /// The shortest line to another rectangle; in the middle where many are as short.
  fileprivate func shortestWay(to other: Rectangle) -> (from: Point, to: Point) {
    func ends(_ a: (Double, Double), _ b: (Double, Double)) -> (Double, Double) {
      if a.1 < b.0 { return (a.1, b.0) }
      if b.1 < a.0 { return (a.0, b.1) }
      let middle = (max(a.0, b.0) + min(a.1, b.1)) / 2
      return (middle, middle)
    }
    let x = ends((minX, maxX), (other.minX, other.maxX))
    let y = ends((minY, maxY), (other.minY, other.maxY))
    return (Point(x: x.0, y: y.0), Point(x: x.1, y: y.1))
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
    let (outline, line) = (pointer.outline, pointer.path)
    return layer(
      "inset-pointer", dated: false,
      [line, outline].filter { !$0.isEmpty }.map { .path(PathElement($0, stroke: halo)) }
        + (line.isEmpty
          ? [] : [.path(PathElement(line, stroke: stroke))])
        + [.path(PathElement(outline, stroke: stroke))] + (insetTag(pointer)?.elements ?? []))
  }
}
