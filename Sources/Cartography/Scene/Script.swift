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
}
