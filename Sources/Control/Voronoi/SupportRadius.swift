import Geography

/// How far a report is taken to speak for its surroundings.
enum SupportRadius {
  /// Twice the median distance to the nearest neighbour: discs of that radius around places strewn at random leave about
  /// a twentieth of the ground between them uncovered (Poisson points: exp(−π·density·radius²), mean distance ½/√density).
  static let reach = 2.0
  /// The bounds in kilometres for a region of a province's size or more.
  static let bounds = 8.0...40.0
  /// In a small region the lower bound is this part of its shorter side, so that a city's map keeps its detail.
  static let smallestPartOfRegion = 0.125
  /// Of fewer places than this the nearer ones tell how densely reports come: one place more may lie anywhere.
  static let fewPlaces = 8
  /// Few places speak for this part of the region's shorter side at most, however far apart they lie.
  static let largestPartForFew = 0.25

  /// The radius in whole kilometres for pins in a region.
  static func kilometres(for points: [Point], in region: BoundingBox) -> Double {
    kilometres(for: points, spacing: typicalSpacing(points), in: region)
  }

  /// - Parameter spacing: the points' typical one.
  static func kilometres(for points: [Point], spacing typical: Double?, in region: BoundingBox) -> Double {
    let side = min(region.widthInKilometres, region.heightInKilometres)
    let lower = min(bounds.lowerBound, max(1, side * smallestPartOfRegion))
    // A lone place speaks for what a reader takes to be its surroundings on a map of this size.
    let spacing = typical.map { $0 / 1000 } ?? side * smallestPartOfRegion
    let isSparse = points.count < fewPlaces
    let upper = isSparse ? max(lower, min(bounds.upperBound, side * largestPartForFew)) : bounds.upperBound
    return min(upper, max(lower, reach * spacing)).rounded()
  }

  /// The distance from a point to its nearest neighbour, in the plane's unit: the median, of few points the lower quartile;
  /// nil for fewer than two points.
  static func typicalSpacing(_ points: [Point]) -> Double? {
    guard points.count > 1 else { return nil }
    let tree = PointTree(points)
    let nearest = points.indices.map { tree.nearest(to: points[$0], except: $0)?.distance ?? .infinity }
    return nearest.sorted()[points.count / (points.count < fewPlaces ? 4 : 2)]
  }
}
