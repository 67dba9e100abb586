internal import Control
public import Geography

/// One of several maps of one view on a page.
public struct MapCell: Sendable {
  /// What it is called, in each language of the page.
  public var captions: [String]
  public var content: MapContent

  public init(captions: [String], content: MapContent) {
    self.captions = captions
    self.content = content
  }
}

/// How several maps of one region share the part of the page that one map would take.
public struct CellGrid: Sendable {
  /// Where each map lies on the page.
  let frames: [Rectangle]
  /// The room for a caption above each.
  let captionHeight: Double
  /// The view that all of them share, in a frame at the page's origin.
  public let view: MapView

  /// The grid in which the maps are largest.
  init(_ count: Int, of region: BoundingBox, in frame: Rectangle, gap: Double, captionHeight: Double) throws {
    func cell(_ columns: Int) -> (width: Double, height: Double) {
      let rows = (count + columns - 1) / columns
      return (
        (frame.width - gap * Double(columns + 1)) / Double(columns),
        (frame.height - gap * Double(rows + 1)) / Double(rows) - captionHeight
      )
    }
    let aspect = region.widthInKilometres / max(region.heightInKilometres, 1e-6)
    let columns = (1...max(1, count)).max { a, b in
      func size(_ columns: Int) -> Double { min(cell(columns).width, cell(columns).height * aspect) }
      return size(a) < size(b)
    }
    let size = cell(columns ?? 1)
    guard size.width >= 60, size.height >= 60 else {
      throw GeographyError("the page is too small for \(count) maps; give a larger --size")
    }
    frames = (0..<count).map { i in
      let (row, column) = (Double(i / (columns ?? 1)), Double(i % (columns ?? 1)))
      return Rectangle(
        x: frame.minX + gap + column * (size.width + gap),
        y: frame.minY + gap + row * (size.height + captionHeight + gap) + captionHeight, width: size.width,
        height: size.height)
    }
    self.captionHeight = captionHeight
    view = try MapView(region: region, frame: Rectangle(x: 0, y: 0, width: size.width, height: size.height))
  }
}

extension Composer {
  /// The grid of so many maps of a region on this page.
  ///
  /// - Throws: ``GeographyError`` when the page is too small for them, or the region cannot be projected.
  public func grid(_ count: Int, of region: BoundingBox) throws -> CellGrid {
    return try CellGrid(
      count, of: region, in: view(of: region).frame, gap: style.textSize * 0.5,
      captionHeight: captionLine * Double(languages.all.count))
  }

  /// A page of several maps that share a view and a panel.
  ///
  /// - Parameters:
  ///   - whole: what the panel tells of.
  ///   - cells: as many as the grid has frames.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func scene(_ whole: MapContent, cells: [MapCell], in grid: CellGrid) throws -> Scene {
    let maps = cells.map(\.content.control)
    let span = MapSpan(
      dates: [whole.date], maps: maps, places: ([whole.control] + maps).flatMap(\.state.places))
    var page = try scene(whole, by: plan(whole, of: span, view: view(of: grid.view.region)))
    page.layers.removeAll { !Composer.panelLayers.contains($0.id) }
    var layers: [SceneLayer] = []
    for (i, (cell, frame)) in zip(cells, grid.frames).enumerated() {
      let map = try bare(frame).scene(cell.content, view: grid.view)
      for layer in map.layers where !Composer.panelLayers.contains(layer.id) && (i == 0 || layer.id != "scale-bar") {
        layers.append(layer.moved(to: Point(x: frame.minX, y: frame.minY), id: "\(i + 1)-\(layer.id)"))
      }
      layers.append(caption(cell, above: frame, grid, id: "\(i + 1)-caption"))
    }
    page.layers = layers + page.layers
    return page
  }

  /// The height of a line of a caption, with room for the marks above and below Arabic letters.
  private var captionLine: Double { style.textSize * 1.55 }

  /// What a page of several maps has once.
  private static let panelLayers: Set<String> = ["furniture", "date"]

  /// The caption above a map, and a line around that.
  private func caption(_ cell: MapCell, above frame: Rectangle, _ grid: CellGrid, id: String) -> SceneLayer {
    var elements: [SceneElement] = [
      .path(PathElement(.rectangle(frame), stroke: Stroke(style.rule, width: style.scale)))
    ]
    let size = style.textSize * 0.88
    let distinct = cell.captions.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for (i, text) in distinct.enumerated() {
      let language = languages.all.count == distinct.count ? languages.all[i] : languages.primary
      let run = TextRun(
        text, size: size, bold: i == 0, width: frame.width, rightToLeft: language.isRightToLeft)
      let top = frame.minY - grid.captionHeight + Double(i) * captionLine
      elements.append(.text(TextElement(run, color: style.ink, origin: Point(x: frame.minX, y: top))))
    }
    return SceneLayer(id: id, dependsOnDate: true, elements: elements)
  }
}

extension SceneLayer {
  /// The layer moved so that what lay at the page's origin lies at the point.
  fileprivate func moved(to p: Point, id: String) -> SceneLayer {
    var layer = self
    layer.id = id
    layer.clip = clip.map { Rectangle(x: $0.minX + p.x, y: $0.minY + p.y, width: $0.width, height: $0.height) }
    layer.elements = elements.map { element in
      switch element {
      case .path(let path): return .path(path.moved(to: p))
      case .text(var text):
        text.origin = Point(x: text.origin.x + p.x, y: text.origin.y + p.y)
        return .text(text)
      }
    }
    return layer
  }
}
