/// What bytes and scalars are to the tokenizer.
enum ByteKinds {
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  static func gap(_ byte: UInt8) -> Token.Gap {
    switch byte {
    case 0x20, 0x09: .space
    case 0x0A, 0x0D, 0x0B, 0x0C: .line
    case 0x2D: .hyphen
    case 0x2C: .comma
    case 0x2E, 0x21, 0x3F: .stop
    case 0x2F, 0x5C: .slash
    case 0x28, 0x5B: .opening
    case 0x29, 0x5D: .closing
    case 0x22, 0x27, 0x60: .quote
    case 0x3A, 0x3B: .colon
    case 0x7C: .bar
    default: .other
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index of valid UTF-8, and its length in bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= count else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<Swift.max(1, length) { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension Unicode.Scalar {
  var isApostrophe: Bool { value == 0x2019 || value == 0x2018 || value == 0x2BC || value == 0x2BB || value == 0x201B }

  var isArabicScript: Bool { (0x620...0x6FF).contains(value) || (0x750...0x77F).contains(value) }

  /// Whether it may stand within a word: letters of any script and the marks on them.
  var isWordLetter: Bool {
    switch value {
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x2B9...0x2C1, 0x300...0x36F: true
    case 0x400...0x52F, 0x1E00...0x1EFF: true
    case 0x620...0x669, 0x66E...0x6D3, 0x6D5...0x6DC, 0x6DF...0x6FF, 0x750...0x77F, 0x610...0x61A: true
    case 0x80...0x36F, 0x600...0x6FF, 0x2000...0x206F, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFF: false
    default: properties.isAlphabetic
    }
  }

  /// Whether it only stands behind another letter: marks and Arabic's lengthening stroke, which some set as a dash.
  var isWordMark: Bool {
    (0x300...0x36F).contains(value) || value == 0x640 || (0x64B...0x65F).contains(value)
      || (0x610...0x61A).contains(value)
  }

  var gap: Token.Gap {
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .space
    case 0x2BB, 0x2BC, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C: []
    case 0x2028, 0x2029, 0x85: .line
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x60C: .comma
    case 0x61F, 0x2026, 0x6D4, 0x3002: .stop
    case 0x2018...0x201F, 0xAB, 0xBB: .quote
    case 0x61B: .colon
    default: .other
    }
  }
}
