import TestSupport
import Testing

@testable import Gazetteer

/// Whatever the text: no crash, and every mention is a slice of it.
@Suite struct MentionPropertyTests {
  private static let pieces = [
    "Kherson", "Mosul", "al-", "Abu", "the", "village of", "U.S.", "’s", "'", "-", "–", " ", "  ", "\n", "\r\n",
    "\u{0}",
    "\u{200F}", "\u{202E}", "\u{2066}", "\u{FEFF}", "الموصل", "ب", "و", "لل", "ـ", "\u{64B}", "\u{301}", "é", "İ", "ß",
    "👩‍👧", "中国", "Қ", "$", "|", ".", ",", "(", "\"", "A", "AB", "ABC", "1", "٣", "of", "and", "\u{E000}", "\u{10FFFF}",
    "said", "President", "Sudan", "Hit", "القرية", "تل", "d'I",
  ]

  @Test func mentionsAreSlicesOfRandomTexts() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      let count = Int.random(in: 0...60, using: &random)
      let text = (0..<count).map { _ in
        (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      try check(text)
    }
  }

  @Test func mentionsAreSlicesOfRandomBytes() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<150 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    "Aa ", "Mosul and ", "al-", "الموصل ", "و", "'", "\u{202E}", ", ", "AB ", "a-b-", "U.", "Abu ", "Sudan of Ali ",
    "e\u{301}", "\u{2BB} ", "\u{2BC}", "\u{2019}s", "\u{2BB}Anah\u{2BC} ",
  ])
  func longLinesEnd(piece: String) throws {
    try check(String(repeating: piece, count: 20_000 / piece.utf8.count))
  }

  @Test(arguments: [
    "Life in Mosul is\n\nThe army took Kherson.", "Mosul was\nThe", "Mosul has\n\nA town", "Mosul, the", "Mosul is the",
  ])
  func linesThatBreakOff(text: String) throws { try check(text) }

  private func check(_ text: String) throws {
    let scalars = Array(text.unicodeScalars)
    var last = 0
    // One expectation for all: a million of them would take minutes.
    let wrong = try Reader.mentions(in: text).first { mention in
      defer { last = mention.range.upperBound }
      guard mention.range.lowerBound >= last, mention.range.upperBound <= scalars.count, !mention.range.isEmpty else {
        return true
      }
      return !scalars[mention.range].elementsEqual(mention.text.unicodeScalars)
    }
    #expect(wrong == nil, "\(text.prefix(300).debugDescription)")
  }
}
