import Geography

/// The lines of a text that is too long to be kept in memory, each checked to be whole UTF-8.
struct TextLines: ~Copyable {
  /// Where a line stands.
  struct Position {
    /// The number of the line, from 1.
    var number: Int
    /// Whether a line end follows; the last line of a text that breaks off has none.
    var isTerminated: Bool
  }

  /// The longest line in bytes; GeoNames' own are shorter than 20,000.
  static let longest = 1 << 18

  let label: String
  private var number = 0
  private var carried: [UInt8] = []

  private init(label: String) { self.label = label }

  /// Calls `body` with the bytes of each line that is not empty, without its line end, until it returns false.
  ///
  /// - Throws: ``InputError`` with line and column for a byte that is not UTF-8, a NUL, or a line of more than
  ///   ``longest`` bytes; when the archive is damaged; and whatever `body` throws.
  static func forEach(
    in reader: borrowing ArchiveReader, label: String, _ body: (Span<UInt8>, Position) throws -> Bool
  ) throws {
    var lines = TextLines(label: label)
    var goesOn = true
    try reader.forEachBlock(label: label) { block in
      goesOn = try lines.take(block, body)
      return goesOn
    }
    if goesOn, !lines.carried.isEmpty { _ = try lines.finish(body) }
  }

  private mutating func take(
    _ block: Span<UInt8>, _ body: (Span<UInt8>, Position) throws -> Bool
  ) throws -> Bool {
    var start = 0
    while let end = block.firstIndex(of: 0x0A, from: start) {
      let part = block.extracting(start..<end)
      start = end + 1
      if carried.isEmpty {
        if try !emit(part, isTerminated: true, body) { return false }
      } else {
        try carry(part)
        if try !finish(isTerminated: true, body) { return false }
      }
    }
    try carry(block.extracting(start..<block.count))
    return true
  }

  private mutating func finish(
    isTerminated: Bool = false, _ body: (Span<UInt8>, Position) throws -> Bool
  ) throws -> Bool {
    let line = carried
    carried.removeAll(keepingCapacity: true)
    return try emit(line.span, isTerminated: isTerminated, body)
  }

  private mutating func carry(_ part: Span<UInt8>) throws {
    try check(length: carried.count + part.count, line: number + 1)
    part.withUnsafeBufferPointer { carried.append(contentsOf: $0) }
  }

  private mutating func emit(
    _ bytes: Span<UInt8>, isTerminated: Bool, _ body: (Span<UInt8>, Position) throws -> Bool
  ) throws -> Bool {
    number += 1
    try check(length: bytes.count, line: number)
    let hasMark = number == 1 && bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    let line = bytes.extracting((hasMark ? 3 : 0)..<max(end, hasMark ? 3 : 0))
    if line.isEmpty { return true }
    try checkText(line)
    return try body(line, Position(number: number, isTerminated: isTerminated))
  }

  private func check(length: Int, line: Int) throws {
    guard length <= Self.longest else {
      throw InputError(
        "the line has more than \(Self.longest) bytes; this is no gazetteer, or its line ends are lost", file: label,
        line: line, column: 1)
    }
  }

  private func checkText(_ line: Span<UInt8>) throws {
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: line) } catch {
      let bad = error.byteOffsets.lowerBound
      let hex = String(line[bad], radix: 16, uppercase: true)
      throw InputError(
        "the byte 0x\(hex) is not UTF-8; save the whole file as UTF-8, or fetch it again", file: label, line: number,
        column: line.column(of: bad))
    }
    if let zero = line.firstIndex(of: 0, from: 0) {
      throw InputError(
        "a NUL character stands here: the file is damaged, or not text; fetch it again", file: label, line: number,
        column: line.column(of: zero))
    }
  }
}
