import Gazetteer
import TestSupport
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

  /// Texts are parted at hyphens, `be` has forms of its own (`{be}`), and brackets are to be closed: such words would match nothing.
  @Test func everyTriggerCanMatch() throws {
    for rule in try ClaimFixture.rules.get() {
      for words in (rule.verbs + rule.phrases).flatMap(Inflection.alternatives) {
        #expect(!words.contains(where: { "()|".contains($0) }), "\(rule.name): \(words)")
      }
      for words in rule.verbs.flatMap(Inflection.alternatives) {
        #expect(
          !words.hasPrefix("be ") && !(words.split(separator: " ").first ?? "").contains("-"), "\(rule.name): \(words)")
      }
    }
  }

  /// Words in any order, cut anywhere, with any marks between, are read without harm.
  @Test func noOrderOfWordsIsTooOdd() throws {
    var random = SeededGenerator(seed: 5)
    let examples = try ClaimFixture.rules.get().flatMap(\.examples)
    let words = examples.flatMap { $0.text.split(separator: " ") } + Array(repeating: "the", count: 60)
    let places = Set(examples.flatMap(\.claims).map { place(of: $0) }).filter { !$0.isEmpty }.sorted()
    for _ in 0..<1500 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.reduce("") { text, word in
        text + ([" ", " ", " ", ", ", " and ", ": ", " “", "; ", "\n\n"].randomElement(using: &random) ?? " ") + word
      }
      let claims = try ClaimFixture.claims(text, places: places)
      #expect(claims.allSatisfy { $0.evidence.upperBound <= text.unicodeScalars.count }, "\(text)")
    }
  }

  /// `taliban gain Lashkar Gah afghanistan`: the words with capitals.
  private func place(of claim: String) -> String {
    claim.split(separator: " ").dropFirst(2).filter { $0.first?.isUppercase ?? false }.joined(separator: " ")
  }
}
