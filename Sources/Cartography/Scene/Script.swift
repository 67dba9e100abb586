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

  /// The text between marks that keep its direction to itself (FSI and PDI of UAX #9), for use inside other text.
  var isolated: String { "\u{2068}\(self)\u{2069}" }

  /// The text with hyphens at which no line breaks (WORD JOINER of UAX #14).
  var withWholeCompounds: String {
    split(separator: "-", omittingEmptySubsequences: false).joined(separator: "-\u{2060}")
  }

  /// The text with spaces at which no line breaks.
  var unbroken: String { String(map { $0 == " " ? "\u{a0}" : $0 }) }
}
