internal import Control
public import Geography
internal import Reports

/// Makes a scene of a map's content: the last stage before drawing.
public struct Composer {
  public let style: Style
  public let languages: LanguageChoice
  private let measure: any TextMeasuring
  private let layout: PageLayout
  private let page: (width: Double, height: Double)
  private let hasGraticule: Bool

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

  /// The view that shows a region in the part of the page that the map takes.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func view(of region: BoundingBox) throws -> MapView { try MapView(region: region, frame: layout.map) }

  /// The box of degrees that the locator of a region shows.
  public static func locatorRegion(of region: BoundingBox) -> BoundingBox { MapLayering.locatorRegion(of: region) }

  /// Views for insets of regions in the corners of a map, where they hide least.
  ///
  /// - Parameter places: the reported places of the map.
  /// - Returns: as many as find a corner, in the order of the regions.
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func insetViews(
    of regions: [BoundingBox], in view: MapView, places: [Coordinate]
  ) throws -> [MapView] {
    let projector = try MapProjector(view)
    let points = projector.points(places)
    var corners = InsetCorners(map: view.frame, unit: style.scale)
    return try regions.compactMap { region in
      guard let area = Rectangle(around: projector.path([region.polygon(step: 0.05)]).points),
        let frame = corners.next(showing: area, places: points)
      else { return nil }
      return try MapView(region: region, frame: frame)
    }
  }

  /// The scene of a map's content, seen through a view.
  public func scene(_ content: MapContent, view: MapView) throws -> Scene {
    try scene(content, by: plan(content, of: MapSpan(content.control), view: view))
  }

