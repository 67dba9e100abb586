public import Geography

/// What lies between the places of a region, as far as it bears on control.
public struct Ground: Hashable, Sendable {
  /// The land, in degrees; what is not land gets no area.
  public var land: [Polygon<Coordinate>]
  /// The lakes on the land, in degrees; they get no area either, and control does not reach over them.
  public var lakes: [Polygon<Coordinate>]
  /// The great rivers, each line running downstream, in degrees: control does not reach over them by itself.
  public var rivers: [Line<Coordinate>]
  /// National borders that are agreed, in degrees: who holds one side is not taken to hold the other.
  public var borders: [Line<Coordinate>]
  /// Bridges and other crossings that stand, in degrees: there it does.
  public var crossings: [Coordinate]
  /// Roads, in degrees: along them it reaches further.
  public var roads: [Line<Coordinate>]

  public init(
    land: [Polygon<Coordinate>], lakes: [Polygon<Coordinate>] = [], rivers: [Line<Coordinate>] = [],
    borders: [Line<Coordinate>] = [],
    crossings: [Coordinate] = [], roads: [Line<Coordinate>] = []
  ) {
    self.land = land
    self.lakes = lakes
    self.rivers = rivers
    self.borders = borders
    self.crossings = crossings
    self.roads = roads
  }
}
