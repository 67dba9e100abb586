internal import Cartography
internal import Control
internal import Geography
internal import Gazetteer

/// A part of a map to draw larger at one of its edges.
public struct InsetRequest: Hashable, Sendable {
  /// The name or the id of the place in its middle.
  public var place: String
  /// How far it reaches around the place at least.
  public var kilometres: Double

  public init(place: String, kilometres: Double) {
    self.place = place
    self.kilometres = kilometres
  }
}

extension MapGenerator {
  /// The insets that maps of a span share, each a part of them enlarged: with the same areas and fronts, and with finer shores.
  ///
  /// - Throws: ``InputError`` for a place that is unknown or not on the map, and where there is no room left.
  func insets(
    _ requests: [InsetRequest], of content: MapContent, _ span: MapSpan, in view: MapView, _ composer: Composer
  ) throws -> [MapInset] {
    guard !requests.isEmpty else { return [] }
    let places = try requests.map { try insetPlace($0, in: view.visible) }
    let regions = zip(places, requests).map { place, request in
      let spot = place.coordinate
      return BoundingBox(west: spot.longitude, south: spot.latitude, east: spot.longitude, north: spot.latitude)
        .expanded(byKilometres: request.kilometres)
    }
    let reported = span.places.map(\.place)
    let views = try composer.insetViews(of: regions, in: view, content, of: span)
    guard views.count == requests.count else {
      throw InputError(
        "--inset: no edge of the map has room for \(requests[views.count].place.excerpt); make it show less, or the map more"
      )
    }
    return try zip(zip(places, requests), views).map { asked, view in
      let place = asked.0
      let ground = try baseMap.read(view.visible, kilometresPerPoint: view.kilometresPerPoint)
      return MapInset(
        place: place, view: view, baseMap: ground, contextPlaces: contextPlaces(view, reported: reported))
    }
  }

  /// The place in the middle of an inset: one that reports speak of, else any that the gazetteer knows on the map.
  private func insetPlace(_ request: InsetRequest, in box: BoundingBox) throws -> LocatedPlace {
    if let reported = try? reportedPlace(named: request.place), !reported.isExtended,
      box.contains(reported.coordinate)
    {
      return reported
    }
    let query = PlaceQuery(request.place, near: box.center)
    let found = gazetteer.resolve(query).candidates.map(\.place).first {
      !$0.kind.isExtended && box.contains($0.coordinate)
    }
    guard let found else {
      throw InputError("--inset: there is no place “\(request.place.excerpt)” on this map")
    }
    return LocatedPlace(
      id: found.id, name: found.name, arabicName: found.arabicName, coordinate: found.coordinate, kind: found.kind,
      population: found.population)
  }
}
