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
}
