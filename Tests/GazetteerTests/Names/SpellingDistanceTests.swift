import Testing

@testable import Gazetteer

@Suite struct SpellingDistanceTests {
  private func distance(_ a: String, _ b: String) -> Double {
    SpellingDistance.between(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }

  @Test func isZeroForTheSame() { #expect(distance("mosul", "mosul") == 0) }

  @Test(arguments: [("basra", "basira"), ("raqqa", "raka"), ("deirzor", "dayrzawr"), ("", "abc"), ("البصرة", "بصيرة")])
  func isSymmetric(_ a: String, _ b: String) { #expect(abs(distance(a, b) - distance(b, a)) < 1e-9) }

  /// Where writers waver the distance is smaller than where they do not.
  @Test(arguments: [
    ("raqqa", "raqa", "raba"), ("deir", "dayr", "deil"), ("kaim", "qaim", "laim"), ("mosul", "mosel", "motul"),
  ])
  func wavering(_ name: String, _ near: String, _ far: String) { #expect(distance(name, near) < distance(name, far)) }
}
