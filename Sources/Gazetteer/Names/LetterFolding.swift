/// Maps one Unicode scalar to the letters that stand for it in a name key: nothing, one letter, or a few.
///
/// Capitals become small, marks and vowel signs go, Cyrillic and Greek become Latin, and the spellings of one Arabic letter
/// become one. Scripts that it does not know stay as they are.
struct LetterFolding: Sendable {
  static let shared = LetterFolding()

  private let table: [UInt32: [Unicode.Scalar]]

  private init() {
    var table: [UInt32: [Unicode.Scalar]] = [:]
    for (base, variants) in LetterTables.latin + LetterTables.cyrillic + LetterTables.greek + LetterTables.arabic {
      for variant in variants.unicodeScalars { table[variant.value] = Array(base.unicodeScalars) }
    }
    self.table = table
  }

  /// Appends what the scalar stands for; a space where it parts words.
  func append(_ scalar: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: letters.append(scalar)
    case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2032: break  // apostrophes: hamza, ayn, soft signs, French elision
    case ..<0x80, 0xA0...0xBF, 0x2000...0x206F, 0x3000...0x303F: letters.append(" ")
    case 0x2B0...0x36F, 0x483...0x487, 0x591...0x5C7: break  // modifier letters, combining marks, Hebrew points
    case 0x61C, 0x621, 0x640, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED:
      break  // Arabic: lone hamza, tatweel, vowel signs, annotation
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: letters.append(" ")
    case 0x660...0x669: letters.append(Unicode.Scalar(UInt8(scalar.value - 0x660 + 0x30)))
    case 0x6F0...0x6F9: letters.append(Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 0x30)))
    default:
      if let folded = table[scalar.value] {
        letters += folded
      } else {
        appendLowered(scalar, to: &letters)
      }
    }
  }

  private func appendLowered(_ scalar: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(lower.value) {
      if lower.isASCII {
        letters.append(lower)
      } else if let folded = table[lower.value] {
        letters += folded
      } else {
        letters.append(lower)
      }
    }
  }
}
