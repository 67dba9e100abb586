import CCairo
import Cartography
import Foundation
import Geography
import Rendering
import TestSupport
import Testing

@Suite struct EncodingTests {
  let engine: TextEngine

  init() throws { engine = try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts")) }

  let scene = Scene(
    width: 120, height: 80, background: .gray(1),
    layers: [
      SceneLayer(
        id: "test", dependsOnDate: false, clip: Rectangle(x: 0, y: 0, width: 100, height: 80),
        elements: [
          .path(
            PathElement(
              .rectangle(Rectangle(x: 10, y: 10, width: 200, height: 20)),
              fill: .solid(Color(red: 1, green: 0, blue: 0)))),
          .path(
            PathElement(
              .rectangle(Rectangle(x: 10, y: 40, width: 40, height: 30)),
              fill: .stripes(Color(red: 0, green: 0, blue: 1), Color(red: 0, green: 1, blue: 0), width: 4))),
          .text(
            TextElement(
              TextRun("A البوكمال", size: 12), color: .gray(0), halo: Stroke(.gray(1), width: 3),
              origin: Point(x: 55, y: 45))),
        ])
    ],
    title: "A <b>title</b> & more", altText: "Held by \"A\"\u{1} & B", date: "2017-11-11")

  @Test(arguments: OutputFormat.allCases) func theSameSceneGivesTheSameBytes(_ format: OutputFormat) throws {
    let other = try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts"))
    #expect(try scene.encoded(as: format, text: engine) == scene.encoded(as: format, text: other))
  }

  @Test func pngHasThePixelsThatWereDrawn() throws {
    let picture = try Picture(png: scene.encoded(as: .png, scale: 2, text: engine))
    #expect(picture.width == 240 && picture.height == 160)
    #expect(picture[40, 40] == [255, 0, 0])
    #expect(picture[4, 4] == [255, 255, 255])
    // The clip ends at 100 points, so the bar that sticks out is cut.
    #expect(picture[198, 40] == [255, 0, 0])
    #expect(picture[202, 40] == [255, 255, 255])
    let stripes = Set((22..<98).map { picture[$0, 100] })
    #expect(stripes.contains([0, 0, 255]) && stripes.contains([0, 255, 0]))
  }

  @Test(arguments: FillPattern.allCases) func patternsRepeatOverTheirGround(_ pattern: FillPattern) throws {
    let ground = Paint.pattern(
      pattern, Color(red: 0, green: 0, blue: 0), on: Color(red: 1, green: 1, blue: 0), spacing: 10)
    var scene = scene
    scene.layers[0].elements = [
      .path(PathElement(.rectangle(Rectangle(x: 0, y: 0, width: 90, height: 60)), fill: ground))
    ]
    let picture = try Picture(png: scene.encoded(as: .png, text: engine))
    #expect(picture[25, 25] == [255, 255, 0])
    // A row or a column of the pattern lies on each tenth point of the page, whatever the shape.
    let spot = pattern == .columns ? (20, 25) : (20, 30)
    let color = picture[spot.0, spot.1]
    #expect(color != [255, 255, 0] && picture[spot.0 + 10, spot.1 + 10] == color)
    #expect(picture[95, 30] == [255, 255, 255])
  }

  @Test func pngCarriesTitleDescriptionAndDate() throws {
    let bytes = try scene.encoded(as: .png, text: engine)
    let text = String(decoding: bytes, as: UTF8.self)
    for part in ["iTXt", "A <b>title</b> & more", "Held by", "2017-11-11"] { #expect(text.contains(part), "\(part)") }
  }

  @Test func svgDescribesItselfAndEscapesMarkup() throws {
    let svg = String(decoding: try scene.encoded(as: .svg, text: engine), as: UTF8.self)
    #expect(svg.contains("<title id=\"title\">A &lt;b&gt;title&lt;/b&gt; &amp; more</title>"))
    #expect(svg.contains("<desc id=\"desc\">Held by \"A\" &amp; B</desc>"))
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("<?xml") && svg.hasSuffix("</svg>\n"))
    #expect(!svg.contains("<script") && !svg.contains("http://localhost"))
  }

  @Test func pdfHasTheDateOfTheMapAndNoClock() throws {
    let pdf = String(decoding: try scene.encoded(as: .pdf, text: engine), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-1."))
    #expect(pdf.contains("20171111"))
  }

  @Test func formatsAreKnownByExtension() {
    #expect(OutputFormat(fileName: "a.b/map.PNG") == .png)
    #expect(OutputFormat(fileName: "map.svg") == .svg)
    #expect(OutputFormat(fileName: "map.jpeg") == nil)
    #expect(OutputFormat(fileName: "map") == nil)
  }
}
