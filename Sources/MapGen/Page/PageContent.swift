import Cartography
import Control
import Foundation
import Geography
import Mustache
import Rendering
import Reports

/// Fills the page's template, `data/page/page.html`.
struct PageContent {
  let request: TimelapseRequest
  let maps: PageMaps
  let words: PageWords
  let dates: [PageData.Date]
  let sentences: PageSentences
  let shapes: PageShapes
  /// What the map of the last date says.
  let told: MapWords
  let legend: Scene

  private var language: Language { words.language }

  /// - Throws: ``InputError`` when a file of the page is missing or damaged.
  func html(
    _ series: PageSeries, _ evidence: PageEvidence, _ generator: MapGenerator, _ data: DataDirectory
  ) throws -> String {
    let text = try TextEngine(fonts: data.fonts)
    var reports = PageReports(generator.situation, words: words)
    let rows = self.rows(evidence, generator, &reports)
    let colors = maps.colors(text: text)
    let actors = series.actors
    let charts = PageCharts(
      days: dates.map(\.day), names: [dates.first?.name ?? "", dates.last?.name ?? ""], words: words)
    let areas = actors.map { series.squareKilometres(of: $0) }
    let places = actors.map { series.places(of: $0) }
    let names = actors.map { reports.name($0) }
    let inks = actors.map { colors[$0] ?? .gray(0.6) }
    let json = try PageData(
      dates: dates, sentences: sentences.all, lines: shapes.lines, shapes: shapes.shapes,
      places: evidence.places.map { .init(id: $0.id, name: $0.name) },
      evidence: rows.evidence, reports: rows.reports,
      actors: zip(actors, zip(areas, places)).map {
        .init(id: $0, squareKilometres: $1.0.map { Int($0.rounded()) }, places: $1.1)
      },
      words: words.script, positions: charts.positions
    ).json()
    var values = heading
    values["actors"] = actors.indices.map { i -> [String: String] in
      [
        "id": actors[i], "name": names[i], "color": inks[i].hex,
        "show": words.phrase("page-show", ["actor": names[i]]),
        "area": words.phrase("page-unit-areas", ["n": String(Int((areas[i].last ?? 0).rounded()))]),
        "count": words.phrase("page-unit-places", ["n": String(places[i].last ?? 0)]),
      ]
    }
    values["charts"] = [
      charts.chart("page-areas-chart", "page-unit-areas", names, inks, areas),
      charts.chart("page-places-chart", "page-unit-places", names, inks, places.map { $0.map(Double.init) }),
    ]
    values["bars"] = ["width": String(max(1, dates.count)), "path": charts.bars(rows.reports.map(\.day))]
    values.merge(try drawing()) { _, new in new }
    let files = PageFiles(data)
    values["json"] = json
    values["css"] = try files.text("page.css")
    values["js"] = try files.text("page.js")
    return try files.template.render(values)
  }

  /// The words of the page on its last date.
  private var heading: [String: Any] {
    var values: [String: Any] = [:]
    values["language"] = language.code
    values["direction"] = language.isRightToLeft ? "rtl" : "ltr"
    values["title"] = told.title
    values["subtitle"] = told.subtitle.isEmpty ? [] : [told.subtitle]
    values["says"] = sentences.last
    values["asOf"] = told.date
    values["warnings"] = told.warnings
    values["sources"] = told.sources
    values["disclaimer"] = told.disclaimer
    values["credits"] = told.credits
    values["words"] = wordsOfTemplate
    values["map"] = words.phrase("page-map")
    values["skip"] = words.phrase("page-skip")
    values["lastIndex"] = String(dates.count - 1)
    values["dateName"] = dates.last?.name ?? ""
    values["firstName"] = dates.first?.name ?? ""
    values["lastName"] = dates.last?.name ?? ""
    return values
  }

  /// The map of the last date, layer by layer, and the legend of its marks.
  private func drawing() throws -> [String: Any] {
    var shapes = self.shapes
    let marks = try shapes.drawing(legend)
    let frame = try maps.frame()
    var dated = (shapes.frames.last ?? []).makeIterator()
    let layers = shapes.layers.map { layer -> [String: Any] in
      let content = layer.content ?? (dated.next() ?? []).map { shapes.svg($0) }.joined()
      return [
        "id": layer.id, "setting": layer.setting, "transform": layer.transform.isEmpty ? [] : [layer.transform],
        "isDated": layer.content == nil, "content": content,
      ]
    }
    let box = [frame.minX, frame.minY, frame.width, frame.height].map { number($0) }
    return [
      "box": box.joined(separator: " "), "frame": ["x": box[0], "y": box[1], "width": box[2], "height": box[3]],
      "definitions": shapes.definitions.joined(), "layers": layers,
      "adapts": request.map.style.land.lightness > 0.5,
      "marks": [
        "paper": legend.background.hex, "width": number(legend.width), "height": number(legend.height),
        "content": marks,
      ],
    ]
  }

  private var wordsOfTemplate: [String: String] {
    let keys = [
      "first", "previous", "next", "last", "play", "slider", "keys", "actors", "reports", "nothing", "places", "marks",
      "about", "in-words",
    ]
    let pairs = keys.map { ($0, words.phrase("page-\($0)")) } + [("noScript", words.phrase("page-no-script"))]
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The reports of the page's places, and the evidence of places by the reports' indexes.
  private func rows(
    _ evidence: PageEvidence, _ generator: MapGenerator, _ maker: inout PageReports
  ) -> (reports: [PageReport], evidence: [[PageData.Weighed]]) {
    let places = Set(evidence.places.map(\.id))
    let knownBy = request.map.knownBy
    var rows: [PageReport] = []
    var index: [String: Int] = [:]
    for report in generator.places.reports where report.status != .rejected {
      guard let place = report.place.id, places.contains(place) else { continue }
      // What nobody could know yet is not told.
      if let knownBy, let published = report.published, published > knownBy { continue }
      index[report.id] = rows.count
      rows.append(maker.report(report, at: place))
    }
    let combinations = evidence.combinations.map { combination in
      combination.compactMap { weighed in index[weighed.report].map { [$0, weighed.percent] } }
    }
    return (rows, combinations)
  }

  private func number(_ value: Double) -> String { Decimals.text(value, 1) }
}
