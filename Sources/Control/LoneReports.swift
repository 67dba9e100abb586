public import Geography

/// A place whose reports stand alone against those of the places around it.
///
/// It may be an enclave, or an error: nobody but the author of the situation can tell.
public struct LoneReport: Hashable, Sendable {
  /// The ids of the reports that the place's state stands on, the heaviest first.
  public var reports: [String]
  public var place: LocatedPlace
  public var actor: String
  /// How many places around it are reported to be held by others, and by whom, the most frequent first.
  public var neighbours: Int
  public var others: [String]
  /// How far away the farthest of these is, in whole kilometres.
  public var kilometres: Int

  /// So many neighbours must contradict a place, and none may agree.
  static let fewestNeighbours = 3
  /// The neighbours that are asked: those within this many spacings, on the same bank.
  static let reachInSpacings = 2.5

  /// The lone places of a region, in the order of the state's.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public static func find(
    in state: ControlState, region: BoundingBox, ground: Ground, scale: EvidenceScale
  ) throws -> [LoneReport] {
    let frame = try MapFrame(region)
    let rivers = frame.project(rings: ground.rivers.map(\.points)).map { Line($0) }
    let reach = reachInSpacings * scale.spacing
    let banks = Banks(rivers, origin: Point(x: 0, y: 0), size: max(reach, 1))
    let held = state.places.filter { control in
      control.status == .held && !control.place.isExtended && region.contains(control.place.coordinate)
    }
    let points = frame.project(held.map { region.normalized($0.place.coordinate) })
    let squares = Dictionary(grouping: held.indices, by: { Square(points[$0], side: max(reach, 1)) })
    return held.indices.compactMap { i in
      let near = Square(points[i], side: max(reach, 1)).around.flatMap { squares[$0] ?? [] }.sorted().filter { j in
        let distance = points[i].distance(to: points[j])
        return j != i && distance <= reach && distance > 0 && !banks.part(points[i], points[j])
      }
      guard near.count >= fewestNeighbours, let actor = held[i].holder,
        !near.contains(where: { held[$0].holder == actor })
      else { return nil }
      let counts = Dictionary(grouping: near.compactMap { held[$0].holder }, by: { $0 }).mapValues(\.count)
      let farthest = near.map { points[i].distance(to: points[$0]) }.max() ?? 0
      return LoneReport(
        reports: held[i].evidence.map(\.report), place: held[i].place, actor: actor, neighbours: near.count,
        others: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
        kilometres: Int((farthest / 1000).rounded(.up)))
    }
  }

  /// A square of the plane; whatever lies within its side of a point of it lies in it or beside it.
  private struct Square: Hashable {
    var column, row: Double

    init(_ p: Point, side: Double) {
      column = (p.x / side).rounded(.down)
      row = (p.y / side).rounded(.down)
    }

    var around: [Square] {
      [-1.0, 0, 1].flatMap { dx in
        [-1.0, 0, 1].map { dy in
          var square = self
          square.column += dx
          square.row += dy
          return square
        }
      }
    }
  }
}
