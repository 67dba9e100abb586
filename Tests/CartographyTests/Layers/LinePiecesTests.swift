import Geography
import Testing

@testable import Cartography

@Suite struct LinePiecesTests {
  private func line(_ count: Int, _ y: Double) -> Line<Coordinate> {
    Line((0..<count).map { Coordinate(longitude: Double($0) / 100, latitude: y) })
  }

  @Test func fewPointsAreOneGroup() {
    let lines = [line(3, 0), line(4, 1)]
    #expect(lines.inPieces(of: 100) == [lines])
    #expect([Line<Coordinate>]().inPieces(of: 10).isEmpty)
  }

  @Test(arguments: [1, 2, 7, 10, 99]) func nothingIsLostAndPiecesGoOnFromEachOther(_ most: Int) {
    let lines = [line(95, 0), line(2, 1), line(31, 2), line(10, 3)]
    let groups = lines.inPieces(of: most)
    #expect(groups.allSatisfy { $0.reduce(0) { $0 + $1.points.count } <= most + 1 })
    func edges(_ lines: [Line<Coordinate>]) -> [[Coordinate]] {
      lines.flatMap { zip($0.points, $0.points.dropFirst()).map { [$0, $1] } }
    }
    #expect(edges(groups.flatMap { $0 }) == edges(lines))
  }
}
