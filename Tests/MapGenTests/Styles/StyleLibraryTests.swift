import Cartography
import Foundation
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct StyleLibraryTests {
  private let library = StyleLibrary(directory: repositoryRoot.appendingPathComponent("data/styles"))

  /// The style of a situation with some lines under `title`.
  private func style(_ yaml: String, files: [String: String] = [:], option: String? = nil) throws -> Style {
    let folder = try TemporaryFolder(files.merging(["situation.yaml": "title: T\n" + yaml]) { own, _ in own })
    let (situation, problems) = Situation.read(directory: folder.url, needsReports: false)
    #expect(problems.isEmpty)
    return try library.style(option.map { $0.hasSuffix(".yaml") ? folder.url.path + "/" + $0 : $0 }, of: situation)
  }

  /// The first problem without the folder's name.
  private func problem(_ yaml: String, files: [String: String] = [:], option: String? = nil) -> String {
    let error = #expect(throws: InputError.self) { try style(yaml, files: files, option: option) }
    let text = error?.problems.map(\.description).joined(separator: "\n") ?? ""
    return text.split(separator: "/").last.map(String.init).flatMap { text.contains(".yaml:") ? $0 : nil } ?? text
  }

  @Test func thereAreTheStylesOfTheGuide() {
    #expect(library.names == ["dark", "grey", "light", "print", "web"])
  }

  @Test func theUsualStyleIsTheFileOfItsName() throws {
    #expect(try library.style("light") == Style())
    #expect(try style("") == Style())
    #expect(try style("style: light") == Style())
  }

  @Test func aSituationNamesAStyleOrChangesSingleValues() throws {
    #expect(try style("style: dark") == library.style("dark"))
    var own = Style()
    own.frontStyle = .toothed
    own.frontWidth = 4.5
    #expect(try style("style: {front: {style: toothed, width: 4.5}}") == own)
    let dark = try style("style: {extends: dark, front: {width: 4.5}}")
    #expect(dark.land == (try library.style("dark")).land && dark.frontWidth == 4.5)
    // The command line changes what it stands on, not what it says itself.
    #expect(try style("style: {extends: web, front: {width: 4.5}}", option: "dark") == dark)
  }

  @Test func aColourOfThePaletteIsChangedInAllThatUsesIt() throws {
    let style = try style("style: {palette: {sea: \"#112233\"}, land: {fill: sea 50%}}")
    #expect(style.water.hex == "#112233" && style.land.hex == "#11223380")
  }

  @Test func aFileStandsOnAFile() throws {
    let files = [
      "own.yaml": "extends: more.yaml\nwater: {fill: \"#000001\"}\n", "more.yaml": "extends: grey\nland: {fill: ink}\n",
    ]
    let style = try style("style: own.yaml", files: files)
    let grey = try library.style("grey")
    #expect(style.water.hex == "#000001" && style.land == grey.ink && style.actorColors == grey.actorColors)
    #expect(try self.style("", files: files, option: "own.yaml") == style)
  }

  @Test(arguments: [
    (
      "style: darc",
      "situation.yaml:2:8: error: there is no style “darc”; did you mean “dark”?, or name a file that ends in .yaml"
    ),
    ("style: {land: {fil: ink}}", "situation.yaml:2:16: error: “fil” is no property of “land”; did you mean “fill”?"),
    (
      "style: {laand: {fill: ink}}",
      "situation.yaml:2:9: error: “laand” is nothing that a style has; did you mean “land”?"
    ),
    (
      "style:\n  land: {fill: inc}",
      "situation.yaml:3:16: error: “land.fill”: “inc” is no colour; write #rrggbb in quotes; did you mean “ink”?"
    ),
    (
      "style: {land: {fill: \"#12345\"}}",
      "situation.yaml:2:22: error: “land.fill” must be a colour such as \"#c8553d\" (or \"#c8553dcc\" with opacity), not “#12345”"
    ),
    (
      "style:\n  land:\n    fill: #c8553d\n    ",
      "situation.yaml:4:10: error: “land.fill” has no value; a colour needs quotes, as \"#c8553d\", since # begins a comment"
    ),
    (
      "style: {land: {fill: ink much}}",
      "situation.yaml:2:22: error: “land.fill”: “much” is no opacity; write a number from 0 to 100 with %, as in ink 60%"
    ),
    (
      "style: {palette: {a: b}}",
      "situation.yaml:2:22: error: “palette.a” must be a colour such as \"#c8553d\" (or \"#c8553dcc\" with opacity), not “b”"
    ),
    (
      "style: {front: {width: thick}}",
      "situation.yaml:2:24: error: “front.width” must be a number from 0 to 20, not “thick”"
    ),
    (
      "style: {front: {width: nan}}",
      "situation.yaml:2:24: error: “front.width” must be a number from 0 to 20, not “nan”"
    ),
    (
      "style: {front: {style: toothd}}",
      "situation.yaml:2:24: error: “front.style” must be one of edge, line, toothed, semicircles, not “toothd”; did you mean “toothed”?"
    ),
    ("style: {areas: {patterns: 3}}", "situation.yaml:2:27: error: “areas.patterns” must be true or false, not “3”"),
    (
      "style: {areas: {colors: red}}",
      "situation.yaml:2:25: error: “areas.colors” must be a list of colours, such as [\"#c8553d\", \"#2b4f85\"]"
    ),
    (
      "style: {areas: {colors: [ink, papr]}}",
      "situation.yaml:2:31: error: “areas.colors”: “papr” is no colour; write #rrggbb in quotes; did you mean “paper”?"
    ),
    (
      "style: {land: ink}",
      "situation.yaml:2:15: error: “land” must be written as keys and values, such as land: {fill: sand}"
    ),
    (
      "style: [dark]",
      "situation.yaml:2:8: error: “the style” must be written as keys and values, such as page: {paper: paper}"
    ),
    ("style: {extends: no.yaml}", "situation.yaml:2:18: error: there is no file “no.yaml” for a style"),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ yaml: String, _ message: String) { #expect(problem(yaml) == message) }

  @Test func everyProblemIsTold() {
    let text = problem("style: {land: {fill: x1}, water: {fil: ink}, front: {width: -1}}")
    #expect(text.isEmpty == false)
    let error = #expect(throws: InputError.self) {
      try style("style: {land: {fill: x1}, water: {fil: ink}, front: {width: -1}}")
    }
    #expect(error?.problems.count == 3)
  }

  @Test func stylesInACircleAreAnError() {
    let files = ["a.yaml": "extends: b.yaml\nland: {fill: ink}\n", "b.yaml": "extends: a.yaml\nland: {fill: ink}\n"]
    #expect(problem("style: a.yaml", files: files).contains("error: the styles stand on each other in a circle"))
  }

  @Test(arguments: ["", "- a\n", "land: [\n", "a: &a [x, x]\nb: [*a"]) func brokenFilesAreMessages(_ text: String) {
    #expect(problem("style: own.yaml", files: ["own.yaml": text]).hasPrefix("own.yaml"))
  }

  @Test func anOptionThatNamesNothing() {
    #expect(problem("", option: "darrk").hasPrefix("error: --style: there is no style “darrk”; did you mean “dark”?"))
  }

  /// The first four colours of a style need no pattern, and no two of all look alike with it.
  @Test(arguments: ["dark", "grey", "light", "print", "web"]) func theActorsOfAStyleAreToldApart(_ name: String) throws
  {
    let style = try library.style(name)
    let actors = style.actorColors.indices.map { Actor(id: "a\($0)", name: "A") }
    let palette = ActorPalette(actors, style: style)
    let seen = actors.map { SeenColor(style.onLand(palette.color($0.id))) }
    for i in actors.indices {
      if i < 4 { #expect(palette.pattern(actors[i].id) == nil, "\(name) \(i)") }
      for j in 0..<i where seen[i].isClose(to: seen[j]) {
        #expect(palette.pattern(actors[i].id) != palette.pattern(actors[j].id), "\(name) \(i) \(j)")
      }
    }
  }
}
