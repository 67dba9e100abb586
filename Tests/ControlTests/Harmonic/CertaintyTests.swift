import Testing

@testable import Control

@Suite struct CertaintyTests {
  /// Fields as they are foretold: what the named actor has, then the others.
  private func sharpness(right: Int, wrong: Int, actors: Int = 2) -> Float {
    let rest = [Float](repeating: 0.1, count: actors - 1)
    let foretold = (0..<right).map { _ in [0.9] + rest } + (0..<wrong).map { _ in [0.1] + [0.9] + rest.dropLast() }
    return Certainty.sharpness(foretold, holders: foretold.map { _ in 0 })
  }

  @Test(arguments: 2...5)
  func reportsThatAreForetoldAllowSharperShares(actors: Int) {
    let (all, most, half) = (
      sharpness(right: 80, wrong: 0, actors: actors), sharpness(right: 72, wrong: 8, actors: actors),
      sharpness(right: 40, wrong: 40, actors: actors)
    )
    #expect(all > Float(Certainty.usual(reports: 80)))
    // A tenth may be wrong.
    #expect(most > 0.8 * Float(Certainty.usual(reports: 80)))
    #expect(half < 0.5 * most)
  }

  @Test func theUsualSharpnessGrowsWithTheNumberOfReports() {
    let usual = [0, 5, 20, 40, 80, 1000, 100_000].map(Certainty.usual)
    #expect(usual == usual.sorted())
    #expect(usual[0] == usual[2] && usual[3] > usual[2] && usual[6] < 10)
  }

  @Test func sharesSumToOne() {
    let fields: [Float] = [1.4, 0.3, -0.2, 0.6]
    let shares = fields.indices.map { Certainty.share(of: $0, fields, sharpness: 3) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-5)
    #expect(shares.max() == shares[0])
  }
}
