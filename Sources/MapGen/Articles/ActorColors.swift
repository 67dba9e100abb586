import Cartography
import Foundation

/// Chooses colours for actors so that no two of them look alike.
enum ActorColors {
  /// The colours in the order of the actors: those that are wanted, as far as they differ from the ones before; for the
  /// others those of a palette that differ most; nil when the palette is used up.
  static func choose(wanted: [Color?], palette: [Color]) -> [Color?] {
    var chosen = [Color?](repeating: nil, count: wanted.count)
    func room(_ color: Color) -> Double {
      chosen.compactMap(\.self).map { distance($0, color) }.min() ?? .infinity
    }
    for (i, color) in wanted.enumerated() {
      if let color, room(color) >= leastDistance { chosen[i] = color }
    }
    for i in chosen.indices where chosen[i] == nil {
      let free = palette.map { (color: $0, room: room($0)) }
      chosen[i] =
        free.first { $0.room >= leastDistance }?.color
        ?? free.max { $0.room < $1.room }.flatMap { $0.room > 0 ? $0.color : nil }
    }
    return chosen
  }

  /// Colours nearer than this are taken for one another on areas that do not touch.
  private static let leastDistance = 0.12

  /// How far apart two colours look: the distance in Oklab (B. Ottosson, 2020), in which black and white are 1 apart.
  static func distance(_ a: Color, _ b: Color) -> Double {
    let (first, second) = (oklab(a), oklab(b))
    return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private static func oklab(_ color: Color) -> [Double] {
    func linear(_ v: Double) -> Double { v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
    let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return [
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
  }
}
