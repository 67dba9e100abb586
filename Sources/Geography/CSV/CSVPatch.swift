/// Writes a table back into the file that it was read from, so that rows which nobody has touched keep their bytes: blanks,
/// quotes and line ends as a person or a spreadsheet wrote them.
public enum CSVPatch {
  /// The bytes of the file with the rows that have changed or come to it; all written anew where the header has changed.
  ///
  /// - Parameters:
  ///   - original: the file as it was read.
  ///   - before: the table that was read from it.
  ///   - after: the same table with other cells, or with more rows at its end.
  public static func write(_ after: CSVTable, over original: [UInt8], before: CSVTable) -> [UInt8] {
    guard after.header == before.header, after.format == before.format, after.rows.count >= before.rows.count,
      // Another encoding than UTF-8 is not kept.
      !original.starts(with: [0xFF, 0xFE]), !original.starts(with: [0xFE, 0xFF])
    else { return CSVWriter.write(after) }
    let bodyStart = original.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let starts = lineStarts(original, from: bodyStart)
    func start(ofRow row: Int) -> Int {
      guard row < before.rows.count else { return original.count }
      let line = before.rows[row].line - 1
      return starts.indices.contains(line) ? starts[line] : original.count
    }
    var bytes = Array(original[..<start(ofRow: 0)])
    for row in before.rows.indices {
      let (from, to) = (start(ofRow: row), max(start(ofRow: row), start(ofRow: row + 1)))
      if after.rows[row] == before.rows[row] {
        bytes += original[from..<to]
      } else {
        bytes += CSVWriter.bytes(of: after.rows[row], in: after)
        bytes += lineEnd(original[from..<to])
      }
    }
    for row in after.rows[before.rows.count...] {
      if let last = bytes.last, bytes.count > bodyStart, !isLineEnd(last) {
        bytes += after.format.lineEnding.rawValue.utf8
      }
      bytes += CSVWriter.bytes(of: row, in: after)
      bytes += after.format.lineEnding.rawValue.utf8
    }
    return bytes
  }

  /// Where each line begins, counted as ``CSVReader`` counts them: also within quotes.
  private static func lineStarts(_ bytes: [UInt8], from first: Int) -> [Int] {
    var starts = [first]
    var i = first
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      guard isLineEnd(byte) else { continue }
      if byte == UInt8(ascii: "\r"), i < bytes.count, bytes[i] == UInt8(ascii: "\n") { i += 1 }
      starts.append(i)
    }
    return starts
  }

  private static func lineEnd(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = row.last, isLineEnd(last) else { return [] }
    let isPair = last == UInt8(ascii: "\n") && row.dropLast().last == UInt8(ascii: "\r")
    return row.suffix(isPair ? 2 : 1)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
