import Cartography
import Geography
import TestSupport
import Testing

@testable import Rendering

@Suite struct SVGPathDataTests {
  @Test func commandsAreRelativeAndShort() {
    let path = Path([
      .move(Point(x: 10, y: 10.5)), .line(Point(x: 9.75, y: 11)), .line(Point(x: 20, y: 11)),
      .curve(Point(x: 21, y: 11), Point(x: 22, y: 12), Point(x: 22, y: 13)), .close, .move(Point(x: 1, y: 1)),
      .line(Point(x: 2, y: 1)),
    ])
    #expect(SVGPathData.text(path, step: 1, tolerance: 0) == "m10 10.5-.25 .5 10.25 0c1 0 2 1 2 2zm-9-9.5 1 0")
  }

  @Test func partedLinesReadTheSameWhateverIsBeforeThem() {
    let ring = [Point(x: 10.2, y: 10), Point(x: 20, y: 10), Point(x: 20, y: 20.3)]
    let other = ring.map { Point(x: $0.x + 100, y: $0.y) }
    var path = Path.polyline(other, closed: true)
    path.add(ring, closed: true)
    let alone = SVGPathData.text(.polyline(ring, closed: true), step: 50, tolerance: 0, isParted: true)
    #expect(alone == "M10 10l10 0 0 10.5z")
    #expect(SVGPathData.text(path, step: 50, tolerance: 0, isParted: true) == "M110 10l10 0 0 10.5z" + alone)
  }

  @Test func numbersLoseOnlyWhatIsZero() {
    #expect(
      [0, -0.05, 10, 0.1, 100.019, -3.5].map { SVGNumber.text($0) } == ["0", "-.05", "10", ".1", "100.02", "-3.5"])
    #expect(SVGNumber.text(.nan) == "0" && SVGNumber.text(-.infinity) == "0")
  }

  @Test func roundingDoesNotAddUp() {
    let points = (0...999).map { Point(x: Double($0) * 0.333, y: 0) }
    let data = SVGPathData.text(.polyline(points), step: 10, tolerance: 0)
    let steps = data.dropFirst().split(separator: " ").compactMap { Double($0) }
    let end = stride(from: 0, to: steps.count, by: 2).reduce(0) { $0 + steps[$1] }
    #expect(abs(end - 999 * 0.333) < 0.051)
  }

  @Test func whatIsLeftOutLiesWithinTheTolerance() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var p = Point(x: 50, y: 50)
      let points = (0..<Int.random(in: 3...80, using: &random)).map { _ in
        p = Point(
          x: p.x + .random(in: -2...2, using: &random), y: p.y + .random(in: -2...2, using: &random))
        return p
      }
      let line = SVGSimplifier.line(points, 0.5)
      #expect(line.first == points.first && line.last == points.last)
      #expect(points.allSatisfy { distance(of: $0, to: line) <= 0.5 + 1e-9 })
      let ring = SVGSimplifier.ring(points, 0.5)
      if let first = ring.first { #expect(points.allSatisfy { distance(of: $0, to: ring + [first]) <= 0.5 + 1e-9 }) }
    }
  }

  private func distance(of p: Point, to line: [Point]) -> Double {
    zip(line, line.dropFirst()).map { a, b in
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = dx * dx + dy * dy
      let t = length > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0
      return p.distance(to: Point(x: a.x + t * dx, y: a.y + t * dy))
    }.min() ?? line.first.map { p.distance(to: $0) } ?? .infinity
  }
}
