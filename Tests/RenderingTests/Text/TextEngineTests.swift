import Cartography
import Foundation
import Rendering
import TestSupport
import Testing

@Suite struct TextEngineTests {
  let engine: TextEngine

  init() throws { engine = try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts")) }

  @Test func arabicLettersJoin() {
    // Joined forms are narrower than the same letters set apart by a zero-width non-joiner.
    let joined = engine.measure(TextRun("سعيد", size: 40))
    let apart = engine.measure(TextRun("س\u{200c}ع\u{200c}ي\u{200c}د", size: 40))
    #expect(joined.width < apart.width * 0.95)
  }

  @Test func boldIsWiderAndLinesWrap() {
    let text = "Deir ez-Zor governorate, eastern countryside"
    #expect(engine.measure(TextRun(text, size: 20, bold: true)).width > engine.measure(TextRun(text, size: 20)).width)
    let single = engine.measure(TextRun(text, size: 20))
    let wrapped = engine.measure(TextRun(text, size: 20, width: single.width / 2.5))
    #expect(wrapped.height > single.height * 2.5)
  }

  @Test func widthsGrowInProportionToTheSize() {
    let a = engine.measure(TextRun("Albu Kamal البوكمال", size: 10))
    let b = engine.measure(TextRun("Albu Kamal البوكمال", size: 40))
    #expect(abs(b.width / a.width - 4) < 0.02)
  }

  @Test func aFolderWithoutFontsIsAClearError() throws {
    let empty = try TemporaryFolder()
    #expect(throws: RenderingError.self) { try TextEngine(fonts: empty.url) }
  }
}
