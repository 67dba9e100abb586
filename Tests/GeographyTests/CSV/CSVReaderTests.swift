import TestSupport
import Testing

@testable import Geography

private func read(_ text: String) -> (table: CSVTable, problems: [Problem]) {
  CSVReader.read(Array(text.utf8), file: "f.csv")
}

private func messages(_ text: String) -> [String] { read(text).problems.map(\.description) }

@Suite struct CSVReaderTests {
  @Test(arguments: [
    "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "a;b\nc;d", "a\tb\nc\td", "\u{FEFF}a,b\nc,d",
  ])
  func plainTables(text: String) {
    let (table, problems) = read(text)
    #expect(table.texts == [["a", "b"], ["c", "d"]])
    #expect(problems.isEmpty)
  }

  @Test func quotedCells() {
    let (table, problems) = read("a,b\n\"x, \"\"y\"\"\nz\",2\n\"\",\" q \" \n")
    #expect(table.texts == [["a", "b"], ["x, \"y\"\nz", "2"], ["", " q "]])
    #expect(problems.isEmpty)
  }

  @Test func everyCellKnowsWhereItBegan() throws {
    let (table, _) = read("a,b\r\n\"x\r\ny\",é👩‍👧,z\r\nq,r\r\n")
    let row = try #require(table.rows.first)
    #expect(row.cells.map { [$0.line, $0.column] } == [[2, 1], [3, 4], [3, 9]])
    #expect(table.rows.last?.cells.map { [$0.line, $0.column] } == [[4, 1], [4, 3]])
  }

  @Test func theHeaderTellsTheDelimiter() {
    #expect(read("\"a,b,c,d\";b\n1,5;2\n").table.texts == [["a,b,c,d", "b"], ["1,5", "2"]])
    #expect(read("\n\na;b\n1;2").table.texts == [["a", "b"], ["1", "2"]])
    #expect(read("a\nb,c\n").problems.count == 1)
  }

  @Test func guardsAreTakenAway() {
    #expect(
      read("a\n'=1+1\n'hello\n''=x\n-1.5\n'-x\n").table.texts.flatMap(\.self) == [
        "a", "=1+1", "'hello", "'=x", "-1.5", "-x",
      ])
  }

  @Test func blankLinesAreKeptButFitAnyHeader() {
    let (table, problems) = read("a,b\n\n1,2\n,\n   \n")
    #expect(table.rows.map(\.isBlank) == [true, false, true, true])
    #expect(problems.isEmpty)
  }

  @Test func raggedRows() {
    #expect(
      messages("a,b\n1,2,3\n1\n1,2,,\n") == [
        "f.csv:2:5: error: the row has 3 cells, the header 2: “3” stands in no column; "
          + "put a cell that contains the delimiter in double quotes",
        "f.csv:3:1: warning: the row has 1 cells, the header 2; the missing ones count as empty",
      ])
  }

  @Test func quotesGoneWrong() {
    #expect(messages("a,b\n\"x\n2,3\n") == ["f.csv:2:1: error: the quote that opens here is never closed"])
    #expect(messages("a,\"b\n1,2\n") == ["f.csv:1:3: error: the quote that opens here is never closed"])
    #expect(
      messages("a,b\n\"x\" y,2\n") == [
        "f.csv:2:5: error: text follows the closing quote; a quote inside a quoted cell is written twice"
      ])
    #expect(read("a\n5\" gun\n").table.texts.last == ["5\" gun"])
  }

  @Test func encodings() throws {
    #expect(messages("") == ["f.csv: error: the file is empty"])
    #expect(messages("\n \n") == ["f.csv: error: the file is empty"])
    #expect(messages("a,b\n1,é\0\n").first?.hasPrefix("f.csv:2:4: error: a NUL character") == true)
    let latin = CSVReader.read(Array("a,b\né,".utf8) + [0xE9, 0x0A], file: "f.csv")
    #expect(
      latin.problems.map(\.description) == [
        "f.csv:2:3: error: the byte 0xE9 is not UTF-8; save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)"
      ])
    for isLittle in [true, false] {
      let bytes = "\u{FEFF}a;ب\n1;👩".utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
      #expect(CSVReader.read(bytes).table.texts == [["a", "ب"], ["1", "👩"]])
      let cut = CSVReader.read(Array(bytes.dropLast(2)), file: "f.csv").problems.map(\.description)
      #expect(cut == ["f.csv:2:3: error: the file begins as UTF-16 but breaks off here; save it again as UTF-8"])
    }
  }

  @Test func aLongLineIsReadToItsEnd() {
    let long = String(repeating: "x", count: 2_000_000)
    #expect(read("a,b\n\(long),2\n").table.rows.first?.cells.map(\.text.utf8.count) == [2_000_000, 1])
  }

  @Test func bytesAtRandomNeverTrap() {
    var generator = SeededGenerator(seed: 1)
    let alphabet: [UInt8] =
      Array("\"\"\n\r,;\t'=a1 ".utf8) + [0xC3, 0xA9, 0xD8, 0xA7, 0xFF, 0xFE, 0x00, 0xEF, 0xBB, 0xBF]
    for _ in 0..<5000 {
      let isTame = Bool.random(using: &generator)
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        isTame
          ? alphabet.dropLast(8).randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      let (table, problems) = CSVReader.read(bytes)
      #expect(!table.header.cells.isEmpty || !problems.isEmpty)
    }
  }
}
