import Testing

@testable import Gazetteer

@Suite struct TextCueRowsTests {
  private func cues(_ name: String, in text: String) throws -> TextCues {
    let range = try #require(text.firstRange(of: name))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return TextCues(around: start..<start + name.unicodeScalars.count, in: Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("in Ohio, Oregon, Utah and Texas", "Oregon", ["Ohio", "Texas"]),
    ("Oregon, Utah and Texas", "Oregon", ["Texas"]),
    ("from Oregon, Utah, and New Mexico.", "Oregon", ["New Mexico"]),
    ("in South Dakota, Oregon, Utah.", "Oregon", ["South Dakota"]),
    ("in Portland, Oregon, Utah", "Oregon", ["Portland"]),
    ("He went to Paris, Texas, and stayed", "Paris", []),
    ("in Paris, Texas. Utah", "Paris", []),
    ("Oregon", "Oregon", []),
  ])
  func findsWhatStandsInARow(_ text: String, _ name: String, _ companions: [String]) throws {
    #expect(try cues(name, in: text).companions == companions)
  }

  @Test func readsTheNameAfterAComma() throws {
    #expect(try cues("Paris", in: "in Paris, Texas, and").containers == ["Texas"])
    #expect(try cues("Rawa", in: "the town of Rawa in Anbar province").kind == .town)
  }
}
