internal import Control
public import Geography
internal import Reports

/// Makes a scene of a map's content: the last stage before drawing.
public struct Composer {
  public let style: Style
  public let languages: LanguageChoice
  let measure: any TextMeasuring
  let layout: PageLayout
  let page: (width: Double, height: Double)
  let hasGraticule: Bool

  /// - Parameters:
  ///   - width: the page's width in points.
  ///   - height: the page's height in points.
  ///   - graticule: whether to draw meridians and parallels.
  public init(
    width: Double, height: Double, style: Style, languages: LanguageChoice, graticule: Bool = false,
    measure: any TextMeasuring
  ) {
    hasGraticule = graticule
    page = (width, height)
    self.style = style.scaled(by: Style.scale(forShorterSide: min(width, height)))
    // A thumbnail has room for one language.
    let isSmall = min(width, height) < PageLayout.smallestComplete
    self.languages = isSmall ? LanguageChoice(primary: languages.primary) : languages
    self.measure = measure
    layout = PageLayout(
      width: width, height: height, scale: self.style.scale, languages: self.languages.all.count,
      mirrored: languages.primary.isRightToLeft)
  }

  /// A composer of a map that fills a frame of this page, without a panel.
  func bare(_ frame: Rectangle) -> Composer { Composer(self, page: (frame.width, frame.height)) }

  private init(_ whole: Composer, page: (width: Double, height: Double)) {
    self.page = page
    let scale = Style.scale(forShorterSide: min(page.width, page.height))
    style = whole.style.scaled(by: min(1, scale / whole.style.scale))
    (languages, measure, hasGraticule) = (whole.languages, whole.measure, whole.hasGraticule)
    layout = PageLayout(bare: page)
  }

  /// The view that shows a region in the part of the page that the map takes.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func view(of region: BoundingBox) throws -> MapView { try MapView(region: region, frame: layout.map) }

  /// The box of degrees that the locator of a region shows.
  public static func locatorRegion(of region: BoundingBox) -> BoundingBox { MapLayering.locatorRegion(of: region) }

  /// Whether a page of this size is large enough for insets that can be read.
  public static func hasRoomForInsets(width: Double, height: Double) -> Bool {
    min(width, height) >= PageLayout.smallestComplete
  }

  /// Views for insets of regions along the edges of a map, where they hide least.
  ///
  /// - Parameters:
  ///   - content: the map's own, without insets.
  ///   - span: of the maps that share the insets.
  /// - Returns: as many as find room, in the order of the regions.
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func insetViews(
    of regions: [BoundingBox], in view: MapView, _ content: MapContent, of span: MapSpan
  ) throws -> [MapView] {
    let map = try layering(view, of: content)
    let areas = regions.compactMap { region in
      Rectangle(around: map.projector.path([region.polygon(step: 0.05)]).points)
    }
    let marks = map.spots(span.marks(like: content.control).state).onceEach.map(\.1)
    var ground = LabelGround()
    for control in span.maps { ground.add(map.ground(control)) }
    let room = InsetRoom(
      map: view.frame, unit: style.scale, scaleBar: map.scaleBar(avoiding: marks).box, marks: marks, ground: ground)
    return try zip(regions, room.frames(showing: areas)).map { try MapView(region: $0, frame: $1) }
  }

  /// The scene of a map's content, seen through a view.
  public func scene(_ content: MapContent, view: MapView) throws -> Scene {
    try scene(content, by: plan(content, of: MapSpan(content.control), view: view))
  }

  /// The scene of one of the maps that a plan was made for.
  ///
  /// - Parameter content: its ground is not asked for: the plan has it.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func scene(_ content: MapContent, by plan: ScenePlan) throws -> Scene {
    let map = try layering(plan.map.view, of: content, marks: plan.map.marks)
    var layers = try mapLayers(content, by: plan.map, change: plan.change, marksNews: plan.marksNews, map)
    for inset in plan.insets {
      layers.append(map.insetPaper(inset.view.frame))
      let larger = try layering(inset.view, of: content, marks: inset.marks)
      let change = try content.seenChange { try larger.seen($0, $1) }
      layers += try mapLayers(content, by: inset, change: change, marksNews: plan.marksNews, larger).map { layer in
        var layer = layer
        layer.id = "inset-" + layer.id
        return layer
      }
    }
    layers += [plan.panel, try dateLine(content, plan.dateLine, map)]
    var seen = content
    seen.control = map.seen(content.control)
    return Scene(
      width: page.width, height: page.height, background: style.paper, layers: layers,
      title: content.title(in: languages.primary), altText: AltText.describe(seen, languages),
      date: content.date.date.description, language: languages.primary.code)
  }

  /// The layers of the map itself or of an inset.
  ///
  /// - Parameters:
  ///   - change: what has changed since an earlier date, as it is seen there.
  ///   - marksNews: whether there is a layer for what has changed since the frame before.
  private func mapLayers(
    _ content: MapContent, by plan: MapPlan, change: SeenChange?, marksNews: Bool, _ map: borrowing MapLayering
  ) throws -> [SceneLayer] {
    let control = map.seen(content.control)
    let ground = map.ground(control)
    let places = map.spots(control.state)
    let shown = Set(places.map(\.0.place.id))
    let striped = map.hiddenContests(control, places)
    let labels = plan.labels.filter { label in label.place.map { shown.contains($0) } ?? true }
    // What has changed lies above the areas, below the rivers and names that are to be read over it.
    let areas = [map.areas(control)] + (change.map { [map.changes($0)] } ?? [])
    // Frames without news have the layer too, so that those of a timelapse are all made of the same layers; it lies above the
    // fronts, which run along it.
    let news = try marksNews ? [content.news.map { try map.outlines($0) } ?? map.layer("changes", dated: true, [])] : []
    return plan.land + areas + plan.ground + [map.fronts(control)] + news + [
      map.layer("names", dated: true, plan.names.flatMap { $0.elements(on: ground) }),
      // Leader lines lie below the marks that they start from, so the names come first.
      map.layer("labels", dated: true, labels.flatMap { $0.elements(on: ground) }),
      map.layer(
        "places", dated: true,
        map.inDrawingOrder(places).flatMap { map.mark($0.0, at: $0.1, striped: striped.contains($0.0.place.id)) }),
      SceneLayer(
        id: "scale-bar", dependsOnDate: true, clip: plan.scaleBar.box,
        elements: plan.scaleBar.label.elements(on: ground)),
    ] + plan.over
  }

  func layering(
    _ view: MapView, of content: MapContent, style: Style? = nil, marks: MarkSizes = MarkSizes()
  ) throws -> MapLayering {
    let style = style ?? self.style
    return try MapLayering(
      projector: MapProjector(view), style: style, languages: languages,
      palette: ActorPalette(content.actors, style: style), measure: measure, placeNames: content.placeNames,
      unconfirmed: Set(content.reports.filter { $0.status == .proposed }.map(\.id)), marks: marks)
  }

  private func dateLine(
    _ content: MapContent, _ line: ScenePlan.DateLine, _ map: borrowing MapLayering
  ) throws -> SceneLayer {
    let block = try layering(map.view, of: content, style: line.style)
      .dateLine(content.date, size: line.size, in: line.column)
    return SceneLayer(id: "date", dependsOnDate: true, clip: layout.panels.first, elements: block.elements(line.top))
  }
}
