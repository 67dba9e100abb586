/// A piece of text with its type, without a place on the page.
public struct TextRun: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    /// Left for left-to-right text, right for right-to-left.
    case leading
    case center
    case trailing
  }

  public var text: String
  /// The font size in page points.
  public var size: Double
  public var isBold: Bool
  public var isItalic: Bool
  /// Extra space between letters in page points; never used for Arabic script, whose letters join.
  public var letterSpacing: Double
  /// The width in page points at which lines break; nil for a single line.
  public var width: Double?
  public var alignment: Alignment
  /// Whether the paragraph runs from right to left; nil takes it from the text.
  public var isRightToLeft: Bool?

  public init(
    _ text: String, size: Double, bold: Bool = false, italic: Bool = false, letterSpacing: Double = 0,
    width: Double? = nil, alignment: Alignment = .leading, rightToLeft: Bool? = nil
  ) {
    self.text = text.printable
    self.size = size
    self.isBold = bold
    self.isItalic = italic
    self.letterSpacing = letterSpacing
    self.width = width
    self.alignment = alignment
    self.isRightToLeft = rightToLeft
  }
}

/// The space that a text run takes, in page points.
public struct TextExtents: Hashable, Sendable {
  public var width: Double
  public var height: Double
  /// From the top of the box to the first line's baseline.
  public var baseline: Double

  public init(width: Double, height: Double, baseline: Double) {
    self.width = width
    self.height = height
    self.baseline = baseline
  }
}

/// Tells how large text will be; the renderer's text engine, or a stand-in in tests.
public protocol TextMeasuring {
  func measure(_ run: TextRun) -> TextExtents
}
