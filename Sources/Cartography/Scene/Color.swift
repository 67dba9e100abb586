/// A colour in sRGB with opacity, each part 0–1.
public struct Color: Hashable, Sendable {
  public var red, green, blue, alpha: Double

  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Reads `#rrggbb` or `#rrggbbaa`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.utf8.count == 6 || digits.utf8.count == 8,
      digits.allSatisfy({ $0.isHexDigit && $0.isASCII }), let value = UInt32(digits, radix: 16)
    else { return nil }
    let rgba = digits.utf8.count == 8 ? value : value << 8 | 0xff
    func part(_ shift: UInt32) -> Double { Double((rgba >> shift) & 0xff) / 255 }
    self.init(red: part(24), green: part(16), blue: part(8), alpha: part(0))
  }

  /// A grey, 0 for black to 1 for white.
  public static func gray(_ level: Double, alpha: Double = 1) -> Color {
    Color(red: level, green: level, blue: level, alpha: alpha)
  }

  public func opacity(_ alpha: Double) -> Color { Color(red: red, green: green, blue: blue, alpha: alpha) }

  /// The colour mixed with another: `amount` 0 leaves it, 1 gives the other.
  public func mixed(with other: Color, _ amount: Double) -> Color {
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * amount }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }

  /// How light the colour looks, 0–1: relative luminance (WCAG 2.1) without its gamma expansion.
  public var lightness: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The colour as `#rrggbb`, with two more digits when it is not opaque.
  public var hex: String {
    func part(_ v: Double) -> String {
      let n = Int((min(1, max(0, v)) * 255).rounded())
      return (n < 16 ? "0" : "") + String(n, radix: 16)
    }
    return "#" + part(red) + part(green) + part(blue) + (alpha < 1 ? part(alpha) : "")
  }
}
