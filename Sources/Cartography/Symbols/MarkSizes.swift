internal import Control
internal import Gazetteer
internal import Geography

/// How large the marks of places are: by population, and smaller where they would hide each other.
struct MarkSizes {
  /// 0 where every mark stands free to 1 where they crowd.
  private(set) var crowding = 0.0

  /// From the edge of a mark to the ring of a siege and the arcs of attacks around it.
  static let ringGap = 6.0

  init() {}

  /// Sizes for the marks of one map.
  ///
  /// - Parameter unit: page points per point of the style.
  init(_ places: [(PlaceControl, Point)], unit: Double) {
    let marks = places.map { control, point in
      let radius = fullRadius(control.place) + (control.hasRing ? MarkSizes.ringGap : 0)
      return (point: point, radius: radius * unit, isMinor: rank(control.place) > 1)
    }
    let minor = marks.indices.filter { marks[$0].isMinor }
    let hidden = minor.count { i in
      marks.indices.contains { j in
        i != j && marks[i].point.distance(to: marks[j].point) < marks[i].radius + marks[j].radius
      }
    }
    guard hidden > 0 else { return }
    // One size for all villages of a map: sizes that vary along a chain would look like a statement.
    crowding = min(1, max(0, (Double(hidden) / Double(minor.count) - 0.15) / 0.35))
  }

  /// 0 for a city to 3 for a village, by population; 2 for what is no settlement.
  func rank(_ place: LocatedPlace) -> Int {
    // An airbase or a border crossing counts for more than a village, whoever lives there.
    if KindGlyph(place.kind) != nil { return 2 }
    return place.population >= 100_000 ? 0 : place.population >= 20_000 ? 1 : place.population >= 3000 ? 2 : 3
  }

  /// The radius of a mark in points of the style.
  func radius(_ place: LocatedPlace) -> Double {
    // Smaller, a sign could not be made out.
    fullRadius(place) * (1 - crowding * (rank(place) > 1 && KindGlyph(place.kind) == nil ? 0.4 : 0.18))
  }

  private func fullRadius(_ place: LocatedPlace) -> Double { [14, 12, 9.5, 8][rank(place)] }
}

extension PlaceControl {
  /// Whether a siege or an attack is drawn around the mark.
  var hasRing: Bool { !besiegedBy.isEmpty || !pressures.isEmpty }
}
