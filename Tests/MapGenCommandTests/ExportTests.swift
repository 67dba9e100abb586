import Foundation
import FoundationXML
import TestSupport
import Testing

/// Exports as a user makes them, opened by programs that were not written for us.
@Suite struct ExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: Two sides & <more>
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A, color: "#336699"}, {id: b b, name: Side B}]
      """, to: "situation.yaml")
    try folder.write(
      """
      id,date,place,latitude,longitude,actor,change,source,article
      r1,2022-09-08,Balakliia,49.4625,36.859,a,gain,staff,one.txt
      r2,2022-09-08,Kupiansk,49.71,37.615,b b,hold,ministry,two.txt
      r3,2022-09-10,Kupiansk,49.71,37.615,a,gain,staff,one.txt
      """, to: "reports.csv")
  }

  private func export(_ file: String, _ more: [String] = ["--from", "2022-09-07", "--to", "2022-09-12"]) throws {
    let run = try CommandLineRun(["export", "--output", file] + more, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.url.appendingPathComponent(name)))
  }

  @Test func geoPackageIsOneByItsOwnRules() throws {
    try export("c.gpkg")
    let bytes = try self.bytes("c.gpkg")
    #expect(bytes.prefix(16).elementsEqual(Array("SQLite format 3\0".utf8)))
    // The application id and the version 1.3.0, where SQLite keeps them.
    #expect(Array(bytes[68..<72]) == Array("GPKG".utf8))
    #expect(bytes[60..<64].reduce(0) { $0 << 8 | Int($1) } == 10300)
    try export("d.gpkg")
    #expect(try self.bytes("d.gpkg") == bytes)
    #expect(folder.files.filter { $0.hasPrefix(".mapgen") }.isEmpty)
  }

  @Test(.enabled(if: Reader.has("ogrinfo"), "needs ogrinfo of gdal-bin"))
  func geoPackageOpensInGDAL() throws {
    try export("c.gpkg")
    let layers = try Reader.run("ogrinfo", ["-q", "c.gpkg"], in: folder.url)
    for layer in ["areas (Multi Polygon)", "front_lines (Multi Line String)", "places (Point)", "layer_styles (None)"] {
      #expect(layers.contains(layer), "\(layers)")
    }
    let areas = try Reader.run("ogrinfo", ["c.gpkg", "areas", "-geom=SUMMARY"], in: folder.url)
    #expect(areas.contains("valid_from: Date") && areas.contains("valid_to: Date"))
    #expect(areas.contains("actor_name (String) = Side B") && areas.contains("valid_to (Date) = 2022/09/10"))
    #expect(areas.contains("EPSG\",4326"))
    let sql = "SELECT SUM(ST_IsValid(geom)) AS good, COUNT(*) AS whole FROM areas"
    let valid = try Reader.run("ogrinfo", ["-q", "c.gpkg", "-dialect", "SQLite", "-sql", sql], in: folder.url)
    let counts = valid.split(separator: "\n").compactMap {
      $0.split(separator: "=").last.flatMap { Int($0.dropFirst()) }
    }
    #expect(counts.count == 2 && counts.first == counts.last, "\(valid)")
    let kml = try {
      try export("c.kml"); return try Reader.run("ogrinfo", ["-q", "c.kml"], in: folder.url)
    }()
    #expect(kml.contains("Areas of reported control"))
  }

  @Test(.enabled(if: Reader.python(with: "qgis.core") != nil, "needs python3-qgis"))
  func qgisTakesLooksAndDaysFromTheGeoPackage() throws {
    try export("c.gpkg")
    let script = """
      import os
      os.environ["QT_QPA_PLATFORM"] = "offscreen"
      from qgis.core import *
      app = QgsApplication([], False)
      app.initQgis()
      for name in ["areas", "contested", "front_lines", "no_data", "places"]:
        layer = QgsVectorLayer("c.gpkg|layername=" + name, name, "ogr")
        found = layer.loadDefaultStyle()[1]
        days = layer.temporalProperties()
        values = [c.value() for c in layer.renderer().categories()]
        print(name, found, days.isActive(), days.startField(), days.endField(), layer.labelsEnabled(), values)
        if name == "areas":
          print([c.symbol().color().name() for c in layer.renderer().categories()])
      os._exit(0)
      """
    let python = try #require(Reader.python(with: "qgis.core"))
    let told = try Reader.run(python, ["-u", "-c", script], in: folder.url)
    #expect(told.contains("areas True True valid_from valid_to False ['a', 'b b']"), "\(told)")
    #expect(told.contains("places True True valid_from valid_to True ['a', 'b b']"), "\(told)")
    #expect(told.contains("['#336699', "), "\(told)")
  }

  @Test(.enabled(if: Reader.python(with: "fastkml, lxml") != nil, "needs Python with fastkml and lxml"))
  func kmlKeepsToItsSchema() throws {
    try export("c.kml")
    let script = """
      import sys, fastkml
      from lxml import etree
      from fastkml.validator import get_schema_parser
      schema = get_schema_parser()
      print(schema.validate(etree.parse('c.kml')), schema.error_log)
      from pathlib import Path
      from fastkml import kml
      document = list(kml.KML.parse(Path('c.kml')).features)[0]
      for folder in document.features:
        for mark in folder.features:
          print(folder.name, '|', mark.name, '|', mark.begin.dt.date(), '|', mark.end.dt.date())
      """
    let python = try #require(Reader.python(with: "fastkml, lxml"))
    let told = try Reader.run(python, ["-c", script], in: folder.url)
    #expect(told.hasPrefix("True"), "\(told)")
    #expect(told.contains("Areas of reported control | Side B | 2022-09-08 | 2022-09-09"), "\(told)")
  }

  @Test func kmlNamesEveryStyleThatItUses() throws {
    try export("c.kml")
    let document = try XMLDocument(data: Data(try bytes("c.kml")))
    // Nothing in it is fetched from anywhere.
    #expect(try document.nodes(forXPath: "//*[local-name()='href']").isEmpty)
    let styles = try document.nodes(forXPath: "//*[local-name()='Style']/@id").compactMap(\.stringValue)
    let used = try document.nodes(forXPath: "//*[local-name()='styleUrl']").compactMap(\.stringValue)
    #expect(!used.isEmpty && Set(used.map { String($0.dropFirst()) }) == Set(styles))
    #expect(styles.allSatisfy { $0.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_-]*/) != nil }, "\(styles)")
    #expect(Set(styles).count == styles.count)
    let spans = try document.nodes(forXPath: "//*[local-name()='TimeSpan']")
    let marks = try document.nodes(forXPath: "//*[local-name()='Placemark']")
    #expect(spans.count == marks.count && !marks.isEmpty)
  }

  @Test func csvHasARowForEachActorAndDay() throws {
    try export("c.csv")
    let lines = try folder.text(of: "c.csv").split(separator: "\n").map(String.init)
    #expect(lines.first == "date,actor,actor_name,area_km2,contested_km2,towns_held,towns_contested")
    let rows = lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
    // Two actors on five days: nothing is reported on the seventh.
    #expect(rows.count == 10)
    #expect(rows.filter { $0[1] == "a" }.map { $0[5] } == ["1", "1", "2", "2", "2"])
    #expect(rows.filter { $0[1] == "b b" }.map { $0[3] }.suffix(3) == ["0.0", "0.0", "0.0"])
    #expect(Double(rows[0][3]).map { $0 > 100 } == true)
  }

  @Test func stepsOfASeriesAreDaysWeeksOrMonths() throws {
    let run = try CommandLineRun(
      ["export", "--format", "csv", "--from", "2022-09-08", "--to", "2022-09-20", "--every", "1w"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let dates = Set(run.text.split(separator: "\n").dropFirst().map { $0.prefix(10) })
    #expect(dates.sorted() == ["2022-09-08", "2022-09-15", "2022-09-20"])
  }

  @Test(arguments: [
    (["--output", "c.gpkg", "--format", "kml"], "is named as gpkg, but --format says kml"),
    (["--output", "c.shp"], "must end in .geojson"), (["--format", "gpkg"], "is a file"),
    (["--every", "1w"], "--every needs --from"), (["--from", "2022-09-01", "--date", "2022-09-02"], "Give --date"),
  ])
  func badUsageIsTold(_ arguments: [String], _ message: String) throws {
    let run = try CommandLineRun(["export"] + arguments, in: folder.url)
    #expect(run.status == 64 && run.messages.contains(message), "\(run.messages)")
  }

  @Test func aFileThatCannotBeWrittenIsToldAndNothingIsLeft() throws {
    for file in ["nowhere/c.gpkg", "nowhere/c.kml"] {
      let run = try CommandLineRun(["export", "--output", file], in: folder.url)
      #expect(run.status == 1 && run.messages.contains("does not exist"), "\(run.messages)")
    }
    try folder.write("mine", to: "c.gpkg")
    let empty = try CommandLineRun(["export", "--date", "2020-01-01", "--output", "c.gpkg"], in: folder.url)
    #expect(empty.status == 1 && empty.messages.contains("reports begin on 2022-09-08"), "\(empty.messages)")
    let none = try CommandLineRun(
      ["export", "--from", "2020-01-01", "--to", "2020-02-01", "--output", "c.gpkg"], in: folder.url)
    #expect(none.status == 1 && none.messages.contains("reports begin on 2022-09-08"), "\(none.messages)")
    #expect(try folder.text(of: "c.gpkg") == "mine")
  }

  @Test(arguments: ["r3", "one.txt", "articles/one.txt", "staff", "Staff"])
  func reportsArticlesAndSourcesCanBeLeftOut(_ key: String) throws {
    let run = try CommandLineRun(["export", "--date", "2022-09-12", "--without", key], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!run.text.contains("\"r3\"") && run.text.contains("\"r2\""))
    #expect(run.text.contains("\"r1\"") == (key == "r3"))
  }

  @Test func whatCannotBeLeftOutIsToldWithTheNearest() throws {
    let run = try CommandLineRun(["export", "--without", "ministri"], in: folder.url)
    #expect(run.status == 1 && run.messages.contains("did you mean “ministry”?"), "\(run.messages)")
    let far = try CommandLineRun(["export", "--without", "xyzzy"], in: folder.url)
    #expect(far.status == 1 && far.messages.contains("such as r1"), "\(far.messages)")
    let all = try CommandLineRun(["export", "--without", "staff", "--without", "ministry"], in: folder.url)
    #expect(all.status == 1 && all.messages.contains("no report is left"), "\(all.messages)")
  }
}

/// Programs of the system that read what we write.
enum Reader {
  static func has(_ program: String) -> Bool { (try? run("sh", ["-c", "command -v \(program)"])) != nil }

  /// The Python that has some modules; nil where none has.
  static func python(with modules: String) -> String? {
    ["python3", "/usr/bin/python3"].first { (try? run($0, ["-c", "import \(modules)"])) != nil }
  }

  struct Failure: Error {
    var output: String
  }

  static func run(_ program: String, _ arguments: [String], in folder: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: output) }
    return output
  }
}
