/// How an outline is filled.
public enum Paint: Hashable, Sendable {
  case solid(Color)
  /// Diagonal stripes of two colours, each `width` page points wide.
  case stripes(Color, Color, width: Double)
  /// Diagonal lines of a colour on nothing, `spacing` page points apart.
  case hatch(Color, width: Double, spacing: Double)
  /// A pattern of one colour over another, its rows `spacing` page points apart.
  case pattern(FillPattern, Color, on: Color, spacing: Double)
}

/// Patterns that tell two areas apart whose colours look alike; none of them rises like the stripes of contested areas.
public enum FillPattern: String, CaseIterable, Hashable, Sendable {
  case dots, rows, columns, grid
}

/// How an outline is drawn along.
public struct Stroke: Hashable, Sendable {
  public var color: Color
  /// The width in page points.
  public var width: Double
  /// Lengths of dashes and gaps in page points; empty for a solid line.
  public var dashes: [Double]
  public var roundCap: Bool

  public init(_ color: Color, width: Double, dashes: [Double] = [], roundCap: Bool = false) {
    self.color = color
    self.width = width
    self.dashes = dashes
    self.roundCap = roundCap
  }
}
