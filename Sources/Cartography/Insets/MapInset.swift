public import Control
public import Gazetteer
internal import Geography

/// A part of a map drawn larger in one of its corners.
public struct MapInset: Sendable {
  /// The place in its middle.
  public var place: LocatedPlace
  /// What part of the Earth it shows, and where on the page.
  public var view: MapView
  public var control: ControlMap
  public var baseMap: BaseMap
  /// Towns that no report speaks of, for orientation, the most important first.
  public var contextPlaces: [Place]

  public init(place: LocatedPlace, view: MapView, control: ControlMap, baseMap: BaseMap, contextPlaces: [Place] = []) {
    self.place = place
    self.view = view
    self.control = control
    self.baseMap = baseMap
    self.contextPlaces = contextPlaces
  }
}

/// Chooses the corners of a map in which insets hide least.
struct InsetCorners {
  private let map: Rectangle
  private let margin: Double
  /// What the scale bar takes at the foot of the map.
  private let foot: Double
  private var taken: [Rectangle] = []

  init(map: Rectangle, unit: Double) {
    self.map = map
    margin = 18 * unit
    foot = 60 * unit
  }

  /// The frame for an inset, which is then taken; nil where every corner is taken or hides what the inset shows.
  ///
  /// - Parameters:
  ///   - area: what the inset shows, on the map.
  ///   - places: the reported places of the map.
  mutating func next(showing area: Rectangle, places: [Point]) -> Rectangle? {
    let side = min(map.width * 0.38, map.height * 0.42)
    let (left, right) = (map.minX + margin, map.maxX - margin - side)
    let (top, bottom) = (map.minY + margin, map.maxY - margin - side)
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom - foot)]
      .map { Rectangle(x: $0.0, y: $0.1, width: side, height: side) }
    var best: (frame: Rectangle, cost: Double)?
    for corner in corners where !corner.intersects(area) && !taken.contains(where: { $0.intersects(corner) }) {
      let hidden = places.count { corner.contains($0) }
      // Of corners that hide as little, the nearest: its lines are short.
      let cost = Double(hidden) + corner.center.distance(to: area.center) / (map.width + map.height)
      if best.map({ cost < $0.cost }) ?? true { best = (corner, cost) }
    }
    if let best { taken.append(best.frame) }
    return best?.frame
  }
}
