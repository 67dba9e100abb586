internal import Control
internal import Geography

/// What maps of one view have in common.
extension Composer {
  /// The plan of the maps of a span.
  ///
  /// - Parameter content: of any of the maps, but with the reports of all of them.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func plan(_ content: MapContent, of span: MapSpan, view: MapView) throws -> ScenePlan {
    let layering = try layering(view, of: content)
    let pointers = layering.insetPointers(
      content.insets, layering.spots(span.marks(like: content.control).state).onceEach)
    let (map, legend) = try mapPlan(content, of: span, view: view, pointers: pointers)
    let insets = try zip(content.insets, pointers).map { inset, pointer in
      try mapPlan(
        content.of(inset), of: span, view: inset.view, inset: (inset: inset, tag: pointer.tag))
    }
    let ground = layering.seen(content.baseMap)
    var shown = content
    shown.baseMap.borders = ground.borders
    var key = LegendKey(legend + insets.flatMap(\.1))
    key.change = try content.seenChange { try layering.seen($0, $1) }
    key.hasNews = span.marksNews
    let (panel, dateLine) = try furniture(key, shown, layering, span.dates.differingInLength)
    return ScenePlan(
      map: map, insets: insets.map(\.0), panel: panel, dateLine: dateLine, change: key.change,
      marksNews: span.marksNews)
  }

  /// The plan of the map itself, or of an inset, and the controls that the legend has to explain.
  ///
  /// - Parameters:
  ///   - pointers: what leads to the insets of the content, in their order.
  ///   - inset: what it is a plan of, with what its box on the map is called.
  private func mapPlan(
    _ content: MapContent, of span: MapSpan, view: MapView, pointers: [InsetPointer] = [],
    inset: (inset: MapInset, tag: String?)? = nil
  ) throws -> (MapPlan, [ControlMap]) {
    var map = try layering(view, of: content)
    let ground = map.seen(content.baseMap)
    let maps = span.maps.map { map.seen($0) }
    let marks = map.seen(span.marks(like: content.control))
    let hidden = content.insets.map(\.view.frame)
    let spots = map.spots(marks.state).onceEach
    // A mark that an inset cuts gets no name either.
    let covered = hidden.map { $0.inset(-map.size(10)) }
    let places = spots.filter { _, point in !covered.contains { $0.contains(point) } }
    map.marks = MarkSizes(places, unit: style.scale)
    var placer = LabelPlacer(frame: view.frame.inset(map.size(6)), spacing: map.size(7))
    let caption = inset.map { map.insetCaption($0.inset, tag: $0.tag) }
    if let caption { placer.block(caption.box) }
    let bar = map.scaleBar(
      avoiding: spots.map(\.1), offGround: inset != nil, except: [caption?.box].compactMap { $0 })
    placer.block(bar.box)
    let graticule = hasGraticule && inset == nil ? map.graticule() : nil
    let numbers = (graticule?.numbers ?? []).filter { number in !hidden.contains { $0.intersects(number.box) } }
    for number in numbers { placer.block(number.box) }
    for frame in hidden { placer.block(frame.inset(-map.size(6))) }
    for pointer in pointers {
      placer.avoid(pointer.outline)
      placer.avoid(pointer.path)
      if let tag = map.insetTag(pointer) { placer.block(tag.box) }
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
    // What an inset shows has its name there; on the map itself only towns have theirs.
    let enlarged = pointers.compactMap { Rectangle(around: $0.outline.points) }
    let named = places.filter { place, point in
      map.marks.rank(place.place) < 2 || !enlarged.contains { $0.contains(point) }
    }
    let labels = map.labels(named, &placer)
    let countries = inset == nil ? map.countryNames(content.baseMap.countries, &placer) : []
    let rivers = map.riverNames(ground.rivers, &placer)
    let context = map.contextTowns(content.contextPlaces, apartFrom: places.map(\.1), &placer)
    let own = map.userLabels(content.userLayers, &placer)
    var above = [map.water(ground), map.userLayers(content.userLayers, below: false)]
    if let graticule { above.append(graticule.lines) }
    above.append(map.borders(ground))
    let below = content.userLayers.contains(where: \.isBelow) ? [map.userLayers(content.userLayers, below: true)] : []
    let plan = MapPlan(
      view: view, land: [map.land(ground)] + below, ground: above,
      over: pointers.map { map.pointerLayer($0) } + [caption?.layer].compactMap { $0 },
      marks: map.marks, names: countries + rivers + context + own + numbers, labels: labels, scaleBar: bar)
    return (plan, maps + [marks])
  }
}

extension [(PlaceControl, Point)] {
  /// Each place once, with all that is ever drawn around it.
  var onceEach: [(PlaceControl, Point)] {
    let ringed = Set(filter { $0.0.hasRing }.map(\.0.place.id))
    var seen: Set<String> = []
    return filter { control, _ in
      (control.hasRing || !ringed.contains(control.place.id)) && seen.insert(control.place.id).inserted
    }
  }
}
