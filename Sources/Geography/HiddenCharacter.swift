extension String {
  /// The first character that nobody sees and that has no place in a name or a title: a control character, or a bidirectional one
  /// that turns what stands around it; nil for a text without.
  ///
  /// Marks of direction, and embeddings and isolates (UAX #9) that are closed again, are part of well written Arabic and Hebrew.
  public var hiddenCharacter: Unicode.Scalar? {
    // Almost no text has any byte that begins one.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    var open: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD: continue
      case 0x0..<0x20, 0x7F..<0xA0, 0x202D, 0x202E: return scalar
      case 0x202A, 0x202B, 0x2066...0x2068: open.append(scalar)
      case 0x202C, 0x2069:
        guard let last = open.popLast(), (last.value < 0x2060) == (scalar.value == 0x202C) else { return scalar }
      default: continue
      }
    }
    return open.first
  }

  /// What is wrong with a text that has a ``hiddenCharacter``, to follow the name of what has it; nil for one without.
  public var hiddenCharacterProblem: String? {
    hiddenCharacter.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let what = scalar.value < 0x2000 ? "a control character" : "which turns the text around it"
      return "has the invisible character \(code), \(what); delete it"
    }
  }
}
