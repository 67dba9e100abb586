import CGEOS

extension Overlay {
  /// The polygons without the parts that are narrower than a width (a morphological opening); what is left keeps its outline.
  ///
  /// - Parameter width: in the unit of the positions.
  /// - Throws: ``GeographyError`` when GEOS cannot compute it.
  public static func withoutSlivers<P: Position>(_ polygons: [Polygon<P>], narrowerThan width: Double) throws
    -> [Polygon<P>]
  {
    let core = try unary(polygons, "Shrinking") { GEOSBuffer_r($0, $1, -width / 2, 4) }
    // Grown by the diagonal of what it was shrunk by, the core takes in corners that rounding would cut.
    let grown = try unary(core, "Growing") { GEOSBuffer_r($0, $1, width * 0.75, 4) }
    return try intersection(try valid(polygons), grown)
  }
}
