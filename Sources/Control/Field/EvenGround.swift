import Geography

/// Where two actors are about as likely to hold the ground, and reports of both reach it: drawn as contested.
///
/// Along every front there is a narrow band of that sort, which the front line stands for; only where it is broad do the reports not
/// tell where the front runs.
struct EvenGround {
  /// For each cell the actor who is second but nearly as likely as the first; -1 elsewhere, empty where there is none at all.
  private let seconds: [Int16]
  /// The pins that speak for such ground, by the two actors, the one of the lower index first.
  let pins: [Pair: Set<Int>]

  struct Pair: Hashable {
    var first, second: Int
  }

  /// The first is less than so many times as likely as the second: of two, a margin of ten points.
  static let ratio: Float = 1.22
  /// The narrowest ground that counts, as a part of the radius that a report speaks for, and in cells.
  private static let narrowest = 0.5
  private static let narrowestInCells = 3.0
  /// The cosine of the least angle at which ground between two reports sees them.
  private static let widest = 0.5
  /// A report speaks for its own spot whatever others say, up to this part of the radius.
  private static let ownPart = 0.1

  static let none = EvenGround(seconds: [], pins: [:])

  private init(seconds: [Int16], pins: [Pair: Set<Int>]) {
    (self.seconds, self.pins) = (seconds, pins)
  }

  /// - Parameters:
  ///   - claims: how strong the claim of each actor is, by actor, then by cell.
  ///   - isEven: whether a larger and a smaller claim make their actors about as likely.
  init(_ stage: FieldStage, claims: [[Float]], isEven: (Float, Float) -> Bool) {
    self = .none
    guard claims.count > 1 else { return }
    let grid = stage.terrain.grid
    let limit = Float(stage.radius)
    var seconds = [Int16](repeating: -1, count: grid.count)
    var count = 0
    for cell in seconds.indices where stage.reach.distance[cell] <= limit && stage.terrain.isLand[cell] {
      var (first, second) = (0, -1)
      for a in claims.indices.dropFirst() {
        if claims[a][cell] > claims[first][cell] {
          (first, second) = (a, first)
        } else if second < 0 || claims[a][cell] > claims[second][cell] {
          second = a
        }
      }
      guard second >= 0, isEven(claims[first][cell], claims[second][cell]) else { continue }
      seconds[cell] = Int16(truncatingIfNeeded: second)
      count += 1
    }
    let narrowest = max(EvenGround.narrowest * stage.radius / grid.cell, EvenGround.narrowestInCells)
    let half = Int(min(narrowest / 2, 1e6).rounded(.up))
    guard count >= (2 * half + 1) * (2 * half + 1) else { return }
    let broad = EvenGround.broad(seconds.map { $0 >= 0 }, grid, half: half)
    guard broad.contains(true) else { return }
    var reaches: [Int: ReportReach] = [:]
    func reach(_ actor: Int) -> ReportReach {
      if let known = reaches[actor] { return known }
      let sources = stage.pins.indices.map { i in
        var source = stage.reach.sources[i]
        // Whoever does not name the actor does not speak for it.
        if stage.pins[i].tenure.majority != stage.actors[actor] { source.handicap = .infinity }
        return source
      }
      let new = ReportReach(sources, over: stage.terrain, limit: stage.radius)
      reaches[actor] = new
      return new
    }
    var pins: [Pair: Set<Int>] = [:]
    for cell in seconds.indices {
      guard broad[cell], seconds[cell] >= 0 else {
        seconds[cell] = -1
        continue
      }
      let second = Int(seconds[cell])
      var first = second == 0 ? 1 : 0
      for a in claims.indices where a != second && claims[a][cell] > claims[first][cell] { first = a }
      let nearest = Int(stage.reach.source[cell])
      let own = max(EvenGround.ownPart * stage.radius, grid.cell)
      guard grid.center(cell).distance(to: stage.spots[nearest]) > own else {
        seconds[cell] = -1
        continue
      }
      let sources = [first, second].map { Int(reach($0).source[cell]) }
      guard !sources.contains(where: { $0 < 0 }),
        EvenGround.isBetween(grid.center(cell), stage.spots[sources[0]], stage.spots[sources[1]])
      else {
        seconds[cell] = -1
        continue
      }
      pins[Pair(first: min(first, second), second: max(first, second)), default: []].formUnion(sources)
    }
    self.init(seconds: pins.isEmpty ? [] : seconds, pins: pins)
  }

  /// The actor who is about as likely as the first to hold a cell; nil elsewhere.
  func second(_ cell: Int) -> Int? {
    guard !seconds.isEmpty, seconds[cell] >= 0 else { return nil }
    return Int(seconds[cell])
  }

  var isEmpty: Bool { seconds.isEmpty }

  /// Whether a spot lies between two others rather than beyond both, where all that is far off looks even.
  private static func isBetween(_ spot: Point, _ one: Point, _ other: Point) -> Bool {
    let (ax, ay, bx, by) = (one.x - spot.x, one.y - spot.y, other.x - spot.x, other.y - spot.y)
    return ax * bx + ay * by < widest * (ax * ax + ay * ay).squareRoot() * (bx * bx + by * by).squareRoot()
  }

  /// The cells of which a square of twice `half` cells and one fits into the ground around them (an opening).
  private static func broad(_ ground: [Bool], _ grid: FieldGrid, half: Int) -> [Bool] {
    let inner = distances(grid, limit: half + 1) { !ground[$0] }.map { $0 > half }
    guard inner.contains(true) else { return inner }
    return zip(distances(grid, limit: half + 1) { inner[$0] }, ground).map { $0 <= half && $1 }
  }

  /// For each cell the steps, also oblique ones, to the nearest of some cells; a limit where that is as far.
  private static func distances(_ grid: FieldGrid, limit: Int, to isGoal: (Int) -> Bool) -> [Int] {
    var result = [Int](repeating: limit, count: grid.count)
    func visit(_ row: Int, _ column: Int, _ neighbours: [(Int, Int)]) {
      let i = row * grid.columns + column
      if isGoal(i) { result[i] = 0 }
      for (r, c) in neighbours where result[i] > 0 {
        let (other, beside) = (row + r, column + c)
        guard other >= 0, other < grid.rows, beside >= 0, beside < grid.columns else { continue }
        result[i] = min(result[i], result[other * grid.columns + beside] + 1)
      }
    }
    for row in 0..<grid.rows {
      for column in 0..<grid.columns { visit(row, column, [(0, -1), (-1, -1), (-1, 0), (-1, 1)]) }
    }
    for row in (0..<grid.rows).reversed() {
      for column in (0..<grid.columns).reversed() { visit(row, column, [(0, 1), (1, 1), (1, 0), (1, -1)]) }
    }
    return result
  }
}
