import Geography

/// Sorts the faces of a map by who holds them, and merges each sort.
struct TileSorter {
  private let pins: [Pin]
  /// For each pin the actors who hold parts of its town.
  private let partHolders: [[String]]
  private let behind: [[String]: Set<Int>]
  private let tiles: [Polygon<Coordinate>]
  private let tenures: [Pin.Tenure]
  /// The tenures as they are drawn: claimants in the order of their ids.
  private let sorts: [Pin.Tenure]
  private let edges: FaceEdges
  /// Whether a tile has a neighbour of its own sort to be merged with; most have none.
  private let isMerged: [Bool]

  /// - Parameter behind: pins that stand behind a contested area though none of them is contested itself, by its claimants.
  init(_ tiles: [Polygon<Coordinate>], tenures: [Pin.Tenure], pins: [Pin], behind: [[String]: Set<Int>] = [:]) {
    self.behind = behind
    self.pins = pins
    partHolders = pins.map { TownParts($0)?.holders ?? [] }
    self.tiles = tiles
    self.tenures = tenures
    let sorts = tenures.map(TileSorter.sort)
    let edges = FaceEdges(tiles)
    var isMerged = tiles.map { _ in false }
    for side in edges.sides {
      if let right = side.right, right != side.left, sorts[right] == sorts[side.left] { isMerged[side.left] = true }
    }
    self.sorts = sorts
    self.edges = edges
    self.isMerged = isMerged
  }

  /// The area of each actor, by actor id.
  func areas() throws -> [ControlMap.Area] {
    let actors = Set(sorts.compactMap { sort in if case .held(let actor) = sort { actor } else { nil } })
    return try actors.sorted().map { actor in
      let behind = zip(pins, partHolders).filter { $0.tenure == .held(actor) || $1.contains(actor) }.map(\.0)
      let support = behind.reduce(0) { $0 + $1.support } / Double(max(1, behind.count))
      return ControlMap.Area(
        actor: actor, polygons: try merged(.held(actor)), support: support, reports: Pin.reports(of: behind))
    }
  }

  /// The contested area of each pair of claimants, by their ids; the claimant with more behind it comes first.
  func contested() throws -> [ControlMap.ContestedArea] {
    let pairs = Set(sorts.compactMap { sort in if case .contested(let actors) = sort { actors } else { nil } })
    return try pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      let own = behind[pair] ?? []
      let behind = pins.indices.filter { TileSorter.sort(pins[$0].tenure) == .contested(pair) || own.contains($0) }
        .map { pins[$0] }
      func weight(_ actor: String) -> Double {
        behind.reduce(0) { sum, pin in sum + pin.support * (pin.shares.first { $0.actor == actor }?.share ?? 0) }
      }
      let actors = pair.sorted { (weight($1), $0) < (weight($0), $1) }
      return ControlMap.ContestedArea(
        actors: actors, polygons: try merged(.contested(pair)), reports: Pin.reports(of: behind))
    }
  }

  func noData() throws -> [Polygon<Coordinate>] { try merged(.nobody) }

  /// The pieces of front between the actors; a contested tile counts with whoever holds most of it.
  func frontPieces() -> [FrontPiece] {
    let majorities = tenures.map(\.majority)
    return edges.sides.compactMap { side in
      guard let i = side.right, let right = majorities[i], let left = majorities[side.left], left < right else {
        return nil
      }
      return FrontPiece(from: side.from, to: side.to, left: left, right: right)
    }
  }

  private static func sort(_ tenure: Pin.Tenure) -> Pin.Tenure {
    switch tenure {
    case .contested(let actors), .open(let actors): .contested(actors.sorted())
    case .held, .nobody: tenure
    }
  }

  private func merged(_ sort: Pin.Tenure) throws -> [Polygon<Coordinate>] {
    let own = tiles.indices.filter { sorts[$0] == sort }
    let merging = own.filter { isMerged[$0] }.map { tiles[$0] }
    // Faces so small that rounding lets them overlap take the slow way.
    let merged = try (try? Overlay.coverageUnion(merging)) ?? Overlay.union(merging)
    return own.filter { !isMerged[$0] }.map { tiles[$0] } + merged
  }
}
