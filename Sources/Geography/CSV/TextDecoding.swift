/// The text of a file that a person keeps: UTF-8 with or without a byte order mark, or UTF-16 with one.
public struct DecodedText: Hashable, Sendable {
  /// The text as valid UTF-8, without a byte order mark.
  public var utf8: [UInt8]
  /// Whether the file began with a byte order mark, as spreadsheets write it.
  public var hasByteOrderMark: Bool

  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Decodes the bytes of a file.
  ///
  /// - Throws: ``InputError`` that names line and column of the first byte that is in no encoding we read, or of a NUL.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InputError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      utf8 = try DecodedText.utf16(bytes, file: file)
      hasByteOrderMark = true
    } else {
      hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      utf8 = hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
      if let bad = DecodedText.firstInvalidByte(of: utf8) {
        let hex = String(utf8[bad], radix: 16, uppercase: true)
        throw DecodedText.error(
          "the byte 0x\(hex) is not UTF-8; save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)", at: bad, of: utf8,
          file: file)
      }
    }
    if let zero = utf8.firstIndex(of: 0) {
      throw DecodedText.error(
        "a NUL character stands here: the file is damaged, or not text; save it again as UTF-8", at: zero, of: utf8,
        file: file)
    }
  }

  private static func utf16(_ bytes: [UInt8], file: String?) throws(InputError) -> [UInt8] {
    let isLittleEndian = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(isLittleEndian ? b << 8 | a : a << 8 | b)
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    let isWhole = !transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { result.append($0) })
    guard isWhole, bytes.count.isMultiple(of: 2) else {
      throw error(
        "the file begins as UTF-16 but breaks off here; save it again as UTF-8", at: result.count, of: result,
        file: file)
    }
    return result
  }

  /// The offset of the first byte that begins no valid UTF-8 sequence.
  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private static func error(_ message: String, at offset: Int, of bytes: [UInt8], file: String?) -> InputError {
    let (line, column) = TextPosition.of(offset: offset, in: bytes)
    return InputError(message, file: file, line: line, column: column)
  }
}

/// Where a byte of a text stands, as an editor counts.
enum TextPosition {
  /// The line and the column, both from 1, of a byte; lines end with LF, CR or CRLF, columns count Unicode scalars.
  static func of(offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for i in 0..<min(offset, bytes.count) {
      let isFirstOfCRLF = bytes[i] == UInt8(ascii: "\r") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")
      if (bytes[i] == UInt8(ascii: "\n") || bytes[i] == UInt8(ascii: "\r")) && !isFirstOfCRLF {
        (line, column) = (line + 1, 1)
      } else if bytes[i] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
