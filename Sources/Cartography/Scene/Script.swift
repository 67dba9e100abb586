extension Unicode.Scalar {
  /// Whether the character belongs to a script that runs from right to left and joins or stacks its letters: Hebrew,
  /// Arabic, Syriac, Thaana, N'Ko and their presentation forms.
  public var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff: true
    default: false
    }
  }
}

extension String {
  /// Whether the first letter of the text is one that runs from right to left (rules P2 and P3 of Unicode's UAX #9).
  public var startsRightToLeft: Bool {
    unicodeScalars.first { $0.isRightToLeft || $0.properties.isAlphabetic }?.isRightToLeft ?? false
  }

  /// The text without what no font of a map has and no printer could print: pictures, control characters, private letters.
  var printable: String {
    // Almost no text has any: the Latin, Cyrillic and Arabic scripts and most signs lie below the first picture.
    guard unicodeScalars.contains(where: { $0.value >= 0x2300 || $0.value < 0x20 }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: text.append(scalar == "\n" ? scalar : " ")
      case .privateUse, .surrogate, .unassigned: continue
      default:
        let isVariation = (0xFE00...0xFE0F).contains(scalar.value)
        if !scalar.properties.isEmojiPresentation, !scalar.properties.isEmojiModifier, !isVariation {
          text.append(scalar)
        }
      }
    }
    return String(text)
  }

  /// The text between marks that keep its direction to itself (FSI and PDI of UAX #9), for use inside other text.
  var isolated: String { "\u{2068}\(self)\u{2069}" }

  /// The text with hyphens at which no line breaks (WORD JOINER of UAX #14), and with numbers and dashes on the line of the word
  /// before them: `December 2017`.
  var withWholeCompounds: String {
    let whole = split(separator: "-", omittingEmptySubsequences: false).joined(separator: "-\u{2060}")
    let words = whole.split(separator: " ", omittingEmptySubsequences: false)
    return words.dropFirst().reduce(into: String(words.first ?? "")) { text, word in
      let isBound = word.first.map { $0.isNumber || $0 == "–" || $0 == "—" } ?? false
      text += (isBound ? "\u{a0}" : " ") + word
    }
  }

  /// The text with spaces at which no line breaks.
  var unbroken: String { String(map { $0 == " " ? "\u{a0}" : $0 }) }
}
