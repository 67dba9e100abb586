import Testing

@testable import Gazetteer

@Suite struct SpellingDistanceTests {
  private func distance(_ a: String, _ b: String) -> Double {
    SpellingDistance.between(FoldedName(a).joined, FoldedName(b).joined)
  }

  @Test func isZeroForTheSame() { #expect(distance("mosul", "mosul") == 0) }

  @Test(arguments: [("basra", "basira"), ("raqqa", "raka"), ("deirzor", "dayrzawr"), ("", "abc"), ("البصرة", "بصيرة")])
  func isSymmetric(_ a: String, _ b: String) { #expect(abs(distance(a, b) - distance(b, a)) < 1e-9) }

  @Test func givesUpBeyondTheLimit() {
    let (a, b) = (FoldedName("mosul").joined, FoldedName("kandahar").joined)
    #expect(SpellingDistance.between(a, b, limit: 1) == .infinity)
    #expect(SpellingDistance.between(a, b, limit: 100) == SpellingDistance.between(a, b))
  }

  /// Where writers waver the distance is smaller than where they do not.
  @Test(arguments: [
    ("raqqa", "raqa", "raba"), ("deir", "dayr", "deil"), ("kaim", "qaim", "laim"), ("mosul", "mosel", "motul"),
  ])
  func wavering(_ name: String, _ near: String, _ far: String) { #expect(distance(name, near) < distance(name, far)) }
}
