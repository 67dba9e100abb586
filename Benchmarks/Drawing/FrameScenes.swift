import Cartography
import Geography

/// Makes the scene of each frame: what is the same in all of them is made once.
struct FrameScenes {
  private let files: SceneFiles
  private let towns: [SceneFiles.Town]
  private let areas: [(path: Path, controller: String)]
  private let land, ground, fronts, labels, panel: SceneLayer
  private let page: Rectangle
  private let ink = Color.gray(0.082)

  init(_ files: SceneFiles, measure: any TextMeasuring) throws {
    self.files = files
    page = Rectangle(x: 0, y: 0, width: files.description.width, height: files.description.height)
    let page = page
    func color(_ hex: String) -> Color { Color(hex: hex) ?? .gray(0) }
    func layer(_ id: String, dated: Bool = false, _ elements: [PathElement]) -> SceneLayer {
      SceneLayer(id: id, dependsOnDate: dated, clip: page, elements: elements.map { .path($0) })
    }
    func lines(_ name: String, _ stroke: (_ properties: [String: String]) -> Stroke) throws -> [PathElement] {
      try files.paths(name).map { PathElement($0.path, stroke: stroke($0.properties)) }
    }
    land = layer(
      "land",
      try files.paths("countries").map { path, own in
        let isTheatre = own["adm0_a3"] == "SYR" || own["adm0_a3"] == "IRQ"
        return PathElement(path, fill: .solid(color(isTheatre ? "#f7f5ef" : "#e3e1d8")))
      })
    areas = try files.paths("areas").map { ($0.path, $0.properties["ctl"] ?? "") }
    let lakes = try files.paths("lakes").map {
      PathElement($0.path, fill: .solid(color("#a9cbe3")), stroke: Stroke(color("#7fa9c7"), width: 0.8))
    }
    let rivers = try lines("rivers") { _ in Stroke(color("#7fb0d6"), width: 1.8, roundCap: true) }
    let admin1 = try lines("admin1_lines") { _ in Stroke(color("#8a8a8a"), width: 1, dashes: [6, 4]) }
    let roads = try files.paths("roads")
    func roadLines(_ hex: String, _ widths: [String: Double]) -> [PathElement] {
      ["2", "1"].flatMap { kind in
        roads.filter { $0.properties["cls"] == kind }
          .map { PathElement($0.path, stroke: Stroke(color(hex), width: widths[kind] ?? 1)) }
      }
    }
    let admin0 = try lines("admin0_lines") { _ in Stroke(color("#4a4a4a"), width: 2.2, dashes: [10, 3, 2, 3]) }
    ground = layer(
      "ground",
      lakes + rivers + admin1 + roadLines("#8f7f6a", ["1": 3.6, "2": 2.4]) + roadLines("#fffdf5", ["1": 2.2, "2": 1.2])
        + admin0)
    // In a timelapse of ours fronts change from date to date: they are drawn anew in each frame.
    fronts = layer("fronts", dated: true, try lines("fronts") { _ in Stroke(color("#8b0000"), width: 3) })
    towns = try files.towns()
    labels = FrameScenes.labels(towns, page, ink, measure)
    panel = FrameScenes.panel(files.description, page, ink)
  }

  func scene(_ index: Int) -> Scene {
    let frame = files.frames.frames[index % files.frames.frames.count]
    let ids = files.frames.ids
    let colors = frame.colors.compactMapValues { Color(hex: $0) }
    let areas = areas.map { area in
      SceneElement.path(
        PathElement(
          area.path, fill: .solid((colors[area.controller] ?? .gray(0)).opacity(files.description.style.area_opacity))))
    }
    let marks = zip(towns, frame.towns).map { town, digit in
      let controller = digit.wholeNumberValue.flatMap { ids.indices.contains($0) ? ids[$0] : nil } ?? ""
      return SceneElement.path(
        PathElement(
          .circle(town.point, radius: town.radius), fill: .solid(colors[controller] ?? .gray(0)),
          stroke: Stroke(.gray(0.125), width: 1.2)))
    }
    let swatches = files.description.controllers.enumerated().map { i, controller in
      SceneElement.path(
        PathElement(
          .rectangle(Rectangle(x: 36, y: 800 + 28 * Double(i), width: 30, height: 17)),
          fill: .solid(Color.gray(0.96).mixed(with: colors[controller.id] ?? .gray(0), 0.55)),
          stroke: Stroke(.gray(0.27), width: 1)))
    }
    let date = SceneElement.text(
      TextElement(TextRun(frame.date, size: 30, bold: true), color: ink, origin: Point(x: 270, y: 11)))
    func dated(_ id: String, _ elements: [SceneElement]) -> SceneLayer {
      SceneLayer(id: id, dependsOnDate: true, clip: page, elements: elements)
    }
    return Scene(
      width: page.width, height: page.height, background: Color(hex: "#eef0ee") ?? .gray(1),
      layers: [
        land, dated("areas", areas), ground, fronts, dated("towns", marks), labels, panel,
        dated("date", swatches + [date]),
      ], title: files.description.title, altText: files.description.subtitle, date: frame.date)
  }

