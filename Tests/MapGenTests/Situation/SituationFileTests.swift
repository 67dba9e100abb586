import Geography
import Reports
import Testing

@testable import MapGen

private func read(_ yaml: String) -> (file: SituationFile, problems: [String]) {
  let (file, problems) = SituationFile.read(Array(yaml.utf8), file: "s.yaml")
  return (file, problems.map(\.description))
}

/// The problems of one line below a title, without the file's name.
private func problems(_ lines: String) -> [String] {
  read("title: T\n\(lines)\n").problems.map { String($0.dropFirst("s.yaml:".count)) }
}

@Suite struct SituationFileTests {
  @Test(arguments: [
    (
      #"subtitle: "a\u202Eb""#,
      "2:11: error: “subtitle” has the invisible character U+202E, which turns the text around it; delete it"
    ),
    (
      #"subtitle: "a\u0007b""#,
      "2:11: error: “subtitle” has the invisible character U+0007, a control character; delete it"
    ),
    (
      #"actors: [{id: a, name: "\u2067x"}]"#,
      "2:24: error: “name” has the invisible character U+2067, which turns the text around it; delete it"
    ),
  ])
  func invisibleCharactersAreTold(_ line: String, _ expected: String) { #expect(problems(line) == [expected]) }

  @Test func everyKey() {
    let (file, problems) = read(
      """
      title: The battle
      title_ar: معركة
      subtitle: {en: East, ar: شرق}
      region: [39.4, 33.9, 42.4, 35.6]
      actors:
        - {id: gov, name: Government, name_ar: الحكومة, aliases: [Army, SAA], color: "#C8553D"}
        - {id: hez, name: Hezbollah, aliases: Hizbullah, side: gov}
        - name: Islamic State
      sources:
        - {id: sohr, name: Observatory, name_ar: المرصد, reliability: 0.8}
        - {id: x}
      layers: [control, rivers]
      style: {land: "#fff", labels: {size: 9, fonts: [A, B]}}
      note: n
      license: CC
      """)
    #expect(problems.isEmpty)
    #expect(file.title == "The battle")
    #expect(file.titleTranslations == ["ar": "معركة"])
    #expect(file.subtitle == "East")
    #expect(file.subtitleTranslations == ["en": "East", "ar": "شرق"])
    #expect(file.region == .box(BoundingBox(west: 39.4, south: 33.9, east: 42.4, north: 35.6)))
    #expect(
      file.actors == [
        Actor(
          id: "gov", name: "Government", translations: ["ar": "الحكومة"], aliases: ["Army", "SAA"], color: "#c8553d"),
        Actor(id: "hez", name: "Hezbollah", aliases: ["Hizbullah"], side: "gov"),
        Actor(id: "islamic-state", name: "Islamic State"),
      ])
    #expect(
      file.sources == [
        Source(id: "sohr", name: "Observatory", translations: ["ar": "المرصد"], reliability: 0.8),
        Source(id: "x", name: "x", reliability: Source.usualReliability),
      ])
    #expect(file.layers.map(\.file) == ["control", "rivers"])
    #expect(file.style?["labels"]?["size"]?.text == "9")
    #expect(file.style?["labels"].map { [$0.line, $0.column] } == [13, 31])
    #expect([file.note, file.licence] == ["n", "CC"])
  }

  @Test func layersHaveALook() {
    let (file, problems) = read(
      """
      title: T
      layers:
        - a.geojson
        - {file: b.gpkg, table: t, name: Roads, name_ar: طرق, color: "#112233", fill: "#44556680", width: 2, dash: [4, 2], label: n, order: below}
        - {file: c.geojson, as: control}
      """)
    #expect(problems.isEmpty && file.layers.count == 3)
    let layer = file.layers[1]
    #expect([layer.file, layer.table, layer.name, layer.label] == ["b.gpkg", "t", "Roads", "n"])
    #expect([layer.color, layer.fill] == ["#112233", "#44556680"] && layer.nameTranslations == ["ar": "طرق"])
    #expect(layer.width == 2 && layer.dashes == [4, 2] && layer.order == .below)
    #expect(file.layers[2].role == .control && file.layers[0].order == .above)
  }

  @Test(arguments: [
    ("{}", "“layers” must be a list, each with - file: …"), ("[{name: x}]", "the layer has no file; add file: …"),
    ("[{file: a, order: under}]", "“order” must be above or below, not “under”"),
    ("[{file: a, as: polygons}]", "“as” must be drawing or control, not “polygons”"),
    (
      "[{file: a, color: red}]",
      "“color” must be #rrggbb in quotes, as \"#c8553d\" (\"#c8553d80\" with opacity), not “red”"
    ),
    ("[{file: a, width: -1}]", "“width” must lie within 0–100"),
    ("[{file: a, dash: [0, 0]}]", "“dash” must be lengths from 0 to 1000 points, not all of them 0"),
    ("[{file: a, dash: x}]", "“dash” must be a list of lengths in points, such as [6, 3], or [] for a solid line"),
  ])
  func layersGoneWrong(_ yaml: String, _ message: String) {
    #expect(problems("layers: \(yaml)").first?.hasSuffix("error: \(message)") == true, "\(problems("layers: \(yaml)"))")
  }

  @Test func theTitleIsEnough() {
    let (file, problems) = read("\u{FEFF}title: 2017\nactors: []\nsources:\n")
    #expect(problems.isEmpty)
    #expect(file.title == "2017")
    #expect(file.actors == nil)
  }

  @Test(arguments: [
    ("region: [42.4, 33.9, 39.4, 35.6]", "the east of the region, 39.4, lies west of its west, 42.4; "),
    ("region: [39.4, 35.6, 42.4, 33.9]", "the south of the region, 35.6, is not below its north, 33.9; "),
    ("region: [33.9, 139.4, 35.6, 142.4]", "the south of the region, 139.4, lies outside ±90 degrees; "),
    ("region: [1, 2, 3]", "“region” must be four numbers, as [39.4, 33.9, 42.4, 35.6]; "),
    ("region: [1, 2, nan, 4]", "“region” must be four numbers, as [39.4, 33.9, 42.4, 35.6]; "),
    ("region: 1,2,x,4", "“region” must be four numbers, as [39.4, 33.9, 42.4, 35.6]; "),
  ])
  func regionsGoneWrong(line: String, message: String) {
    #expect(problems(line) == ["2:9: error: \(message)the order is west, south, east, north in degrees (W,S,E,N)"])
  }

  @Test func regions() {
    #expect(read("title: T\nregion: 1,2, 3,4").file.region == .box(BoundingBox(west: 1, south: 2, east: 3, north: 4)))
    #expect(
      read("title: T\nregion: [170, 2, -170, 4]").file.region
        == .box(BoundingBox(west: 170, south: 2, east: 190, north: 4)))
    #expect(
      read("title: T\nregion: {places: [Rawa], margin_km: 4}").file.region
        == .around(places: ["Rawa"], marginKilometres: 4))
    #expect(read("title: T\nregion: {places: Rawa}").file.region == .around(places: ["Rawa"], marginKilometres: 25))
    #expect(problems("region: {places: [Rawa], margin_km: -1}") == ["2:37: error: “margin_km” must lie within 0–5000"])
    #expect(
      problems("region: {place: [Rawa]}").first
        == "2:10: warning: the key “place” of the region is not known and not read; did you mean “places”?")
  }

  @Test(arguments: [
    ("titel: x", ["2:1: warning: the key “titel” of the situation is not known and not read; did you mean “title”?"]),
    ("subtitle: [a]", ["2:11: error: “subtitle” must be a single text"]),
    ("actors: gov", ["2:9: error: “actors” must be a list, each with - id: … and name: …"]),
    ("actors: [gov]", ["2:10: error: an actor must be written as keys and values, such as id: …"]),
    ("actors: [{aliases: [x]}]", ["2:10: error: the actor has neither id nor name"]),
    ("actors: [{id: a, color: red}]", ["2:25: error: “color” must be #rrggbb in quotes, as \"#c8553d\", not “red”"]),
    (
      "actors: [{id: a, colour: '#12345g'}]",
      ["2:26: error: “color” must be #rrggbb in quotes, as \"#c8553d\", not “#12345g”"]
    ),
    ("actors: [{id: a}, {id: a}]", ["2:19: error: another actor (a) has the id “a” already"]),
    ("actors: [{id: a, aliases: [X]}, {id: b, name: x}]", ["2:33: error: another actor (a) has the name “x” already"]),
    ("actors: [{id: a, side: b}]", ["2:24: error: side names “b”, which is the id of no actor (a)"]),
    ("actors: [{id: a, side: a}]", ["2:24: error: “a” cannot be on its own side; leave side out"]),
    (
      "actors: [{id: gov}, {id: b, side: gvo}]",
      ["2:35: error: side names “gvo”, which is the id of no actor (gov, b); did you mean “gov”?"]
    ),
    (
      "actors: [{id: a, side: b}, {id: b, side: c}, {id: c}]",
      ["2:24: error: “b” is on a side itself; name the one that leads it"]
    ),
    (
      "actors: [{id: a, nmae: x}]",
      ["2:18: warning: the key “nmae” of an actor is not known and not read; did you mean “name”?"]
    ),
    ("actors: [{id: a, aliases: {x: y}}]", ["2:27: error: “aliases” must be a list of texts, such as [one, two]"]),
    ("sources: [{id: a, reliability: high}]", ["2:32: error: “reliability” must be a number, not “high”"]),
    ("sources: [{id: a, reliability: 80}]", ["2:32: error: “reliability” must lie within 0–1"]),
    ("sources: [{id: a}, {id: a}]", ["2:20: error: another source has the id “a” already"]),
    ("layers: {a: b}", ["2:9: error: “layers” must be a list, each with - file: …"]),
  ])
  func oneThingWrong(line: String, expected: [String]) {
    #expect(problems(line) == expected)
  }

  @Test func yamlThatBreaks() {
    #expect(
      read("").problems == [
        "s.yaml: error: the file is empty; it needs at least a line such as title: The battle for …"
      ])
    #expect(read("# only a comment\n").problems.count == 1)
    #expect(read("subtitle: x\n").problems == ["s.yaml:1:1: error: the situation has no title; add a line title: …"])
    #expect(
      read("just text\n").problems == [
        "s.yaml:1:1: error: the situation must be written as keys and values, such as title: …"
      ])
    #expect(
      read("title: T\nactors: [a\nx: y\n").problems.first?.hasPrefix("s.yaml:3:2: error: the YAML breaks here: ")
        == true)
    #expect(read("title: T\nactors:\n\t- id: y\n").problems.first?.contains("indent with blanks, not tabs") == true)
    #expect(read("title: T\ntitle: U\n").problems == ["s.yaml:1:1: error: the key “title” stands here twice"])
    #expect(
      read("title: *x\n").problems.first?.hasPrefix("s.yaml:1:8: error: the YAML breaks here: found undefined alias")
        == true)
    #expect(
      read("title: a\u{7}b\n").problems.first?.hasPrefix("s.yaml:1:9: error: the YAML breaks here: control characters")
        == true)
    let bytes = Array("title: T\nnote: ".utf8) + [0xE9]
    #expect(SituationFile.read(bytes, file: "s.yaml").problems.first?.line == 2)
  }

  @Test func aliasesThatUnfoldWithoutEndAreRefused() {
    var yaml = "title: T\nnote: n\nstyle:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for i in 1...8 {
      yaml += "  a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(read(yaml).problems == ["s.yaml:4:3: error: “style” is too large"])
  }

  @Test func bytesAtRandomNeverTrap() {
    var seed: UInt64 = 7
    func next(_ n: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % n
    }
    let pieces = [
      "title", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "actors", "id", "region", "&a ", "*a", "\"", "'", "#",
      "|\n", "?",
      "!!str ", "~", "é", "\t", "style", "1", "sources", "<<", "%", "---\n", "color", "side",
    ]
    for _ in 0..<1000 {
      let yaml = (0..<next(24)).map { _ in pieces[next(pieces.count)] }.joined()
      _ = read(yaml)
      _ = read("title: T\nactors:\n" + yaml)
    }
  }
}
