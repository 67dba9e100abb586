import Testing

@testable import Gazetteer

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(of: bytes).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Syria’s army", ["Syria", "army"]), ("Sana'a, Qa’im", ["Sana'a", "Qa’im"]),
    ("Ra's al-Ayn", ["Ra's", "al", "Ayn"]), ("Iraq's al-Qaim", ["Iraq", "al", "Qaim"]),
    ("the U.S. army", ["the", "U.S.", "army"]), ("YemenGMT 10:50", ["Yemen", "GMT", "10", "50"]),
    ("end.Next", ["end", "Next"]), ("Côte d'Ivoire", ["Côte", "d'Ivoire"]), ("دمشق ـ حلب", ["دمشق", "حلب"]),
    ("M4 highway", ["M4", "highway"]), ("", []), ("…—“”", []), ("ʼ ʻ ʼAyn", ["Ayn"]), ("Qaʼim ʼ", ["Qaʼim"]),
  ])
  func textIsPartedIntoWords(text: String, wanted: [String]) throws { #expect(words(text) == wanted) }

  @Test func whatStandsBetweenIsKept() throws {
    let tokens = Tokenizer.tokens(of: Array("Kyiv, ez-Zor (a)\nb".utf8))
    #expect(tokens.map(\.gap) == [.line, [.comma, .space], .hyphen, [.space, .opening], [.closing, .line]])
  }
}
