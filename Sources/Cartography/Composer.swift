internal import Control
public import Geography

/// Makes a scene of a map's content: the last stage before drawing.
public struct Composer {
  public let style: Style
  public let languages: LanguageChoice
  private let measure: any TextMeasuring
  private let layout: PageLayout
  private let page: (width: Double, height: Double)

  /// - Parameters:
  ///   - width: the page's width in points.
  ///   - height: the page's height in points.
  public init(width: Double, height: Double, style: Style, languages: LanguageChoice, measure: any TextMeasuring) {
    page = (width, height)
    self.style = style.scaled(by: Style.scale(forShorterSide: min(width, height)))
    self.languages = languages
    self.measure = measure
    layout = PageLayout(width: width, height: height, mirrored: languages.primary.isRightToLeft)
  }

  /// The view that shows a region in the part of the page that the map takes.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func view(of region: BoundingBox) throws -> MapView { try MapView(region: region, frame: layout.map) }

  /// The box of degrees that the locator of a region shows.
  public static func locatorRegion(of region: BoundingBox) -> BoundingBox { MapLayering.locatorRegion(of: region) }

  /// The scene of a map's content, seen through a view.
  public func scene(_ whole: MapContent, view: MapView) throws -> Scene {
    let palette = ActorPalette(whole.actors, style: style)
    var map = try MapLayering(
      projector: MapProjector(view), style: style, languages: languages, palette: palette, measure: measure)
    let content = map.seen(whole)
    var placer = LabelPlacer(frame: view.frame.inset(map.size(6)))
    let places = content.control.state.places.filter { !$0.place.isExtended }.compactMap { control in
      map.spot(control).map { (control, $0) }
    }
    .sorted { $0.0.place.population > $1.0.place.population }
    map.marks = MarkSizes(places, unit: style.scale)
    map.ground = map.ground(content.control)
    let bar = map.scaleBar()
    placer.block(bar.box)
    for (control, point) in places { placer.keepOff(point, radius: map.reach(control)) }
    let fronts = map.fronts(content.control)
    for case .path(let front) in fronts.elements where !front.reports.isEmpty { placer.avoid(front.path) }
    let names = map.labels(places, &placer)
    let countries = map.countryNames(content.baseMap.countries, &placer)
    let rivers = map.riverNames(content.baseMap.rivers, &placer)
    let context = map.contextTowns(content.contextPlaces, apartFrom: places.map(\.1), &placer)
    return Scene(
      width: page.width, height: page.height, background: style.paper,
      layers: [
        map.land(content.baseMap), map.areas(content.control), map.water(content.baseMap),
        map.userLayers(content.userLayers), map.borders(content.baseMap), fronts,
        map.layer("names", dated: true, countries + rivers + context),
        // Leader lines lie below the marks that they start from, so the names come first.
        map.layer("labels", dated: true, names),
        map.layer("places", dated: true, map.inDrawingOrder(places).flatMap { map.mark($0.0, at: $0.1) }),
        map.layer("scale-bar", dated: false, bar.elements),
        SceneLayer(id: "furniture", dependsOnDate: true, elements: try furniture(content, map)),
      ],
      title: content.title(in: languages.primary), altText: AltText.describe(content, languages),
      date: content.date.description)
  }

  /// The panel in the largest type in which all of it fits; in small type the locator goes first.
  private func furniture(_ content: MapContent, _ map: borrowing MapLayering) throws -> [SceneElement] {
    // Type of the panel's own size, where the map's is larger for being read on a small page.
    let usual = min(page.width, page.height) / 1080 / style.scale
    let smallest = usual * 0.5
    for factor in stride(from: 1, through: smallest, by: -0.05) {
      let smaller = style.scaled(by: factor)
      let layering = try MapLayering(
        projector: MapProjector(map.view), style: smaller, languages: languages, palette: map.palette, measure: measure)
      if layering.fill(content, layout, complete: factor > 0.76 * usual && smaller.textSize > 13) <= 1
        || factor - 0.05 < smallest
      {
        return try layering.panel(content, layout)
      }
    }
    return []
  }
}
