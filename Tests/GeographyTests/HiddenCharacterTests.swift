import Testing

@testable import Geography

@Suite struct HiddenCharacterTests {
  @Test(arguments: [
    "", "Kharkiv", "معركة\u{200F} دير الزور", "a\nb\tc", "\u{2067}دير\u{2069} 12", "\u{202B}نص\u{202C}", "é – “x” …",
    "🏴‍☠️",
  ])
  func writtenTextHasNone(_ text: String) { #expect(text.hiddenCharacter == nil) }

  @Test(
    arguments: [
      ("a\u{7}", 0x7), ("a\u{0}b", 0), ("\u{7F}", 0x7F), ("x\u{85}", 0x85), ("evil\u{202E}gnp", 0x202E),
      ("\u{202D}a\u{202C}", 0x202D),
      ("\u{2066}open", 0x2066), ("a\u{2069}", 0x2069), ("\u{202A}a\u{2069}", 0x2069),
    ] as [(String, UInt32)])
  func whatHidesIsFound(_ text: String, _ code: UInt32) { #expect(text.hiddenCharacter?.value == code) }
}
