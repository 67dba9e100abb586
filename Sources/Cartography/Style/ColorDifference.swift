internal import Foundation

/// A colour in CIE L*a*b* under D65: lightness from 0 to 100, green to red, blue to yellow.
struct LabColor: Hashable, Sendable {
  var l, a, b: Double

  /// How far apart two colours look: CIEDE2000.
  ///
  /// Formula: G. Sharma, W. Wu, E. N. Dalal, The CIEDE2000 Color-Difference Formula, Color Research and Application 30 (2005).
  func difference(to q: LabColor) -> Double {
    let p = self
    func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    /// How far a chroma is on the way to 25, beyond which grey no longer draws hues together.
    func saturation(_ chroma: Double) -> Double { (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot() }
    let stretch = 1.5 - saturation((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2) / 2
    func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
      let hue = a == 0 && b == 0 ? 0 : degrees(atan2(b, a * stretch))
      return (hypot(a * stretch, b), hue < 0 ? hue + 360 : hue)
    }
    let (first, second) = (polar(p.a, p.b), polar(q.a, q.b))
    let isGrey = first.chroma * second.chroma == 0
    var turn = isGrey ? 0 : second.hue - first.hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var hue = isGrey ? first.hue + second.hue : first.hue + turn / 2
    if hue < 0 { hue += 360 } else if hue >= 360, !isGrey { hue -= 360 }
    let (light, chroma) = ((p.l + q.l) / 2, (first.chroma + second.chroma) / 2)
    let byHue =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6)) - 0.2
      * cos(radians(4 * hue - 63))
    let fromMiddle = (light - 50) * (light - 50)
    let dl = (q.l - p.l) / (1 + 0.015 * fromMiddle / (20 + fromMiddle).squareRoot())
    let dc = (second.chroma - first.chroma) / (1 + 0.045 * chroma)
    let dh =
      2 * (first.chroma * second.chroma).squareRoot() * sin(radians(turn / 2)) / (1 + 0.015 * chroma * byHue)
    let blue = (hue - 275) / 25
    let rotation = -2 * saturation(chroma) * sin(radians(60 * exp(-blue * blue)))
    return max(0, dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
  }
}

extension Color {
  /// How far apart two opaque colours look: CIEDE2000, in which about 1 is just noticeable side by side and black and white are
  /// 100 apart.
  public func difference(to other: Color) -> Double { lab.difference(to: other.lab) }

  var lab: LabColor {
    let (r, g, b) = linear
    func curve(_ t: Double) -> Double { t > 216 / 24_389.0 ? cbrt(t) : (24_389 / 27.0 * t + 16) / 116 }
    // sRGB to XYZ: IEC 61966-2-1.
    let x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return LabColor(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// A colour of CIE L*a*b*; what lies beyond the screen's colours is brought back.
  init(lab: LabColor) {
    func expand(_ t: Double) -> Double { t * t * t > 216 / 24_389.0 ? t * t * t : (116 * t - 16) * 27 / 24_389 }
    let fy = (lab.l + 16) / 116
    let (x, y, z) = (0.95047 * expand(fy + lab.a / 500), expand(fy), 1.08883 * expand(fy - lab.b / 200))
    self.init(
      linear: 3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
      0.0556434 * x - 0.2040259 * y + 1.0572252 * z)
  }

  /// The parts in proportion to light.
  var linear: (red: Double, green: Double, blue: Double) {
    func expand(_ v: Double) -> Double { v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
    return (expand(red), expand(green), expand(blue))
  }

  /// An opaque colour of parts in proportion to light; what lies beyond the screen's colours is brought back.
  init(linear red: Double, _ green: Double, _ blue: Double) {
    func compress(_ v: Double) -> Double {
      let v = min(1, max(0, v))
      return v <= 0.0031308 ? v * 12.92 : 1.055 * pow(v, 1 / 2.4) - 0.055
    }
    self.init(red: compress(red), green: compress(green), blue: compress(blue))
  }
}
