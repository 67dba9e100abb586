import Cartography
import Foundation
import FoundationXML
import Geography
import TestSupport
import Testing

@testable import Rendering

@Suite struct SVGTests {
  let engine: TextEngine

  init() throws { engine = try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts")) }

  private let markup = "A <b>&\"x\"</b> ]]> \u{1}"

  private func scene(_ layers: [SceneLayer]) -> Scene {
    Scene(
      width: 200, height: 100, background: .gray(1), layers: layers, title: markup, altText: markup, date: "2017-11-11",
      language: "ar")
  }

  private func svg(_ layers: [SceneLayer], _ lettering: SVGLettering) throws -> String {
    String(decoding: try scene(layers).encoded(as: .svg, lettering: lettering, text: engine), as: UTF8.self)
  }

  private func layer(_ id: String, _ elements: [SceneElement]) -> SceneLayer {
    SceneLayer(
      id: id, dependsOnDate: true, clip: Rectangle(x: 0, y: 0, width: 200, height: 100), elements: elements)
  }

  private func mark(_ subject: SceneSubject?, reports: [String]) -> SceneElement {
    .path(
      PathElement(
        .circle(Point(x: 20, y: 20), radius: 8), fill: .solid(.gray(0.5)), reports: reports, subject: subject))
  }

  private func text(_ text: String, width: Double? = nil, halo: Bool = false, rotation: Double = 0) -> SceneElement {
    .text(
      TextElement(
        TextRun(text, size: 12, width: width), color: .gray(0), halo: halo ? Stroke(.gray(1), width: 3) : nil,
        origin: Point(x: 50, y: 10), rotation: rotation))
  }

  @Test func marksSayWhatTheyAreAndWhichReportsStandBehindThem() throws {
    let subject = SceneSubject(.place, id: "geonames:174448", actors: ["gov", "is"], words: "Albu Kamal: contested")
    let elements = [
      mark(subject, reports: ["ak-1", "ak 2"]), mark(subject, reports: ["ak-1", "ak 2"]), mark(nil, reports: []),
    ]
    for lettering in SVGLettering.allCases {
      let svg = try svg([layer("places", elements)], lettering)
      #expect(svg.contains("<g id=\"places\" clip-path=\"url(#clip-1)\">"))
      let group =
        "<g id=\"place-geonames-174448\" role=\"graphics-symbol img\" data-place=\"geonames:174448\" "
        + "data-actor=\"gov is\" data-report=\"ak-1 ak%202\"><title>Albu Kamal: contested</title>"
      #expect(svg.contains(group))
      #expect(svg.components(separatedBy: "data-report").count == 2)
    }
  }

  @Test func textStaysTextOrBecomesShapes() throws {
    let elements = [text("Rawa", halo: true)]
    let kept = try svg([layer("labels", elements)], .text)
    #expect(kept.contains(">Rawa</text>") && kept.contains("paint-order=\"stroke\""))
    #expect(kept.contains("role=\"graphics-document document\"") && kept.contains("xml:lang=\"ar\""))
    let traced = try svg([layer("labels", elements)], .outlines)
    #expect(!traced.contains("<text") && traced.components(separatedBy: "xlink:href=\"#text-1\"").count == 3)
    #expect(traced.contains("role=\"img\""))
  }

  @Test func textThatRunsToTheLeftBeginsAtItsRightEnd() throws {
    let width = engine.measure(TextRun("البوكمال", size: 12)).width
    let svg = try svg([layer("labels", [text("البوكمال")])], .text)
    #expect(svg.contains("direction=\"rtl\"") && svg.contains(" x=\"\(SVGNumber.text(50 + width))\""))
    #expect(svg.contains(">البوكمال</text>"))
  }

  @Test func brokenLinesArePartsOfOneText() throws {
    let words = "The map shows who is reported to control a place"
    let svg = try svg([layer("furniture", [text(words, width: 90)])], .text)
    let spans = svg.matches(of: /<tspan x="50" y="([0-9.]+)">([^<]+)<\/tspan>/)
    #expect(spans.count > 2)
    #expect(spans.map { String($0.output.2) }.joined(separator: " ") == words)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { Double($0.output.1) ?? 0 < Double($1.output.1) ?? 0 })
  }

  @Test(arguments: SVGLettering.allCases) func markupInAnyTextComesOutAsText(_ lettering: SVGLettering) throws {
    let subject = SceneSubject(.place, id: markup, actors: [markup], words: markup)
    let layers = [layer(markup, [mark(subject, reports: [markup]), text(markup), text(markup, width: 20)])]
    let svg = try svg(layers, lettering)
    let parser = XMLParser(data: Data(svg.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!reader.names.contains("b") && !reader.names.contains("script"))
    #expect(reader.attributes["data-actor"] == "A%20<b>&\"x\"</b>%20]]>%20")
    #expect(!svg.replacing("http://www.w3.org/", with: "").contains("http"))
  }

  @Test func everyIdIsGivenOnce() throws {
    let subject = SceneSubject(.place, id: "a b", words: "a")
    let marks = [mark(subject, reports: ["1"]), mark(nil, reports: []), mark(subject, reports: ["1"])]
    let svg = try svg(
      [layer("places", marks), layer("places", marks), layer("title", [text("a", halo: true)])], .outlines)
    let ids = svg.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && ids.count > 6)
  }

  @Test func numbersThatAreNoneDoNotStopTheWriter() throws {
    let path = Path([
      .move(Point(x: .nan, y: 1e300)), .line(Point(x: -.infinity, y: 2)), .line(Point(x: 3, y: 4)), .close,
    ])
    let svg = try svg([layer("areas", [.path(PathElement(path, fill: .solid(.gray(0))))])], .text)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test func neighboursThatLoseCornersLeaveNoGap() throws {
    let wave = (0...40).map { Point(x: 100 + 0.2 * Double($0 % 2), y: 2 * Double($0)) }
    let left = PathElement(
      .polyline(wave + [Point(x: 0, y: 80), Point(x: 0, y: 0)], closed: true), fill: .solid(.gray(0.5)))
    let svg = try svg([layer("land", [.path(left)])], .outlines)
    #expect(svg.contains("fill=\"#808080\" stroke=\"#808080\" stroke-width=\".5\""))
  }

  @Test func circlesAreCircles() throws {
    let svg = try svg([layer("places", [mark(nil, reports: [])])], .outlines)
    #expect(svg.contains("cx=\"20\" cy=\"20\" r=\"8\"/>"))
  }

  @Test func patternsAreWrittenOnce() throws {
    let paint = Paint.stripes(.gray(0), .gray(1), width: 4)
    let element = SceneElement.path(PathElement(.circle(Point(x: 5, y: 5), radius: 4), fill: paint))
    let svg = try svg([layer("areas", [element, element])], .outlines)
    #expect(svg.components(separatedBy: "<pattern").count == 2)
    #expect(svg.components(separatedBy: "fill=\"url(#").count == 3)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.insert(name)
      self.attributes.merge(attributes) { first, _ in first }
    }
  }
}
