public import Geography

/// Points, lines and areas that a user brings for a map: borders of provinces, roads, camps, anything with a name.
public struct UserLayer: Hashable, Sendable {
  /// A name to print.
  public struct Label: Hashable, Sendable {
    public var text: String
    public var spot: Coordinate
    /// Whether it stands beside the spot, as that of a point, or over it.
    public var isBeside: Bool

    public init(text: String, spot: Coordinate, isBeside: Bool) {
      self.text = text
      self.spot = spot
      self.isBeside = isBeside
    }
  }

  /// What the legend calls it.
  public var name: String
  /// The name in other languages by ISO 639-1 code.
  public var names: [String: String] = [:]
  public var points: [Coordinate] = []
  /// Lines, and the outlines of areas.
  public var lines: [Line<Coordinate>] = []
  public var polygons: [Polygon<Coordinate>] = []
  /// The names of its features, in the order in which room is found for them.
  public var labels: [Label] = []
  /// Whether it lies below the areas of control.
  public var isBelow = false
  /// Nil for the colour of the style.
  public var color: Color?
  /// What areas are filled with; nil for nothing.
  public var fill: Color?
  /// The width of lines in points; nil for that of the style.
  public var width: Double?
  /// Lengths of dashes and gaps in points, empty for a solid line; nil for dashes that no other layer has.
  public var dashes: [Double]?

  public init(name: String, lines: [Line<Coordinate>] = []) {
    self.name = name
    self.lines = lines
  }
}

extension MapLayering {
  /// The layers that lie above the areas of control, or those below.
  borrowing func userLayers(_ layers: [UserLayer], below: Bool) -> SceneLayer {
    var elements: [SceneElement] = []
    for (index, userLayer) in layers.enumerated() where userLayer.isBelow == below {
      if let fill = userLayer.fill {
        let areas = projector.path(userLayer.polygons)
        if !areas.isEmpty { elements.append(.path(PathElement(areas, fill: .solid(fill)))) }
      }
      let stroke = userStroke(userLayer, index)
      for lines in stroke.width > 0 ? userLayer.lines.inPieces(of: 50_000) : [] {
        let path = projector.path(lines)
        if !path.isEmpty { elements.append(.path(PathElement(path, stroke: stroke))) }
      }
      elements += userLayer.points.compactMap { projector.point($0) }.filter(view.frame.contains)
        .map { .path(userDot(userLayer, at: $0)) }
    }
    return layer(below ? "user-layers-below" : "user-layers", dated: false, elements)
  }

  /// Thin lines that differ by their dashes unless they bring their own, so that they stay behind borders and fronts.
  borrowing func userStroke(_ layer: UserLayer, _ index: Int) -> Stroke {
    let usual: [[Double]] = [[5, 3], [1.5, 2.5], [9, 3, 1.5, 3], []]
    let dashes = layer.dashes ?? usual[index % usual.count]
    return Stroke(
      layer.color ?? style.layerColor, width: size(layer.width ?? style.layerWidth), dashes: dashes.map { size($0) })
  }

  private borrowing func userDot(_ layer: UserLayer, at point: Point) -> PathElement {
    PathElement(
      .circle(point, radius: size(3.6)), fill: .solid(layer.fill ?? layer.color ?? style.layerColor),
      stroke: Stroke(style.paper, width: size(1.2)))
  }

  /// What the legend shows of a layer: a piece of an area, of a line, or a dot.
  borrowing func userMark(_ layer: UserLayer, _ index: Int) -> [PathElement] {
    let stroke = userStroke(layer, index)
    if !layer.polygons.isEmpty, let fill = layer.fill {
      let box = Path.rectangle(markBox)
      return [
        PathElement(box, fill: .solid(style.land)),
        PathElement(box, fill: .solid(fill), stroke: stroke.width > 0 ? stroke : nil),
      ]
    }
    if layer.lines.isEmpty, !layer.points.isEmpty { return [userDot(layer, at: Point(x: 0, y: 0))] }
    return sample(stroke)
  }

  /// The names of the features of the user's layers, as far as there is room.
  borrowing func userLabels(_ layers: [UserLayer], _ placer: inout LabelPlacer) -> [PlacedLabel] {
    for userLayer in layers where userLayer.points.count <= MapLayering.mostNames {
      for point in userLayer.points.compactMap({ projector.point($0) }) where view.frame.contains(point) {
        placer.keepOff(point, radius: size(3.6))
      }
    }
    let look = LabelLook(bold: false, size: style.textSize * 0.75, color: style.townInk)
    return layers.flatMap { userLayer -> [PlacedLabel] in
      var spots: [(UserLayer.Label, Point)] = []
      for label in userLayer.labels where spots.count < MapLayering.mostNames {
        if let point = projector.point(label.spot), view.frame.contains(point) { spots.append((label, point)) }
      }
      return spots.compactMap { label, point in
        let text = LabelText([label.text.shortened(to: 40)], look, measure)
        return label.isBeside ? beside(point, text, &placer) : over(point, text, &placer)
      }
    }
  }

  /// More names than this would find no room on any page.
  private static let mostNames = 500

  private borrowing func beside(_ point: Point, _ text: LabelText, _ placer: inout LabelPlacer) -> PlacedLabel? {
    let wish = LabelWish(
      width: text.width, height: text.height, spot: point, clearance: size(6), crossing: false)
    guard let box = placer.place([wish]).first ?? nil else { return nil }
    return PlacedLabel(texts: text.elements(in: box, beside: point, halo: halo()), box: box)
  }

  private borrowing func over(_ point: Point, _ text: LabelText, _ placer: inout LabelPlacer) -> PlacedLabel? {
    let box = Rectangle(
      x: point.x - text.width / 2, y: point.y - text.height / 2, width: text.width, height: text.height)
    guard placer.claim(box) else { return nil }
    return PlacedLabel(texts: text.elements(in: box, beside: point, halo: halo()), box: box)
  }
}

extension [Line<Coordinate>] {
  /// The lines in groups of about as many points: to stroke millions at a time takes more memory than there is.
  ///
  /// A line of more points is cut into several that go on from each other.
  func inPieces(of most: Int) -> [[Line<Coordinate>]] {
    var groups: [[Line<Coordinate>]] = []
    var room = 0
    for line in self {
      for start in stride(from: 0, to: Swift.max(1, line.points.count - 1), by: most) {
        let piece = line.points[start..<Swift.min(start + most + 1, line.points.count)]
        if groups.isEmpty || room < piece.count {
          groups.append([])
          room = most + 1
        }
        room -= piece.count
        groups[groups.count - 1].append(Line<Coordinate>([Coordinate](piece)))
      }
    }
    return groups
  }
}
