import Geography

/// The cells of the places themselves: who is reported to hold a place holds its footprint, also amid others.
///
/// A place that its neighbours contradict has none unless it is an enclave: more than one source speaks for it, or it is besieged.
struct HomeGround {
  /// By cell the index of the actor.
  private let holders: [Int: Int]

  /// - Parameter disputed: the indices of pins that have none.
  init(_ stage: FieldStage, disputed: Set<Int>) {
    let grid = stage.terrain.grid
    let taken = Set(stage.cells)
    var nearest: [Int: (holder: Int, distance: Double)] = [:]
    for i in stage.pins.indices where !disputed.contains(i) {
      guard case .held(let actor) = stage.pins[i].tenure, let holder = stage.actors.firstIndex(of: actor) else {
        continue
      }
      let (home, spot) = (stage.cells[i], stage.spots[i])
      if nearest[home]?.distance != 0 { nearest[home] = (holder, 0) }
      let footprint = TownParts.radius(stage.pins[i].kind, stage.pins[i].population)
      // From the place's own cell over land that no river parts: the cells around it, and its footprint.
      var open = [home]
      var isSeen: Set<Int> = [home]
      while let cell = open.popLast() {
        stage.terrain.forOpenNeighbours(cell) { next in
          let distance = grid.center(next).distance(to: spot)
          let isBeside = grid.areBeside(next, home)
          guard isBeside || (distance <= footprint && Int(stage.reach.source[next]) == i),
            isSeen.insert(next).inserted
          else { return }
          open.append(next)
          guard !taken.contains(next), distance < nearest[next]?.distance ?? .infinity else { return }
          nearest[next] = (holder, distance)
        }
      }
    }
    holders = nearest.mapValues(\.holder)
  }

  /// The index of the actor who holds a cell as part of a place; nil elsewhere.
  func holder(_ cell: Int) -> Int? { holders[cell] }
}

extension FieldGrid {
  /// Whether a cell is one of the eight around another.
  fileprivate func areBeside(_ a: Int, _ b: Int) -> Bool {
    max(abs(a % columns - b % columns), abs(a / columns - b / columns)) == 1
  }
}

extension Terrain {
  /// Calls for each of the up to four land cells beside a cell that no river or border parts from it.
  func forOpenNeighbours(_ cell: Int, _ body: (Int) -> Void) {
    let column = cell % grid.columns
    func visit(_ next: Int, _ cut: Float) { if cut.isNaN, isLand[next] { body(next) } }
    if column + 1 < grid.columns { visit(cell + 1, eastCut[cell]) }
    if column > 0 { visit(cell - 1, eastCut[cell - 1]) }
    if cell + grid.columns < grid.count { visit(cell + grid.columns, northCut[cell]) }
    if cell >= grid.columns { visit(cell - grid.columns, northCut[cell - grid.columns]) }
  }
}
