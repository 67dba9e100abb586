import Control
import Foundation
import Gazetteer
import Geography
import Reports
import TestSupport
import Testing

@testable import Cartography

@Suite struct ComposerTests {
  /// A square land of two actors and a front between them, a town on either side and one beyond the border.
  private func content() throws -> MapContent {
    func square(_ west: Double, _ east: Double) -> [Polygon<Coordinate>] {
      [BoundingBox(west: west, south: 10.1, east: east, north: 10.9).polygon()]
    }
    let date = try #require(CalendarDate(year: 2017, month: 11, day: 9))
    func place(_ name: String, _ arabic: String, _ longitude: Double, _ population: Int) -> LocatedPlace {
      LocatedPlace(
        id: name, name: name, arabicName: arabic, coordinate: Coordinate(longitude: longitude, latitude: 10.5),
        population: population)
    }
    func held(_ place: LocatedPlace, _ actor: String) -> PlaceControl {
      PlaceControl(
        place: place, status: .held, shares: [.init(actor: actor, share: 1)], support: 1, newestReport: date,
        evidence: [.init(report: "r-\(actor)", weight: 1)])
    }
    var besieged = held(place("Westham", "وستهام", 20.3, 50_000), "red")
    besieged.besiegedBy = ["dark"]
    let state = ControlState(
      date: date, places: [besieged, held(place("Eastham", "إيستهام", 20.7, 1000), "dark")], newestReport: date)
    let region = BoundingBox(west: 20, south: 10, east: 21, north: 11)
    let control = ControlMap(
      state: state, region: region,
      areas: [
        .init(actor: "red", polygons: square(20.1, 20.5), support: 1, reports: ["r-red"]),
        .init(actor: "dark", polygons: square(20.5, 20.9), support: 1, reports: ["r-dark"]),
      ], contested: [],
      fronts: [
        .init(
          actors: ["red", "dark"],
          lines: [Line([Coordinate(longitude: 20.5, latitude: 10.1), Coordinate(longitude: 20.5, latitude: 10.9)])],
          isFresh: true, reports: ["r-red", "r-dark"])
      ], noData: [region.polygon()], radiusInKilometres: 40)
    let land = BaseMap.Areas(shape: [region.polygon()], rank: 1, name: "Landia", arabicName: "لانديا", country: "LA")
    return MapContent(
      titles: ["en": "A war in Landia", "ar": "حرب في لانديا"], control: control,
      baseMap: BaseMap(land: [land], countries: [land]),
      actors: [
        Actor(id: "red", name: "Reds", translations: ["ar": "الحمر"]),
        Actor(id: "dark", name: "Darks", translations: ["ar": "السود"], color: "#1f1f1f"),
      ], sources: [], reports: [])
  }

  private func language(_ code: String) -> Language {
    // Phrases by their keys: the test is of the map, not of its wording.
    Language(
      code: code, isRightToLeft: code == "ar", months: (1...12).map(String.init),
      phrases: ["date": "{day} {month} {year}", "kilometres": "{n} km", "as-of": "As of {date}"])
  }

  @Test(arguments: [("en", "scene-en.txt"), ("ar", "scene-ar.txt")])
  func aSmallMapIsComposedAsItWasSeen(_ code: String, _ reference: String) throws {
    let other = code == "en" ? "ar" : "en"
    let composer = Composer(
      width: 1000, height: 600, style: Style(),
      languages: LanguageChoice(primary: language(code), secondary: language(other)), measure: FixedMeasure())
    let content = try content()
    let scene = try composer.scene(content, view: composer.view(of: content.control.region))
    try expectReference(scene.outline, reference)
  }

  @Test func whatTheFrameCutsOffIsNotSpokenOf() throws {
    let composer = Composer(
      width: 1000, height: 600, style: Style(), languages: LanguageChoice(primary: language("en")),
      measure: FixedMeasure())
    // Only the west: neither the dark side nor the front.
    let view = try composer.view(of: BoundingBox(west: 20.2, south: 10.4, east: 20.35, north: 10.5))
    let outline = try composer.scene(try content(), view: view).outline
    #expect(outline.contains("“Reds”") && outline.contains("“Westham”"))
    #expect(!outline.contains("“Eastham”") && !outline.contains("“front-fresh”"))
  }

  private func scene(_ content: MapContent, _ style: Style = Style(), marksNews: Bool = false) throws -> Scene {
    let composer = Composer(
      width: 1000, height: 600, style: style, languages: LanguageChoice(primary: language("en")),
      measure: FixedMeasure())
    var span = MapSpan(content.control)
    span.marksNews = marksNews
    let plan = try composer.plan(content, of: span, view: composer.view(of: content.control.region))
    return try composer.scene(content, by: plan)
  }

  @Test(arguments: [(0.1, 2), (0.004, 0)])
  func whatIsNewIsOutlinedAboveTheFrontsUnlessItIsASliver(_ degrees: Double, _ strokes: Int) throws {
    var content = try content()
    var earlier = content.control
    earlier.areas[0].polygons = [BoundingBox(west: 20.1, south: 10.1, east: 20.5 - degrees, north: 10.9).polygon()]
    content.news = try ControlChange(from: earlier, to: content.control)
    let layers = try scene(content, marksNews: true).layers
    let place = try #require(layers.firstIndex { $0.id == "changes" })
    #expect(layers[..<place].contains { $0.id == "fronts" } && layers[place...].contains { $0.id == "names" })
    let drawn = layers[place].elements.compactMap { if case .path(let path) = $0 { path.stroke } else { nil } }
    #expect(drawn.count == strokes)
    if let casing = drawn.first, let line = drawn.last {
      #expect(casing.width > line.width + 2 && line.color == Style().change && line.width > 2)
    }
    // In the colour of fronts, as in grey print, it is a double line.
    var grey = Style()
    grey.change = grey.front
    let double = try scene(content, grey, marksNews: true).layers[place].elements.count
    #expect(double == (strokes > 0 ? 3 : 0))
  }

