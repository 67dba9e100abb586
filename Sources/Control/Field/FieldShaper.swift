import Geography

/// Draws areas and front lines around the cells of a field.
///
/// The land is cut along the borders between cells and along the rivers and national borders that part them; the faces take the label of the
/// cell that they lie in, on their own bank. So areas, contested areas and no data tile the land and share their vertices with the
/// front lines, whatever became of the borders on the way.
struct FieldShaper {
  private let field: ControlField
  private let labels: [Int16]
  private let tenures: [Pin.Tenure]
  /// Water next to land takes its label, so that borders run on to the shore.
  private static let shoreCells = 3
  /// Patches of fewer cells are left to their neighbours, unless a report stands in them.
  private static let smallestPatch = 6
  /// So are areas smaller than a disc of this part of the radius in which no report names their holder: a report speaks for more.
  private static let smallestArea = 0.25

  init(_ field: ControlField) {
    self.field = field
    var index: [Pin.Tenure: Int16] = [.nobody: 0]
    var tenures: [Pin.Tenure] = [.nobody]
    var labels = [Int16](repeating: 0, count: field.stage.terrain.grid.count)
    func label(_ tenure: Pin.Tenure) -> Int16 {
      if let known = index[tenure] { return known }
      // More sorts of areas than that no map can tell apart.
      guard tenures.count < Int(Int16.max) else { return 0 }
      let new = Int16(tenures.count)
      index[tenure] = new
      tenures.append(tenure)
      return new
    }
    // Looking a tenure up takes far longer than finding that it is of the same kind as others.
    var known = [Int16](repeating: -1, count: field.kinds)
    for cell in labels.indices where field.stage.terrain.isLand[cell] {
      let kind = field.kind(cell)
      if known[kind] < 0 { known[kind] = label(field.tenure(cell)) }
      labels[cell] = known[kind]
    }
    labels = FieldShaper.withoutPatches(labels, tenures, field.stage)
    self.tenures = tenures
    self.labels = FieldShaper.ontoWater(labels, field.stage.terrain)
  }

  /// - Parameters:
  ///   - land: the land to fill, valid, in degrees.
  ///   - barriers: the great rivers, then the borders, in degrees.
  /// - Throws: ``GeographyError`` when GEOS cannot cut the land.
  func tiles(_ land: [Polygon<Coordinate>], barriers: [Line<Coordinate>], in frame: borrowing MapFrame) throws
    -> TileSorter
  {
    let borders = try LabelContours(field.stage.terrain, labels: labels, crossing: crossing).lines()
    let towns = field.stage.towns
    let parting = LabelBorders(labels, on: field.stage.terrain.grid, and: towns)
      .stretches(of: barriers, field.stage.ground.rivers + field.stage.ground.borders)
    let cuts = frame.unproject(borders + towns.outlines, step: 8 * field.stage.terrain.grid.cell) + parting
    let faces = try Overlay.partition(land, by: cuts)
    let owners = OwnFaces(field)
    let tenures = zip(faces, frame.project(faces.map(\.inside))).map { face, spot -> Pin.Tenure in
      if let part = field.stage.townTenure(at: spot) { return part }
      if let own = owners.tenure(of: face.polygon, near: spot) { return own }
      guard let cell = field.stage.terrain.cell(of: spot, field.stage.banks) ?? field.stage.terrain.grid.index(of: spot)
      else {
        return .nobody
      }
      return self.tenures[Int(labels[cell])]
    }
    // A disputed report stands behind what is drawn as contested around it.
    let pins = field.stage.pins.indices.map { i in
      var pin = field.stage.pins[i]
      if field.disputed.contains(i) { pin.tenure = field.tenure(field.stage.cells[i]) }
      return pin
    }
    let behind = field.even.pins.map { pair, pins in
      ([pair.first, pair.second].map { field.stage.actors[$0] }, pins)
    }
    return TileSorter(
      faces.map(\.polygon), tenures: tenures, pins: pins, behind: Dictionary(uniqueKeysWithValues: behind))
  }

