import Testing

@testable import Geography

@Suite struct OutlinesTests {
  private func square(_ x: Double, _ y: Double) -> [Point] {
    [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)].map { Point(x: $0.0, y: $0.1) }
  }

  private func edges(_ points: [Point]) -> [Set<Point>] { zip(points, points.dropFirst()).map { [$0, $1] } }

  @Test func aRingAloneIsOneClosedLine() {
    let ring = square(0, 0)
    #expect(Outlines.once([ring]) == [Line(ring + ring.prefix(1))])
  }

  @Test func whatTwoShareIsDrawnOnceAndTheRestInOnePiece() {
    let lines = Outlines.once([square(0, 0), square(1, 0)])
    #expect(lines.map(\.points.count) == [5, 4])
    // Whichever way round the second one runs, and wherever it begins.
    for turn in 0..<4 {
      let ring = square(1, 0)
      let turned = Array(ring[turn...] + ring[..<turn])
      #expect(Outlines.once([square(0, 0), turned.reversed()]).map(\.points.count) == [5, 4])
    }
  }

  @Test func everyEdgeOfAGridOfAreasIsThereOnce() {
    var rings: [[Point]] = []
    for x in 0..<12 { for y in 0..<9 { rings.append(square(Double(x), Double(y))) } }
    let drawn = Outlines.once(rings).flatMap { edges($0.points) }
    #expect(drawn.count == Set(drawn).count && Set(drawn) == Set(rings.flatMap { edges($0 + $0.prefix(1)) }))
    #expect(drawn.count == 12 * 10 + 13 * 9)
  }

  @Test func whatIsNoRingIsLeftOut() {
    #expect(Outlines.once([[], [Point(x: 0, y: 0)]] as [[Point]]).isEmpty)
  }
}
