/// How a reader sees colours.
public enum ColorVision: String, CaseIterable, Hashable, Sendable {
  case full, protanopia, deuteranopia, tritanopia
  /// Nothing but light and dark: printed without colour.
  case grey

  /// An opaque colour as it is seen.
  ///
  /// Colour blindness: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for Simulation of Color
  /// Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009), at full severity, on linear light.
  public func seen(_ color: Color) -> Color {
    let (r, g, b) = color.linear
    switch self {
    case .full: return color
    case .protanopia:
      return Color(
        linear: 0.152286 * r + 1.052583 * g - 0.204868 * b, 0.114503 * r + 0.786281 * g + 0.099216 * b,
        -0.003882 * r - 0.048116 * g + 1.051998 * b)
    case .deuteranopia:
      return Color(
        linear: 0.367322 * r + 0.860646 * g - 0.227968 * b, 0.280085 * r + 0.672501 * g + 0.047413 * b,
        -0.011820 * r + 0.042940 * g + 0.968881 * b)
    case .tritanopia:
      return Color(
        linear: 1.255528 * r - 0.076749 * g - 0.178779 * b, -0.078411 * r + 0.930809 * g + 0.147602 * b,
        0.004733 * r + 0.691367 * g + 0.303900 * b)
    case .grey:
      let light = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
      return Color(linear: light, light, light)
    }
  }

  /// Those who see colours, all or some.
  static let inColor: [ColorVision] = [.full, .protanopia, .deuteranopia, .tritanopia]

  /// Areas whose colours differ by less than this (CIEDE2000) are taken for one another on a map.
  ///
  /// A difference of 1 or 2 is seen side by side; from a legend to an area across the page it takes several times that.
  public static let leastDifference = 8.0
}

/// A colour as every kind of reader sees it, for comparing many with each other.
public struct SeenColor: Hashable, Sendable {
  private let labs: [LabColor]

  public init(_ color: Color) { labs = ColorVision.allCases.map { $0.seen(color).lab } }

  /// How far apart two areas look (CIEDE2000) to a reader.
  public func difference(to other: SeenColor, _ vision: ColorVision) -> Double {
    guard let i = ColorVision.allCases.firstIndex(of: vision) else { return 0 }
    return labs[i].difference(to: other.labs[i])
  }

  /// Whether some reader may take one for the other.
  ///
  /// - Parameter inColor: leaves out those who see it without colour.
  public func isClose(to other: SeenColor, inColor: Bool = false) -> Bool {
    (inColor ? ColorVision.inColor : ColorVision.allCases).contains {
      difference(to: other, $0) < ColorVision.leastDifference
    }
  }
}
