/// Maps one Unicode scalar to the letters that stand for it in a name key: nothing, one letter, or a few.
///
/// Capitals become small, marks and vowel signs go, Cyrillic and Greek become Latin, and the spellings of one Arabic letter
/// become one. Scripts that it does not know stay as they are.
struct LetterFolding: Sendable {
  static let shared = LetterFolding()

  /// What to do with each scalar below 0x3000: up to three letters, lowest byte first; 0 is nothing, ``unknown`` not in the table.
  private let table: [UInt32]
  private static let unknown = UInt32.max
  private static let limit: UInt32 = 0x3000

  private init() {
    var table = [UInt32](repeating: Self.unknown, count: Int(Self.limit))
    for value in 0..<Self.limit {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let entry = Self.simple(scalar) { table[Int(value)] = entry }
    }
    for (base, variants) in LetterTables.latin + LetterTables.cyrillic + LetterTables.greek + LetterTables.arabic {
      for variant in variants.unicodeScalars where variant.value < Self.limit {
        table[Int(variant.value)] = Self.packed(base.unicodeScalars.compactMap(Letter.init(folded:)))
      }
    }
    // A capital is folded as its small letter is.
    for value in 0x80..<Self.limit where table[Int(value)] == Self.unknown {
      guard let lower = Unicode.Scalar(value)?.properties.lowercaseMapping, lower.unicodeScalars.first?.value != value
      else { continue }
      var letters: [Letter] = []
      var isKnown = true
      for scalar in lower.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
        guard scalar.value < Self.limit, table[Int(scalar.value)] != Self.unknown else { isKnown = false; break }
        Self.unpack(table[Int(scalar.value)]) { letters.append($0) }
      }
      if isKnown, letters.count <= 4 { table[Int(value)] = Self.packed(letters) }
    }
    self.table = table
  }

  /// Appends what the scalar stands for; a space where it parts words.
  @inline(__always)
  func append(_ scalar: Unicode.Scalar, to letters: inout [Letter]) {
    if scalar.value < Self.limit {
      let entry = table[Int(scalar.value)]
      if entry != Self.unknown {
        Self.unpack(entry) { letters.append($0) }
        return
      }
    }
    appendUnknown(scalar, to: &letters)
  }

  private func appendUnknown(_ scalar: Unicode.Scalar, to letters: inout [Letter]) {
    if (0x3000...0x303F).contains(scalar.value) { return letters.append(.space) }
    if (0xFE80...0xFEFC).contains(scalar.value) {
      for base in LetterTables.presentationForm(of: scalar) { append(base, to: &letters) }
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      letters += UTF8.encode(lower).map(Array.init) ?? []
    }
  }

  /// Letters that need no table: ASCII, digits, Arabic as it stands, and what parts words or says nothing.
  private static func simple(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: scalar.value
    case 0x41...0x5A: scalar.value + 32
    case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2032: 0  // apostrophes: hamza, ayn, soft signs, French elision
    case ..<0x80, 0xA0...0xBF, 0x2000...0x206F: UInt32(Letter.space)
    case 0x2B0...0x36F, 0x483...0x487, 0x591...0x5C7: 0  // modifier letters, combining marks, Hebrew points
    case 0x61C, 0x621, 0x640, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED: 0
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: UInt32(Letter.space)
    case 0x660...0x669: scalar.value - 0x660 + 0x30
    case 0x6F0...0x6F9: scalar.value - 0x6F0 + 0x30
    default: Letter(folded: scalar).map(UInt32.init)
    }
  }

  private static func packed(_ letters: [Letter]) -> UInt32 {
    letters.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  @inline(__always)
  private static func unpack(_ entry: UInt32, _ body: (Letter) -> Void) {
    var rest = entry
    while rest != 0 {
      body(Letter(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
