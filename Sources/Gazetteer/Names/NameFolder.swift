/// Folds the scalars of one name one after another, minding the language and what came before.
struct NameFolder {
  /// In Ukrainian г is h and и is y, in Russian g and i.
  var isUkrainian: Bool

  /// Whether a name has letters that Ukrainian has and Russian has not.
  static func isUkrainian(_ name: String) -> Bool {
    // All of them are written in two bytes, of which the first is one of these.
    guard name.utf8.contains(where: { (0xD0...0xD2).contains($0) }) else { return false }
    return name.unicodeScalars.contains {
      switch $0.value {
      case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: true
      default: false
      }
    }
  }

  /// Appends what the scalar stands for.
  @inline(__always)
  func append(_ scalar: Unicode.Scalar, to letters: inout [Letter]) {
    switch scalar.value {
    case 0x41...0x5A: letters.append(Letter(truncatingIfNeeded: scalar.value + 32))
    case 0x61...0x7A: letters.append(Letter(truncatingIfNeeded: scalar.value))
    case 0x27, 0x2018, 0x2019, 0x2BB, 0x2BC, 0x2BF:
      // Al’Awameed: what an apostrophe parts from the rest of its word is the article.
      if endsInArticle(letters) { letters.append(.space) }
    case 0x413 where isUkrainian, 0x433 where isUkrainian: letters.append(UInt8(ascii: "h"))
    case 0x418 where isUkrainian, 0x438 where isUkrainian: letters.append(UInt8(ascii: "y"))
    default: LetterFolding.shared.append(scalar, to: &letters)
    }
  }

  private func endsInArticle(_ letters: [Letter]) -> Bool {
    let count = letters.count
    guard count >= 2, letters[count - 1] == UInt8(ascii: "l") else { return false }
    guard letters[count - 2] == UInt8(ascii: "a") || letters[count - 2] == UInt8(ascii: "e") else { return false }
    return count == 2 || letters[count - 3] == .space
  }
}
