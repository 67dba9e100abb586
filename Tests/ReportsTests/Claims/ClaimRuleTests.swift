import Gazetteer
import Testing

@testable import Reports

@Suite struct ClaimRuleTests {
  @Test func everyRuleReadsItsExamples() throws {
    for rule in try ClaimFixture.rules.get() {
      #expect(!rule.examples.isEmpty, "\(rule.name) has no example")
      for example in rule.examples {
        let places = example.claims.map { claim in place(of: claim) }
        let claims = try ClaimFixture.claims(
          example.text, places: places.isEmpty ? ["Kunduz"] : places, country: example.country ?? "AF")
        let found = zip(claims, example.claims).map { claim, expected in
          let against = claim.against.map { " \($0.id)" } ?? ""
          let short = "\(claim.actor.id) \(claim.change.rawValue) \(claim.placeName)"
          return expected == short || expected == short + against
        }
        #expect(
          claims.count == example.claims.count && found.allSatisfy { $0 },
          "\(rule.name): \(example.text) → \(ClaimFixture.summary(claims))")
      }
    }
  }

  /// `taliban gain Lashkar Gah afghanistan`: the words with capitals.
  private func place(of claim: String) -> String {
    claim.split(separator: " ").dropFirst(2).filter { $0.first?.isUppercase ?? false }.joined(separator: " ")
  }
}