  /// Where between two cells of different labels the border runs: where what parts them is nought.
  private func crossing(_ a: Int, _ b: Int) -> Double {
    func part(_ from: Double, _ to: Double) -> Double {
      // Values that do not change sides stem from patches that were left to their neighbours.
      guard (from > 0) != (to > 0), from != to else { return 0.5 }
      return min(0.95, max(0.05, from / (from - to)))
    }
    let (la, lb) = (tenures[Int(labels[a])], tenures[Int(labels[b])])
    if la == .nobody || lb == .nobody {
      func rest(_ cell: Int) -> Double {
        // A cell that nothing reaches lies as far out as its neighbour lets it.
        let distance = Double(field.stage.reach.distance[cell])
        return field.stage.radius
          - (distance.isFinite ? distance : field.stage.radius + field.stage.terrain.grid.cell / 2)
      }
      return part(rest(a), rest(b))
    }
    if case .held(let one) = la, case .held(let other) = lb, let i = field.stage.actors.firstIndex(of: one),
      let j = field.stage.actors.firstIndex(of: other)
    {
      func lead(_ cell: Int) -> Double {
        let shares = field.shares(cell)
        return shares[i] - shares[j]
      }
      return part(lead(a), lead(b))
    }
    // Ground where two are about as likely ends halfway between cells.
    guard field.isContested(a) || field.isContested(b) else { return 0.5 }
    func rest(_ cell: Int) -> Double {
      ControlField.contestedPart * field.stage.radius - Double(field.stage.reach.distance[cell])
    }
    return part(rest(a), rest(b))
  }

  private static func withoutPatches(_ labels: [Int16], _ tenures: [Pin.Tenure], _ stage: FieldStage) -> [Int16] {
    var labels = labels
    let (grid, terrain) = (stage.terrain.grid, stage.terrain)
    let across = smallestArea * stage.radius / grid.cell
    let smallestArea = max(smallestPatch, Int(min(.pi * across * across, 1e9)))
    let pins = Dictionary(grouping: stage.pins.indices, by: { stage.cells[$0] })
    var isSeen = [Bool](repeating: false, count: labels.count)
    for start in labels.indices where !isSeen[start] && terrain.isLand[start] {
      var patch = [start]
      isSeen[start] = true
      var around: [Int16: Int] = [:]
      var beyondRivers: [Int16: Int] = [:]
      var next = 0
      while next < patch.count {
        let cell = patch[next]
        next += 1
        grid.forNeighbours(cell) { neighbour in
          guard terrain.isLand[neighbour] else { return }
          if labels[neighbour] != labels[start] {
            beyondRivers[labels[neighbour], default: 0] += 1
          } else if !isSeen[neighbour] {
            isSeen[neighbour] = true
            patch.append(neighbour)
          }
        }
        if patch.count < smallestArea {
          terrain.forOpenNeighbours(cell) { neighbour in
            if labels[neighbour] != labels[start] { around[labels[neighbour], default: 0] += 1 }
          }
        }
      }
      let holder: String? = if case .held(let actor) = tenures[Int(labels[start])] { actor } else { nil }
      guard patch.count < (holder == nil ? smallestPatch : smallestArea) else { continue }
      let isOwned = patch.contains { cell in
        pins[cell]?.contains { i in holder == nil || stage.pins[i].shares.contains { $0.actor == holder } } ?? false
      }
      // What lies on the same bank is asked first.
      let most = (around.isEmpty ? beyondRivers : around).max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard !isOwned, let most else { continue }
      for cell in patch { labels[cell] = most.key }
    }
    return labels
  }

  private static func ontoWater(_ labels: [Int16], _ terrain: Terrain) -> [Int16] {
    guard terrain.isLand.contains(false) else { return labels }
    var labels = labels
    var isFilled = terrain.isLand
    for _ in 0..<shoreCells {
      var found: [(Int, Int16)] = []
      for cell in labels.indices where !isFilled[cell] {
        var label: Int16?
        terrain.grid.forNeighbours(cell) { if label == nil, isFilled[$0] { label = labels[$0] } }
        if let label { found.append((cell, label)) }
      }
      for (cell, label) in found {
        labels[cell] = label
        isFilled[cell] = true
      }
    }
    return labels
  }
}

extension FieldGrid {
  /// Calls for each of the up to four cells beside a cell.
  @inline(__always)
  func forNeighbours(_ cell: Int, _ body: (Int) -> Void) {
    let column = cell % columns
    if column + 1 < columns { body(cell + 1) }
    if column > 0 { body(cell - 1) }
    if cell + columns < count { body(cell + columns) }
    if cell >= columns { body(cell - columns) }
  }
}
