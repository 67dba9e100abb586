import Geography
import TestSupport
import Testing

@Suite struct VoronoiTests {
  let frame = OverlayTests.box(0, 0, 100, 100)

  @Test(arguments: [2, 3, 10, 100, 400])
  func cellsComeInTheOrderOfTheirSitesAndFillTheFrame(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    func point() -> Point {
      Point(x: Double.random(in: 0...100, using: &random), y: Double.random(in: 0...100, using: &random))
    }
    let sites = (0..<count).map { _ in point() }
    let cells = try Overlay.voronoi(sites: sites, within: frame)
    #expect(cells.count == count)
    #expect(abs(cells.joined().reduce(0) { $0 + $1.area } - 10_000) < 1e-6)
    for (site, cell) in zip(sites, cells) { #expect(cell.contains { $0.contains(site) }) }
    // Any spot lies in the cell of its nearest site.
    for _ in 0..<200 {
      let spot = point()
      let nearest = sites.indices.min { sites[$0].distance(to: spot) < sites[$1].distance(to: spot) }
      #expect(cells[try #require(nearest)].contains { $0.contains(spot) })
    }
  }

  @Test func sitesInARowShareTheFrameInStrips() throws {
    let sites = [70.0, 10, 40].map { Point(x: $0, y: 50) }
    let cells = try Overlay.voronoi(sites: sites, within: frame)
    let areas = cells.map { $0.reduce(0) { $0 + $1.area } }
    #expect(zip(areas, [4500, 2500, 3000]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func oneSiteHasTheWholeFrameAndNoneNothing() throws {
    #expect(try Overlay.voronoi(sites: [Point(x: 5, y: 5)], within: frame) == [[frame]])
    #expect(try Overlay.voronoi(sites: [Point](), within: frame).isEmpty)
  }

  @Test func aSiteOutsideHasWhatReachesIn() throws {
    let cells = try Overlay.voronoi(sites: [Point(x: 50, y: 50), Point(x: 130, y: 50)], within: frame)
    #expect(abs(cells[1].reduce(0) { $0 + $1.area } - 1000) < 1e-6)
    let far = try Overlay.voronoi(sites: [Point(x: 50, y: 50), Point(x: 500, y: 50)], within: frame)
    #expect(far[1].isEmpty)
  }
}
