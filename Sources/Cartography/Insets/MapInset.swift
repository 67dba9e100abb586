public import Control
public import Gazetteer
internal import Geography

/// A part of a map drawn larger in one of its corners.
public struct MapInset: Sendable {
  /// The place in its middle.
  public var place: LocatedPlace
  /// What part of the Earth it shows, and where on the page.
  public var view: MapView
  public var baseMap: BaseMap
  /// Towns that no report speaks of, for orientation, the most important first.
  public var contextPlaces: [Place]

  public init(place: LocatedPlace, view: MapView, baseMap: BaseMap, contextPlaces: [Place] = []) {
    self.place = place
    self.view = view
    self.baseMap = baseMap
    self.contextPlaces = contextPlaces
  }
}
