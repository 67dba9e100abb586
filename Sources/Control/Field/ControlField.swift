import Geography

/// Control of every cell of a grid: how likely each actor is to hold it, and which report speaks for it.
///
/// What a grid estimator comes to before areas are drawn; see ``FieldShaper`` for those.
struct ControlField: Sendable {
  let terrain: Terrain
  let banks: Banks
  /// The pins on the grid with the spots and cells where they count.
  let pins: [Pin]
  let spots: [Point]
  let cells: [Int]
  /// Pins that their neighbours contradict: their reports are kept, and their surroundings drawn as contested.
  let disputed: Set<Int>
  /// The ids of the actors, sorted.
  let actors: [String]
  /// By actor, then by cell: 0–1, over all actors 1.
  let shares: [[Float]]
  let reach: ReportReach
  /// How far a report speaks for its surroundings, in metres.
  let radius: Double

  /// The actor with the largest share of a cell, the first by id among equals.
  func leader(_ cell: Int) -> Int {
    var best = 0
    for a in actors.indices.dropFirst() where shares[a][cell] > shares[best][cell] { best = a }
    return best
  }

  /// The part of the radius that a pin speaks for: all of it for sound and fresh evidence, less for weak or old.
  static func handicap(_ support: Double, radius: Double) -> Double {
    radius * (1 - min(1, max(0, support) / soundSupport).squareRoot())
  }

  /// Evidence of this support speaks for the whole radius.
  static let soundSupport = 0.4
  /// The surroundings of a contested place that are drawn as contested, as a part of the radius.
  static let contestedPart = 0.5

  /// Whether a report speaks for a cell.
  func isSupported(_ cell: Int) -> Bool { Double(reach.distance[cell]) <= radius }

  /// Whether the place that speaks for a cell is contested and near.
  func isContested(_ cell: Int) -> Bool {
    let source = Int(reach.source[cell])
    guard source >= 0, Double(reach.distance[cell]) <= ControlField.contestedPart * radius else { return false }
    if disputed.contains(source) { return true }
    if case .contested = pins[source].tenure { return true }
    return false
  }

  /// What is drawn on a cell.
  func tenure(_ cell: Int) -> Pin.Tenure {
    guard !actors.isEmpty, isSupported(cell) else { return .nobody }
    let source = Int(reach.source[cell])
    let leader = leader(cell)
    if pins[source].tenure == .nobody, Double(reach.distance[cell]) <= ControlField.contestedPart * radius {
      return .nobody
    }
    guard isContested(cell) else { return .held(actors[leader]) }
    if case .contested(let claimants) = pins[source].tenure { return .contested(claimants) }
    let claimant = pins[source].tenure.majority.flatMap { $0 == actors[leader] ? nil : $0 }
    return claimant.map { .contested([actors[leader], $0]) } ?? .held(actors[leader])
  }

  /// Control at a spot of the plane; nil outside the grid.
  func control(at spot: Point) -> SpotControl? {
    guard terrain.grid.index(of: spot) != nil else { return nil }
    guard let cell = terrain.cell(of: spot, banks) else { return SpotControl(.water) }
    let shares = actors.indices.map { SpotControl.Share(actor: actors[$0], share: Double(self.shares[$0][cell])) }
    let source = Int(reach.source[cell])
    let fading = 1 - Double(reach.distance[cell]) / radius
    let support = source >= 0 ? max(0, pins[source].support * min(1, fading * 2)) : 0
    return switch tenure(cell) {
    case .held: SpotControl(.held, shares: shares, support: support)
    case .contested: SpotControl(.contested, shares: shares, support: support)
    case .nobody: SpotControl(.noData, shares: shares, support: support)
    }
  }
}
