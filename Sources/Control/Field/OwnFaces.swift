import Geography

/// The small faces of a map in which a place lies: between a river and the border of an area a face may be narrower than a cell,
/// and belong to whoever is reported to hold the place in it.
struct OwnFaces {
  private let field: ControlField
  /// The undisputed pins by the cell that their spot lies in.
  private let pins: [Int: [Int]]

  /// Faces that are larger than so many cells are told by their cells.
  private static let largest = 9.0

  init(_ field: ControlField) {
    self.field = field
    let stage = field.stage
    pins = Dictionary(
      grouping: stage.pins.indices.filter { i in
        guard case .held = stage.pins[i].tenure else { return false }
        return !field.disputed.contains(i) && stage.terrain.grid.index(of: stage.spots[i]) != nil
      }, by: { stage.terrain.grid.index(of: stage.spots[$0]) ?? 0 })
  }

  /// Who is reported to hold a place in a face around a spot; nil for a large face, and for one without a place.
  func tenure(of face: Polygon<Coordinate>, near spot: Point) -> Pin.Tenure? {
    let grid = field.stage.terrain.grid
    guard let box = BoundingBox(around: face.exterior), let home = grid.index(of: spot) else { return nil }
    let size = box.widthInKilometres * box.heightInKilometres * 1e6 / (grid.cell * grid.cell)
    guard size <= OwnFaces.largest else { return nil }
    let reach = Int(OwnFaces.largest)
    let (column, row) = (home % grid.columns, home / grid.columns)
    for r in max(0, row - reach)...min(grid.rows - 1, row + reach) {
      for c in max(0, column - reach)...min(grid.columns - 1, column + reach) {
        for i in pins[r * grid.columns + c] ?? [] where face.contains(field.stage.places[i]) {
          return field.stage.pins[i].tenure
        }
      }
    }
    return nil
  }
}
