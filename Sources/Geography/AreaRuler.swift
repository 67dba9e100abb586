/// Measures areas in a projection that keeps them true.
public struct AreaRuler: ~Copyable {
  private let projector: Projector

  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public init(_ region: BoundingBox) throws { projector = try Projector(.fitting(region)) }

  /// How large polygons that do not overlap are together, in km².
  public borrowing func squareKilometres(_ polygons: [Polygon<Coordinate>]) -> Double {
    var sum = 0.0
    for polygon in polygons { sum += projector.project(polygon).area }
    return sum / 1e6
  }
}
