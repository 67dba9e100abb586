/// A letter of a name key: one byte, so that names are short to keep and quick to compare.
///
/// Latin letters and digits stand as in ASCII; Arabic letters follow from 0x80; any other script keeps its UTF-8 bytes,
/// which never meet the Arabic ones because they open with 0xC2 or more.
typealias Letter = UInt8

extension Letter {
  static let space: Letter = 0x20

  /// The byte of a letter that is written here for itself: `letter("k")`, `letter("ق")`.
  static func of(_ scalar: Unicode.Scalar) -> Letter { Letter(folded: scalar) ?? space }

  /// The byte of a scalar that is left after folding; nil for those of other scripts.
  init?(folded scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: self = UInt8(truncatingIfNeeded: scalar.value)
    case 0x620...0x64A: self = UInt8(truncatingIfNeeded: 0x80 + scalar.value - 0x620)
    case 0x67E: self = 0xAB
    case 0x686: self = 0xAC
    case 0x698: self = 0xAD
    case 0x6AF: self = 0xAE
    case 0x6A4: self = 0xAF
    default: return nil
    }
  }

  var isArabic: Bool { (0x80...0xAF).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// The letters as text again, for people to read.
  static func text(of letters: some Sequence<Letter>, script: FoldedName.Script) -> String {
    guard script == .arabic else { return String(decoding: Array(letters), as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for letter in letters {
      switch letter {
      case 0x80...0xAA: text.append(Unicode.Scalar(0x620 + UInt16(letter) - 0x80) ?? " ")
      case 0xAB...0xAF: text.append(extended[Int(letter) - 0xAB])
      default: text.append(Unicode.Scalar(letter))
      }
    }
    return String(text)
  }

  private static let extended: [Unicode.Scalar] = ["پ", "چ", "ژ", "گ", "ڤ"]
}
