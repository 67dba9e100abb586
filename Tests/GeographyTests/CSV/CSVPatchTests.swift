import TestSupport
import Testing

@testable import Geography

@Suite struct CSVPatchTests {
  private func patched(_ source: String, _ change: (inout CSVTable) -> Void) -> String {
    let before = CSVReader.read(Array(source.utf8)).table
    var after = before
    change(&after)
    return String(decoding: CSVPatch.write(after, over: Array(source.utf8), before: before), as: UTF8.self)
  }

  @Test func rowsThatNobodyTouchedKeepTheirBytes() {
    let source = "\u{FEFF}\n a ,\"b\"\r\n 'x\", \"1\" \n\n\"two\nlines\",3\r4,\"5\"  ,"
    let result = patched(source) { $0.rows[3].cells[1].text = "six" }
    #expect(Array(result.utf8) == Array("\u{FEFF}\n a ,\"b\"\r\n 'x\", \"1\" \n\n\"two\nlines\",3\r4,\"six\",".utf8))
    #expect(Array(patched(source) { _ in }.utf8) == Array(source.utf8))
  }

  @Test func rowsAreAddedBehindALastOneWithoutALineEnd() {
    #expect(patched("a,b\n1,2") { $0.rows.append(.init([.init("3"), .init("4")])) } == "a,b\n1,2\n3,4\n")
    #expect(patched("a,b") { $0.rows.append(.init([.init("3"), .init("4")])) } == "a,b\n3,4\n")
  }

  @Test func anotherHeaderWritesAllAnew() {
    let result = patched("a;b\r\n \"1\" ;2\r\n") {
      $0.header.cells.append(.init("c"))
      $0.rows[0].cells.append(.init("3"))
    }
    #expect(Array(result.utf8) == Array("a;b;c\r\n\" \"\"1\"\" \";2;3\r\n".utf8))
  }

  @Test func whatIsPatchedReadsAsWhatWasMeant() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let source = CSVWriter.write(CSVTable.random(using: &generator))
      let before = CSVReader.read(source).table
      var after = before
      if let row = after.rows.indices.randomElement(using: &generator), !after.rows[row].cells.isEmpty {
        after.rows[row].cells[0].text = ["new", "", "a\nb", "=1", "é\"", ",;"].randomElement(using: &generator) ?? ""
      }
      if Bool.random(using: &generator) { after.rows.append(.init(after.header.cells.map { _ in .init("z") })) }
      let bytes = CSVPatch.write(after, over: source, before: before)
      #expect(
        CSVReader.read(bytes).table.texts.map { $0.map { Array($0.utf8) } }
          == after.texts.map { $0.map { Array($0.utf8) } })
    }
  }
}
