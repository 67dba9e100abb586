/// A number as people and spreadsheets write it in a cell.
public enum CellNumber {
  /// Reads a decimal number with point or comma, and with or without a unit behind it; nil for anything else.
  ///
  /// Words such as `nan` and `inf`, and hexadecimal, are no numbers here.
  public static func read(_ text: String, unit: String) -> (value: Double, hasUnit: Bool)? {
    var body = text.trimmed
    let hasUnit = !unit.isEmpty && body.hasSuffix(unit)
    if hasUnit { body = String(body.dropLast(unit.count)).trimmed }
    var plain = ""
    for character in body {
      switch character {
      case "\u{2212}": plain.append("-")
      case ",": plain.append(".")
      case "0"..."9", ".", "-", "+", "e", "E": plain.append(character)
      default: return nil
      }
    }
    guard plain.contains(where: \.isNumber), let value = Double(plain), value.isFinite else { return nil }
    return (value, hasUnit)
  }
}