  /// The plan of the maps of a span.
  ///
  /// - Parameter content: of any of the maps, but with the reports of all of them.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func plan(_ content: MapContent, of span: MapSpan, view: MapView) throws -> ScenePlan {
    let (map, legend) = try mapPlan(content, of: span, view: view)
    let insets = try content.insets.map { inset in
      try mapPlan(content.of(inset), of: MapSpan(inset.control), view: inset.view, inset: inset)
    }
    let layering = try layering(view, of: content)
    let ground = layering.seen(content.baseMap)
    var shown = content
    shown.baseMap.borders = ground.borders
    let (panel, dateLine) = try furniture(
      LegendKey(legend + insets.flatMap(\.1)), shown, layering, span.dates.differingInLength)
    return ScenePlan(map: map, insets: insets.map(\.0), panel: panel, dateLine: dateLine)
  }

  /// The plan of the map itself, or of an inset, and the controls that the legend has to explain.
  private func mapPlan(
    _ content: MapContent, of span: MapSpan, view: MapView, inset: MapInset? = nil
  ) throws -> (MapPlan, [ControlMap]) {
    var map = try layering(view, of: content)
    let ground = map.seen(content.baseMap)
    let maps = span.maps.map { map.seen($0) }
    let marks = map.seen(span.marks(like: content.control))
    let hidden = inset == nil ? content.insets.map(\.view.frame) : []
    let places = map.spots(marks.state).onceEach.filter { _, point in !hidden.contains { $0.contains(point) } }
    map.marks = MarkSizes(places, unit: style.scale)
    var placer = LabelPlacer(frame: view.frame.inset(map.size(6)))
    let bar = map.scaleBar()
    placer.block(bar.box)
    let caption = inset.map { map.insetCaption($0) }
    if let caption { placer.block(caption.box) }
    let graticule = hasGraticule && inset == nil ? map.graticule() : nil
    let numbers = (graticule?.numbers ?? []).filter { number in !hidden.contains { $0.intersects(number.box) } }
    for number in numbers { placer.block(number.box) }
    for inset in inset == nil ? content.insets : [] {
      placer.block(inset.view.frame.inset(-map.size(6)))
      let pointer = map.insetPointer(inset)
      placer.avoid(pointer.outline)
      placer.avoid(pointer.lines)
    }
    for (control, point) in places {
      placer.keepOff(point, radius: map.reach(control))
      for arrow in map.arrowSpots(control, at: point) { placer.keepOff(arrow.center, radius: arrow.radius) }
    }
    for control in maps {
      map.ground.add(map.ground(control))
      for front in control.fronts { placer.avoid(map.projector.path(front.lines)) }
      for area in control.areas { placer.shun(map.projector.path(area.polygons, tolerance: 3)) }
    }
    for river in ground.rivers where river.rank <= 2 { placer.shun(map.projector.path(river.shape)) }
    for border in ground.borders { placer.shun(map.projector.path(border.shape)) }
    let labels = map.labels(places, &placer)
    let countries = inset == nil ? map.countryNames(content.baseMap.countries, &placer) : []
    let rivers = map.riverNames(ground.rivers, &placer)
    let context = map.contextTowns(content.contextPlaces, apartFrom: places.map(\.1), &placer)
    var above = [map.water(ground), map.userLayers(content.userLayers)]
    if let graticule { above.append(graticule.lines) }
    above.append(map.borders(ground))
    let pointers = inset == nil ? content.insets.map { map.pointerLayer($0) } : []
    let plan = MapPlan(
      view: view, land: map.land(ground), ground: above, over: pointers + [caption?.layer].compactMap { $0 },
      marks: map.marks, names: countries + rivers + context + numbers, labels: labels, scaleBar: bar)
    return (plan, maps + [marks])
  }

  /// The scene of one of the maps that a plan was made for.
  ///
  /// - Parameter content: its ground is not asked for: the plan has it.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func scene(_ content: MapContent, by plan: ScenePlan) throws -> Scene {
    let map = try layering(plan.map.view, of: content)
    var layers = try mapLayers(content.control, of: content, by: plan.map)
    for (inset, insetPlan) in zip(content.insets, plan.insets) {
      layers.append(map.insetPaper(inset))
      layers += try mapLayers(inset.control, of: content, by: insetPlan).map { layer in
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

  /// The layers of the map itself or of an inset on the date of a control.
  private func mapLayers(_ control: ControlMap, of content: MapContent, by plan: MapPlan) throws -> [SceneLayer] {
    var map = try layering(plan.view, of: content)
    map.marks = plan.marks
    let control = map.seen(control)
    let ground = map.ground(control)
    let places = map.spots(control.state)
    let shown = Set(places.map(\.0.place.id))
    let labels = plan.labels.filter { label in label.place.map { shown.contains($0) } ?? true }
    return [plan.land, map.areas(control)] + plan.ground + [
      map.fronts(control),
      map.layer("names", dated: true, plan.names.flatMap { $0.elements(on: ground) }),
      // Leader lines lie below the marks that they start from, so the names come first.
      map.layer("labels", dated: true, labels.flatMap { $0.elements(on: ground) }),
      map.layer("places", dated: true, map.inDrawingOrder(places).flatMap { map.mark($0.0, at: $0.1) }),
      SceneLayer(
        id: "scale-bar", dependsOnDate: true, clip: plan.scaleBar.box,
        elements: plan.scaleBar.label.elements(on: ground)),
    ] + plan.over
  }

  func layering(_ view: MapView, of content: MapContent, style: Style? = nil) throws -> MapLayering {
    let style = style ?? self.style
    return try MapLayering(
      projector: MapProjector(view), style: style, languages: languages,
      palette: ActorPalette(content.actors, style: style), measure: measure, placeNames: content.placeNames,
      unconfirmed: Set(content.reports.filter { $0.status == .proposed }.map(\.id)))
  }

  /// The panel as complete as there is room for, and in the largest type in which that much of it fits.
  private func furniture(
    _ key: LegendKey, _ content: MapContent, _ map: borrowing MapLayering, _ dates: [MapDate]
  ) throws -> (SceneLayer, ScenePlan.DateLine) {
    let legible = PanelDetail.smallestPrint / (style.textSize * 0.68)
    var last = (detail: PanelDetail.steps[0], factor: 1.0)
    for detail in PanelDetail.steps {
      for factor in stride(from: 1, through: min(1, max(detail.smallest, legible)), by: -0.05) {
        last = (detail, factor)
        if let found = try panel(key, content, map, dates, detail, factor, cut: false) { return found }
      }
    }
    return try panel(key, content, map, dates, last.detail, last.factor, cut: true)
      ?? (
        SceneLayer(id: "furniture", dependsOnDate: false, elements: []),
        ScenePlan.DateLine(style: style, size: style.textSize, column: layout.head, top: layout.head.minY)
      )
  }

  private func panel(
    _ key: LegendKey, _ content: MapContent, _ map: borrowing MapLayering, _ dates: [MapDate], _ detail: PanelDetail,
    _ factor: Double, cut: Bool
  ) throws -> (SceneLayer, ScenePlan.DateLine)? {
    let smaller = style.scaled(by: factor)
    var layering = try layering(map.view, of: content, style: smaller)
    layering.isLegendBilingual = detail.isBilingual
    guard let panel = try layering.panel(key, content, layout, dates: dates, detail, cut: cut) else { return nil }
    return (
      SceneLayer(id: "furniture", dependsOnDate: false, clip: layout.page, elements: panel.elements),
      ScenePlan.DateLine(
        style: smaller, size: layering.dateSize(dates, in: layout.head), column: layout.head, top: panel.dateTop)
    )
  }

  private func dateLine(
    _ content: MapContent, _ line: ScenePlan.DateLine, _ map: borrowing MapLayering
  ) throws -> SceneLayer {
    let block = try layering(map.view, of: content, style: line.style)
      .dateLine(content.date, size: line.size, in: line.column)
    return SceneLayer(id: "date", dependsOnDate: true, clip: layout.panels.first, elements: block.elements(line.top))
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
