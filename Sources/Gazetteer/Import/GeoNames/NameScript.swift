/// The script that a letter is of, as far as names of places are told apart by it.
enum NameScript: Hashable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, ethiopic, georgian, myanmar
  case han, kana, hangul, devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, meetei
  case sinhala, thai, lao, khmer, thaana, tibetan, mongolian, other

  /// First and last code point of each block of letters, in order (Unicode 15, Blocks.txt).
  private static let blocks: [(ClosedRange<UInt32>, NameScript)] = [
    (0x41...0x24F, .latin), (0x250...0x2AF, .latin), (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic),
    (0x530...0x58F, .armenian), (0x590...0x5FF, .hebrew), (0x600...0x6FF, .arabic), (0x750...0x77F, .arabic),
    (0x780...0x7BF, .thaana), (0x8A0...0x8FF, .arabic), (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali),
    (0xA00...0xA7F, .gurmukhi), (0xA80...0xAFF, .gujarati), (0xB00...0xB7F, .oriya), (0xB80...0xBFF, .tamil),
    (0xC00...0xC7F, .telugu), (0xC80...0xCFF, .kannada), (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala),
    (0xE00...0xE7F, .thai), (0xE80...0xEFF, .lao), (0xF00...0xFFF, .tibetan), (0x1000...0x109F, .myanmar),
    (0x10A0...0x10FF, .georgian), (0x1100...0x11FF, .hangul), (0x1200...0x139F, .ethiopic), (0x1780...0x17FF, .khmer),
    (0x1800...0x18AF, .mongolian), (0x1E00...0x1EFF, .latin), (0x1F00...0x1FFF, .greek), (0x2D00...0x2D2F, .georgian),
    (0x2D80...0x2DDF, .ethiopic), (0x3040...0x30FF, .kana), (0x3400...0x9FFF, .han), (0xA9E0...0xA9FF, .myanmar),
    (0xAA60...0xAA7F, .myanmar), (0xAB00...0xAB2F, .ethiopic), (0xABC0...0xABFF, .meetei), (0xAC00...0xD7AF, .hangul),
    (0xF900...0xFAFF, .han), (0xFB50...0xFDFF, .arabic), (0xFE70...0xFEFF, .arabic), (0x20000...0x3FFFF, .han),
  ]

  /// The script of a letter; nil for marks, modifiers, digits and punctuation.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard (0x41...0x5A).contains(scalar.value & ~0x20) else { return nil }
      self = .latin
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: break
    default: return nil
    }
    let block = Self.blocks.first { $0.0.upperBound >= scalar.value }
    self = block.map { $0.0.contains(scalar.value) ? $0.1 : .other } ?? .other
  }

  /// The script of a name, by its first letter; nil where it has none.
  init?(ofFirstLetterIn name: String) {
    guard let script = name.unicodeScalars.lazy.compactMap({ NameScript($0) }).first else { return nil }
    self = script
  }
}