  private static func labels(
    _ towns: [SceneFiles.Town], _ page: Rectangle, _ ink: Color, _ measure: any TextMeasuring
  ) -> SceneLayer {
    let halo = Stroke(.gray(1, alpha: 0.85), width: 5)
    let elements = towns.flatMap { town in
      let runs = [town.name, town.arabicName].filter { !$0.isEmpty }.map { TextRun($0, size: town.size) }
      let sizes = runs.map(measure.measure)
      let (height, gap) = (sizes.reduce(0) { $0 + $1.height * 0.85 }, town.radius + 4)
      var top =
        switch town.anchor {
        case "N": town.point.y - gap - height
        case "S": town.point.y + gap
        default: town.point.y - height / 2
        }
      return zip(runs, sizes).map { run, size -> SceneElement in
        let left =
          switch town.anchor {
          case "E": town.point.x + gap
          case "W": town.point.x - gap - size.width
          default: town.point.x - size.width / 2
          }
        defer { top += size.height * 0.85 }
        return .text(TextElement(run, color: ink, halo: halo, origin: Point(x: left, y: top)))
      }
    }
    return SceneLayer(id: "labels", dependsOnDate: false, clip: page, elements: elements)
  }

  /// Title box, legend and scale bar, without date and swatches.
  private static func panel(_ scene: SceneFiles.Description, _ page: Rectangle, _ ink: Color) -> SceneLayer {
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> SceneElement {
      .path(
        PathElement(
          .rectangle(Rectangle(x: x, y: y, width: width, height: height)), fill: .solid(.gray(1, alpha: 0.88)),
          stroke: Stroke(.gray(0.27), width: 1)))
    }
    func text(_ text: String, _ size: Double, _ x: Double, _ baseline: Double, bold: Bool = false) -> SceneElement {
      .text(
        TextElement(TextRun(text, size: size, bold: bold), color: ink, origin: Point(x: x, y: baseline - size * 1.07)))
    }
    var elements = [
      box(10, 8, 760, 64), text(scene.title, 30, 24, 44, bold: true), text(scene.subtitle, 14, 24, 64),
      box(20, 760, 310, 300), text("Control", 18, 36, 788, bold: true),
    ]
    var y = 812.0
    for controller in scene.controllers {
      elements.append(text(controller.name, 16, 76, y + 2))
      y += 28
    }
    let lines: [(String, String, Double, [Double])] = [
      ("Front line", "#8b0000", 3, []), ("International border", "#4a4a4a", 2.2, [10, 3, 2, 3]),
      ("Governorate", "#8a8a8a", 1, [6, 4]), ("Road", "#8f7f6a", 3.6, []), ("River or lake", "#7fb0d6", 1.8, []),
    ]
    for (name, hex, width, dashes) in lines {
      let line = Path.polyline([Point(x: 36, y: y - 4), Point(x: 66, y: y - 4)])
      elements.append(.path(PathElement(line, stroke: Stroke(Color(hex: hex) ?? ink, width: width, dashes: dashes))))
      elements.append(text(name, 16, 76, y + 2))
      y += 26
    }
    elements.append(box(1580, 1005, 302.45, 50))
    for i in 0..<4 {
      elements.append(
        .path(
          PathElement(
            .rectangle(Rectangle(x: 1600 + 60.6 * Double(i), y: 1040, width: 60.6, height: 6)),
            fill: .solid(i % 2 == 1 ? .gray(1) : ink), stroke: Stroke(ink, width: 1))))
    }
    elements += [text("0", 13, 1597, 1034), text("50", 13, 1713, 1034), text("100 km", 13, 1820, 1034)]
    return SceneLayer(id: "panel", dependsOnDate: false, clip: page, elements: elements)
  }
}
