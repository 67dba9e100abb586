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
  public func scene(_ content: MapContent, view: MapView) throws -> Scene {
    try scene(content, by: plan(content, of: MapSpan(content.control), view: view))
  }

  /// The plan of the maps of a span.
  ///
  /// - Parameter content: of any of the maps, but with the reports of all of them.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func plan(_ content: MapContent, of span: MapSpan, view: MapView) throws -> ScenePlan {
    var map = try layering(view, of: content)
    var content = content
    content.baseMap = map.seen(content.baseMap)
    let maps = span.maps.map { map.seen($0) }
    let marks = map.seen(span.marks(like: content.control))
    let places = map.spots(marks.state).onceEach
    map.marks = MarkSizes(places, unit: style.scale)
    var placer = LabelPlacer(frame: view.frame.inset(map.size(6)))
    let bar = map.scaleBar()
    placer.block(bar.box)
    for (control, point) in places { placer.keepOff(point, radius: map.reach(control)) }
    for control in maps {
      map.ground.add(map.ground(control))
      for case .path(let front) in map.fronts(control).elements where !front.reports.isEmpty {
        placer.avoid(front.path)
      }
    }
    let labels = map.labels(places, &placer)
    let countries = map.countryNames(content.baseMap.countries, &placer)
    let rivers = map.riverNames(content.baseMap.rivers, &placer)
    let context = map.contextTowns(content.contextPlaces, apartFrom: places.map(\.1), &placer)
    let (panel, dateLine) = try furniture(LegendKey(maps + [marks]), content, map, span.dates.differingInLength)
    return ScenePlan(
      view: view, land: map.land(content.baseMap),
      ground: [map.water(content.baseMap), map.userLayers(content.userLayers), map.borders(content.baseMap)],
      marks: map.marks, names: countries + rivers + context, labels: labels, scaleBar: bar, panel: panel,
      dateLine: dateLine)
  }

  /// The scene of one of the maps that a plan was made for.
  ///
  /// - Parameter content: its ground is not asked for: the plan has it.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func scene(_ content: MapContent, by plan: ScenePlan) throws -> Scene {
    var map = try layering(plan.view, of: content)
    map.marks = plan.marks
    var content = content
    content.control = map.seen(content.control)
    let ground = map.ground(content.control)
    let places = map.spots(content.control.state)
    let shown = Set(places.map(\.0.place.id))
    let labels = plan.labels.filter { label in label.place.map { shown.contains($0) } ?? true }
    let layers =
      [plan.land, map.areas(content.control)] + plan.ground + [
        map.fronts(content.control),
        map.layer("names", dated: true, plan.names.flatMap { $0.elements(on: ground) }),
        // Leader lines lie below the marks that they start from, so the names come first.
        map.layer("labels", dated: true, labels.flatMap { $0.elements(on: ground) }),
        map.layer("places", dated: true, map.inDrawingOrder(places).flatMap { map.mark($0.0, at: $0.1) }),
        SceneLayer(
          id: "scale-bar", dependsOnDate: true, clip: plan.scaleBar.box,
          elements: plan.scaleBar.label.elements(on: ground)),
        plan.panel, try dateLine(content, plan.dateLine, map),
      ]
    return Scene(
      width: page.width, height: page.height, background: style.paper, layers: layers,
      title: content.title(in: languages.primary), altText: AltText.describe(content, languages),
      date: content.date.date.description, language: languages.primary.code)
  }

  func layering(_ view: MapView, of content: MapContent, style: Style? = nil) throws -> MapLayering {
    let style = style ?? self.style
    return try MapLayering(
      projector: MapProjector(view), style: style, languages: languages,
      palette: ActorPalette(content.actors, style: style), measure: measure)
  }

  /// The panel in the largest type in which all of it fits; in small type the locator goes first.
  private func furniture(
    _ key: LegendKey, _ content: MapContent, _ map: borrowing MapLayering, _ dates: [MapDate]
  ) throws -> (SceneLayer, ScenePlan.DateLine) {
    // Type of the panel's own size, where the map's is larger for being read on a small page.
    let usual = min(page.width, page.height) / 1080 / style.scale
    let smallest = usual * 0.5
    for factor in stride(from: 1, through: smallest, by: -0.05) {
      let smaller = style.scaled(by: factor)
      let layering = try layering(map.view, of: content, style: smaller)
      let complete = factor > 0.76 * usual && smaller.textSize > 13
      if layering.fill(key, content, layout, dates: dates, complete: complete) <= 1 || factor - 0.05 < smallest {
        let (elements, top) = try layering.panel(key, content, layout, dates: dates)
        let column = layout.columns.first ?? layout.panel
        return (
          SceneLayer(id: "furniture", dependsOnDate: false, clip: layout.panel, elements: elements),
          ScenePlan.DateLine(style: smaller, size: layering.dateSize(dates, in: column), column: column, top: top)
        )
      }
    }
    return (
      SceneLayer(id: "furniture", dependsOnDate: false, elements: []),
      ScenePlan.DateLine(style: style, size: style.textSize, column: layout.panel, top: layout.panel.minY)
    )
  }

  private func dateLine(
    _ content: MapContent, _ line: ScenePlan.DateLine, _ map: borrowing MapLayering
  ) throws -> SceneLayer {
    let block = try layering(map.view, of: content, style: line.style)
      .dateLine(content.date, size: line.size, in: line.column)
    return SceneLayer(id: "date", dependsOnDate: true, clip: layout.panel, elements: block.elements(line.top))
  }
}

extension [(PlaceControl, Point)] {
  /// Each place once, with all that is ever drawn around it.
  fileprivate var onceEach: [(PlaceControl, Point)] {
    let ringed = Set(filter { $0.0.hasRing }.map(\.0.place.id))
    var seen: Set<String> = []
    return filter { control, _ in
      (control.hasRing || !ringed.contains(control.place.id)) && seen.insert(control.place.id).inserted
    }
  }
}
