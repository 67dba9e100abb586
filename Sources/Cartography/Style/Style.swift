/// The look of a map: colours and sizes, apart from what is drawn.
///
/// Sizes are in page points on a page whose shorter side is 1080 points; ``scaled(by:)`` fits them to others.
public struct Style: Hashable, Sendable {
  public var water = Color.hex(0xc9dde8)
  public var land = Color.hex(0xf4f1ea)
  public var coast = Color.hex(0x7d9bb0)
  public var river = Color.hex(0x6f9fc2)
  public var border = Color.hex(0x6b6470)
  public var borderCasing = Color.gray(1, alpha: 0.55)
  public var ink = Color.hex(0x1f2328)
  public var mutedInk = Color.hex(0x5a6068)
  public var townInk = Color.hex(0x3f454c)
  public var countryInk = Color.hex(0x6f6a78)
  public var waterInk = Color.hex(0x2f6690)
  public var paper = Color.hex(0xffffff)
  public var rule = Color.hex(0xd5d7da)
  public var halo = Color.gray(1, alpha: 0.85)
  public var front = Color.hex(0x16181b)
  public var accent = Color.hex(0xb3261e)
  /// The opacity of areas, so that the land's own features stay visible.
  public var areaOpacity = 0.7
  /// Colours for actors that bring none, in the order of their first appearance; the first five differ to every reader, in grey too.
  public var actorColors: [Color] = [
    .hex(0xc8553d), .hex(0xf6d55c), .hex(0x2b4f85), .hex(0x69b381), .hex(0x1f1f1f), .hex(0xb79ad6), .hex(0x8c6d46),
    .hex(0xe3a1b8),
  ]
  /// Whether actors keep the colours that a situation gives them.
  public var keepsActorColors = true
  /// Whether areas get a pattern as well where their colours come close.
  public var hasPatterns = true
  /// How front lines are drawn.
  public var frontStyle = FrontStyle.line
  public var frontWidth = 3.0
  /// The outline of what has changed since the frame before.
  public var change = Color.hex(0xd6006c)
  public var changeWidth = 4.2
  public var borderWidth = 1.5
  public var coastWidth = 0.9
  /// The width of the greatest rivers; the others are drawn in proportion.
  public var riverWidth = 2.6
  /// Lines of the user's own that bring no colour or width.
  public var layerColor = Color.hex(0x6b6470).opacity(0.75)
  public var layerWidth = 1.1
  public var textSize = 20.0
  public var titleSize = 42.0
  /// The factor by which all sizes are multiplied.
  public var scale = 1.0

  public init() {}

  /// The style with all sizes multiplied.
  public func scaled(by factor: Double) -> Style {
    var style = self
    style.scale *= factor
    style.textSize *= factor
    style.titleSize *= factor
    return style
  }

  /// How much to scale the sizes of the map for a page whose shorter side has the given length in points.
  ///
  /// On small pages type shrinks less than the page does: fewer names that can be read, rather than many that cannot.
  static func scale(forShorterSide side: Double) -> Double {
    let proportional = side / 1080
    return max(proportional, 0.45 + 0.42 * proportional)
  }
}

extension Color {
  /// A colour written as `0xrrggbb`, for constants.
  static func hex(_ value: UInt32) -> Color {
    Color(
      red: Double((value >> 16) & 0xff) / 255, green: Double((value >> 8) & 0xff) / 255,
      blue: Double(value & 0xff) / 255)
  }
}
