import Geography

/// A straight piece of front; of its two actors the first by id lies on the left.
struct FrontPiece: Hashable, Sendable {
  var from, to: Coordinate
  var left, right: String

  var middle: Coordinate {
    Coordinate(longitude: (from.longitude + to.longitude) / 2, latitude: (from.latitude + to.latitude) / 2)
  }
}

/// Joins the pieces of fronts to lines and says of each whether it is fresh and which reports stand behind it.
struct FrontBuilder {
  let pins: [Pin]
  let date: CalendarDate
  private let opposition: Opposition
  private let borders: [Line<Coordinate>]
  /// A piece runs along a border that lies between spots this many metres to its sides.
  private static let beside = 1000.0

  /// - Parameter borders: national borders, along which only those who fight each other have a front.
  init(pins: [Pin], _ state: ControlState, borders: [Line<Coordinate>]) {
    (self.pins, self.borders) = (pins, borders)
    (date, opposition) = (state.date, state.opposition)
  }

  private struct Kind: Hashable, Comparable {
    var left, right: String
    var isFresh: Bool

    static func < (a: Kind, b: Kind) -> Bool {
      (a.left, a.right, a.isFresh ? 0 : 1) < (b.left, b.right, b.isFresh ? 0 : 1)
    }
  }

  /// The front lines, one a stretch, by the ids of their actors, the fresh before the stale of one pair.
  ///
  /// A piece is fresh when the nearest place of either side has evidence of the last 30 days.
  func fronts(_ pieces: [FrontPiece], in frame: borrowing MapFrame) throws -> [ControlMap.FrontLine] {
    let pieces = withoutQuietBorders(pieces, in: frame)
    let middles = frame.project(pieces.map(\.middle))
    var owners: [String: [Int]] = [:]
    for i in pins.indices {
      let holders = (pins[i].tenure.majority.map { [$0] } ?? []) + (TownParts(pins[i])?.holders ?? [])
      for actor in Set(holders) { owners[actor, default: []].append(i) }
    }
    let indexes = owners.mapValues { own in (pins: own, tree: PointTree(own.map { pins[$0].point })) }
    var lines: [Kind: [Line<Coordinate>]] = [:]
    var behind: [Kind: [Coordinate: [Int]]] = [:]
    for (piece, middle) in zip(pieces, middles) {
      let sides = [piece.left, piece.right].compactMap { actor -> Int? in
        guard let index = indexes[actor], let nearest = index.tree.nearest(to: middle) else { return nil }
        return index.pins[nearest.index]
      }
      let isFresh = sides.allSatisfy { date.days(since: pins[$0].newestReport) <= VoronoiEstimator.freshDays }
      let kind = Kind(left: piece.left, right: piece.right, isFresh: isFresh)
      lines[kind, default: []].append(Line([piece.from, piece.to]))
      behind[kind, default: [:]][piece.from, default: []] += sides
    }
    return try lines.keys.sorted().flatMap { kind in
      try Overlay.merge(lines[kind] ?? [], keepingDirection: true).map { line in
        // A piece lies in the line that holds the point it starts from.
        let own = Set(line.points.dropLast().flatMap { behind[kind]?[$0] ?? [] })
        return ControlMap.FrontLine(
          actors: [kind.left, kind.right], lines: [line], isFresh: kind.isFresh,
          reports: Pin.reports(of: own.sorted().map { pins[$0] }))
      }
    }
  }

  /// The pieces without those that run along a national border between two who fight others, and not each other.
  private func withoutQuietBorders(_ pieces: [FrontPiece], in frame: borrowing MapFrame) -> [FrontPiece] {
    guard !borders.isEmpty, pieces.contains(where: { opposition.haveOnlyOthers($0.left, $0.right) }) else {
      return pieces
    }
    let lines = frame.project(rings: borders.map(\.points)).map { Line($0) }
    let banks = Banks(lines, origin: Point(x: 0, y: 0), size: 4 * FrontBuilder.beside)
    let (starts, ends) = (frame.project(pieces.map(\.from)), frame.project(pieces.map(\.to)))
    return pieces.indices.filter { i in
      guard opposition.haveOnlyOthers(pieces[i].left, pieces[i].right) else { return true }
      let (a, b) = (starts[i], ends[i])
      let part = FrontBuilder.beside / max(a.distance(to: b), 1e-9)
      let (dx, dy) = ((b.y - a.y) * part, (a.x - b.x) * part)
      let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
      return !banks.part(Point(x: middle.x + dx, y: middle.y + dy), Point(x: middle.x - dx, y: middle.y - dy))
    }.map { pieces[$0] }
  }
}
