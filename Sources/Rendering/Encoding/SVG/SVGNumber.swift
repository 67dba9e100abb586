/// Numbers of an SVG: short, and safe for any value.
enum SVGNumber {
  /// A number with at most two decimals, without those that are zero; 0 for one that is not finite.
  static func text(_ value: Double) -> String { text(units(value, 100), 100) }

  /// A value in whole parts of a point.
  static func units(_ value: Double, _ parts: Double) -> Int {
    guard value.isFinite else { return 0 }
    return Int((min(max(value, -1e7), 1e7) * parts).rounded())
  }

  /// Whole parts of a point as a decimal number; `parts` is a power of ten.
  static func text(_ units: Int, _ parts: Int) -> String {
    let (whole, rest) = (abs(units) / parts, abs(units) % parts)
    let sign = units < 0 ? "-" : ""
    guard rest != 0 else { return sign + String(whole) }
    // The digits behind those of a part, without the zeros at the end.
    var decimals = String(String(parts + rest).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return sign + (whole == 0 ? "" : String(whole)) + "." + decimals
  }
}
