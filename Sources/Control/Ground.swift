public import Geography

/// What lies between the places of a region, as far as it bears on control.
public struct Ground: Hashable, Sendable {
  /// The land, in degrees; what is not land gets no area.
  public var land: [Polygon<Coordinate>]
  /// The great rivers, each line running downstream, in degrees: control does not reach over them by itself.
  public var rivers: [Line<Coordinate>]

  public init(land: [Polygon<Coordinate>], rivers: [Line<Coordinate>] = []) {
    self.land = land
    self.rivers = rivers
  }
}