  @Test func aTownWhoseHolderIsNotReportedHasAQuestionMark() throws {
    var content = try content()
    let known = try scene(content).layers.first { $0.id == "places" }?.elements.count ?? 0
    content.control.state.places[1].shares = []
    content.control.state.places[1].status = .unknown
    let marks = try #require(try scene(content).layers.first { $0.id == "places" })
    // A disc, a hook and a dot, in place of two discs and an outline.
    #expect(marks.elements.count == known)
    #expect(marks.elements.contains { if case .path(let path) = $0 { path.fill == nil } else { false } })
  }

  @Test func stripesShowAroundATownThatWouldHideThem() throws {
    var content = try content()
    func contest(_ halfWidth: Double) throws -> Int {
      content.control.state.places[1].status = .contested
      content.control.state.places[1].shares = [.init(actor: "dark", share: 0.5), .init(actor: "red", share: 0.5)]
      let box = BoundingBox(
        west: 20.7 - halfWidth, south: 10.5 - halfWidth, east: 20.7 + halfWidth, north: 10.5 + halfWidth)
      content.control.contested = [.init(actors: ["dark", "red"], polygons: [box.polygon()], reports: [])]
      return try scene(content).layers.first { $0.id == "places" }?.elements.count ?? 0
    }
    #expect(try contest(0.005) == contest(0.2) + 1)
  }

  private func texts(_ content: MapContent, _ style: Style, _ width: Double, _ height: Double) throws -> [TextElement] {
    let composer = Composer(
      width: width, height: height, style: style, languages: LanguageChoice(primary: language("en")),
      measure: FixedMeasure())
    let scene = try composer.scene(content, view: composer.view(of: content.control.region))
    return scene.layers.filter { $0.id == "furniture" }.flatMap(\.elements).compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  @Test func aThumbnailSaysHowManyActorsItLeavesOut() throws {
    var content = try content()
    for i in 0..<9 {
      content.actors.append(Actor(id: "x\(i)", name: "Militia \(i)"))
      content.control.areas.append(
        .init(
          actor: "x\(i)", polygons: [BoundingBox(west: 20.4, south: 10.4, east: 20.6, north: 10.6).polygon()],
          support: 1, reports: []))
    }
    let texts = try texts(content, Style(), 320, 200)
    let shown = texts.filter { $0.run.text.contains("Militia") || ["Reds", "Darks"].contains($0.run.text) }
    #expect(shown.count > 1 && shown.count < 11 && texts.last?.run.text == "more")
  }

  @Test(arguments: [30.0, 60]) func hugeTypeLeavesTheLegendWhole(_ size: Double) throws {
    var style = Style()
    style.textSize = size
    let texts = try texts(try content(), style, 1000, 600).map(\.run)
    let usual = try self.texts(try content(), Style(), 1000, 600).map(\.run)
    #expect(Set(texts.map(\.text)).isSuperset(of: ["Reds", "Darks", "town-held", "siege", "front-fresh"]))
    #expect(!texts.contains { $0.text == "more" } && texts.count >= usual.count - 2)
  }

  /// Sizes of a page, with a title of usual length and one that no page has room for.
  static let pages: [(Double, Double, String)] = [
    (1920, 1080), (1080, 1080), (1080, 1920), (794, 1123), (1123, 794), (800, 450), (640, 360), (480, 270), (200, 200),
    (3000, 400),
  ].flatMap { [($0.0, $0.1, "A war in Landia"), ($0.0, $0.1, String(repeating: "Longword ", count: 80))] }

  @Test(arguments: pages)
  func nothingOfTheFurnitureOverlapsOrIsCut(_ width: Double, _ height: Double, _ title: String) throws {
    var content = try content()
    content.titles = ["en": title, "ar": title]
    content.subtitles = ["en": title]
    for codes in [["en"], ["ar"], ["en", "ar"]] {
      let languages = LanguageChoice(
        primary: language(codes[0]), secondary: codes.dropFirst().first.map { language($0) })
      let composer = Composer(
        width: width, height: height, style: Style(), languages: languages, measure: FixedMeasure())
      let scene = try composer.scene(content, view: composer.view(of: content.control.region))
      let page = Rectangle(x: 0, y: 0, width: width, height: height).inset(-0.01)
      var boxes: [(text: String, box: Rectangle)] = []
      for layer in scene.layers where ["furniture", "date"].contains(layer.id) {
        for case .text(let element) in layer.elements {
          let extent = FixedMeasure().measure(element.run)
          let box = Rectangle(x: element.origin.x, y: element.origin.y, width: extent.width, height: extent.height)
          #expect(page.contains(box), "“\(element.run.text.prefix(30))” is cut at \(width)×\(height) in \(codes)")
          for other in boxes {
            #expect(
              !other.box.inset(0.01).intersects(box.inset(0.01)),
              "“\(element.run.text.prefix(30))” lies on “\(other.text.prefix(30))” at \(width)×\(height) in \(codes)")
          }
          boxes.append((element.run.text, box))
        }
      }
      #expect(
        boxes.contains { $0.text.contains("2017") }
          && boxes.contains { $0.text == (codes[0] == "en" ? "Reds" : "الحمر") })
    }
  }
}
