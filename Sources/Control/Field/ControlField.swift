import Geography

/// Control of every cell of a grid: how likely each actor is to hold it, and which report speaks for it.
///
/// What a grid estimator comes to before areas are drawn; see ``FieldShaper`` for those.
struct ControlField: Sendable {
  let stage: FieldStage
  /// Pins that their neighbours contradict: their reports are kept, and their surroundings drawn as contested.
  let disputed: Set<Int>
  /// Where two actors are about as likely.
  let even: EvenGround
  /// The actors who hold the cells of places that nothing disputes, whatever is likely around them.
  private let homes: HomeGround
  /// How strong the claim of each actor of the stage is, by actor, then by cell: the largest leads.
  private let claims: [[Float]]
  /// The share, 0–1, over all actors 1, of an actor at a cell where the claims of all are given.
  private let share: @Sendable (_ claims: [Float], _ actor: Int) -> Float

  /// - Parameters:
  ///   - isEven: whether two claims make one actor less than ``EvenGround/ratio`` times as likely as the other.
  init(
    _ stage: FieldStage, claims: [[Float]], disputed: Set<Int>, isEven: (_ larger: Float, _ smaller: Float) -> Bool,
    share: @escaping @Sendable (_ claims: [Float], _ actor: Int) -> Float
  ) {
    even = EvenGround(stage, claims: claims, isEven: isEven)
    homes = HomeGround(stage, disputed: disputed)
    (self.stage, self.claims, self.disputed, self.share) = (stage, claims, disputed, share)
  }

  /// The share of each actor of the stage at a cell.
  func shares(_ cell: Int) -> [Double] {
    let own = claims.map { $0[cell] }
    return own.indices.map { Double(share(own, $0)) }
  }

  /// The actor with the largest share of a cell, the first by id among equals.
  func leader(_ cell: Int) -> Int {
    var best = 0
    for a in claims.indices.dropFirst() where claims[a][cell] > claims[best][cell] { best = a }
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

  /// Metres off the shore up to which water has the shares of the land nearest to it.
  static let offshore = 1000 * SupportRadius.bounds.upperBound

  /// Whether a report speaks for a cell.
  func isSupported(_ cell: Int) -> Bool { Double(stage.reach.distance[cell]) <= stage.radius }

  /// Whether the place that speaks for a cell is contested and near.
  func isContested(_ cell: Int) -> Bool {
    let source = Int(stage.reach.source[cell])
    guard source >= 0, Double(stage.reach.distance[cell]) <= ControlField.contestedPart * stage.radius else {
      return false
    }
    if disputed.contains(source) { return true }
    if case .contested = stage.pins[source].tenure { return true }
    return false
  }

  /// A number below ``kinds`` for each cell; cells of one number have the same tenure.
  func kind(_ cell: Int) -> Int {
    guard !stage.actors.isEmpty, isSupported(cell) else { return 0 }
    if let holder = homes.holder(cell) { return ordinaryKinds + holder }
    let isNear = Double(stage.reach.distance[cell]) <= ControlField.contestedPart * stage.radius
    let kind = 1 + 2 * (Int(stage.reach.source[cell]) * stage.actors.count + leader(cell)) + (isNear ? 1 : 0)
    return even.second(cell).map { usualKinds * ($0 + 1) + kind } ?? kind
  }

  private var usualKinds: Int { 1 + 2 * stage.pins.count * stage.actors.count }

  private var ordinaryKinds: Int { usualKinds * (even.isEmpty ? 1 : stage.actors.count + 1) }

  var kinds: Int { ordinaryKinds + stage.actors.count }

  /// What is drawn on a cell.
  func tenure(_ cell: Int) -> Pin.Tenure {
    guard !stage.actors.isEmpty, isSupported(cell) else { return .nobody }
    if let holder = homes.holder(cell) { return .held(stage.actors[holder]) }
    let source = Int(stage.reach.source[cell])
    let leader = leader(cell)
    if stage.pins[source].tenure == .nobody,
      Double(stage.reach.distance[cell]) <= ControlField.contestedPart * stage.radius
    {
      return .nobody
    }
    guard isContested(cell) else {
      return even.second(cell).map { .open([stage.actors[leader], stage.actors[$0]].sorted()) }
        ?? .held(stage.actors[leader])
    }
    if case .contested(let claimants) = stage.pins[source].tenure { return .contested(claimants) }
    let claimant = stage.pins[source].tenure.majority.flatMap { $0 == stage.actors[leader] ? nil : $0 }
    return claimant.map { .contested([stage.actors[leader], $0]) } ?? .held(stage.actors[leader])
  }

  /// Control at a spot of the plane; nil outside the grid.
  func control(at spot: Point) -> SpotControl? {
    guard stage.terrain.grid.index(of: spot) != nil else { return nil }
    let land = stage.terrain.cell(of: spot, stage.banks)
    guard let cell = land ?? stage.terrain.shore(of: spot, within: ControlField.offshore) else {
      return SpotControl(.water)
    }
    let shares = zip(stage.actors, shares(cell)).map { SpotControl.Share(actor: $0, share: $1) }
    guard land != nil else { return SpotControl(.water, shares: shares, support: 0) }
    let source = Int(stage.reach.source[cell])
    let fading = 1 - Double(stage.reach.distance[cell]) / stage.radius
    let support = source >= 0 ? max(0, stage.pins[source].support * min(1, fading * 2)) : 0
    if let part = stage.townTenure(at: spot) {
      return SpotControl(part, shares: shares, support: support)
    }
    let tenure = tenure(cell)
    if case .held(let actor) = tenure, actor != stage.actors[leader(cell)] {
      return SpotControl(tenure, shares: shares, support: support)
    }
    return switch tenure {
    case .held: SpotControl(.held, shares: shares, support: support)
    case .contested, .open: SpotControl(.contested, shares: shares, support: support)
    case .nobody: SpotControl(.noData, shares: shares, support: support)
    }
  }
}
