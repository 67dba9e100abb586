import Foundation

/// Names of actors, sources and columns compared as people write them.
public enum NameFolding {
  /// The name in lower case, without diacritics and a leading “the”, punctuation and blanks run together to one blank.
  ///
  /// It is far simpler than the gazetteer's keys: these names are few, and the user chose them.
  public static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar == "'" || scalar == "’" { continue }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .spacingMark, .letterNumber, .otherNumber:
        scalars.append(scalar)
      default:
        if let last = scalars.last, last != " " { scalars.append(" ") }
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    let folded = String(scalars)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// The name as an id: folded, with hyphens for blanks; `x` for a name without a letter or digit.
  public static func slug(_ name: String) -> String {
    let slug = folded(name).split(separator: " ").joined(separator: "-")
    return slug.isEmpty ? "x" : slug
  }
}
