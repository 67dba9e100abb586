import Foundation
import TestSupport
import Testing

@Suite struct AtTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: Two sides
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A}, {id: b, name: Side B}]
      """, to: "situation.yaml")
    try folder.write(
      """
      id,date,place,latitude,longitude,actor,change
      r1,2022-09-08,Balakliia,49.4625,36.859,a,gain
      r2,2022-09-08,Kupiansk,49.71,37.615,b,hold
      """, to: "reports.csv")
  }

  private func json(_ line: Substring) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test(arguments: ["harmonic", "cost-distance", "voronoi"])
  func everySpotGetsALineInTheOrderOfTheFile(method: String) throws {
    try folder.write("event,longitude,latitude\n\"one, x\",36.86,49.46\ntwo,37.615,49.71\nthree,10,10\n", to: "p.csv")
    let run = try CommandLineRun(["at", "--points", "p.csv", "--method", method, "--format", "json"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 3)
    let answers = try lines.map(json)
    #expect(answers.map { $0["event"] as? String } == ["one, x", "two", "three"])
    #expect(answers.map { $0["state"] as? String } == ["held", "held", "no_data"])
    #expect(answers[0]["actor"] as? String == "a" && answers[1]["actor"] as? String == "b")
    for answer in answers.prefix(2) {
      let shares = try #require(answer["shares"] as? [String: Double])
      #expect(abs(shares.values.reduce(0, +) - 1) < 0.001)
    }
  }

  @Test func spotsMayBeNamedOnTheCommandLine() throws {
    let run = try CommandLineRun(["at", "49.46,36.86"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.hasPrefix("49.46,36.86: held: a "))
  }

  @Test(arguments: [
    ("", "the file is empty"), ("x,y\n1,2\n", "“latitude” and “longitude”"),
    ("latitude,longitude\n91,2\n", "p.csv:2:1: error: “91” is no latitude"),
    ("latitude,longitude\n1,\n", "the longitude is missing"), ("latitude,longitude\n", "no spots"),
  ])
  func badFilesOfSpotsAreToldWithLineAndColumn(_ text: String, _ message: String) throws {
    try folder.write(text, to: "p.csv")
    let run = try CommandLineRun(["at", "--points", "p.csv"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [[], ["49,36", "--points", "p.csv"], ["91,200"], ["49,36", "--method", "guess"]])
  func badUsageIsExitCode64(_ arguments: [String]) throws {
    #expect(try CommandLineRun(["at"] + arguments, in: folder.url).status == 64)
  }

  @Test(arguments: ["harmonic", "cost-distance", "voronoi"])
  func exportWritesWhatTheMapShows(method: String) throws {
    let run = try CommandLineRun(["export", "--method", method, "--output", "c.geojson"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let again = try CommandLineRun(["export", "--method", method], in: folder.url)
    #expect(try folder.text(of: "c.geojson") == again.text)
    let file = try #require(JSONSerialization.jsonObject(with: again.output) as? [String: Any])
    let features = try #require(file["features"] as? [[String: Any]])
    let properties = features.compactMap { $0["properties"] as? [String: Any] }
    func all(_ kind: String) -> [[String: Any]] { properties.filter { $0["kind"] as? String == kind } }
    #expect(Set(all("area").compactMap { $0["actor"] as? String }) == ["a", "b"])
    #expect(all("area").allSatisfy { ($0["area_km2"] as? Double ?? 0) > 0 && $0["actor_name"] is String })
    #expect(all("area").flatMap { $0["reports"] as? [String] ?? [] }.sorted() == ["r1", "r2"])
    #expect(all("no_data").count == 1)
    #expect(all("place").compactMap { $0["name"] as? String } == ["Balakliia", "Kupiansk"])
  }

  @Test func aStretchOfDaysHasAMapForEachTimeThatTheReportsChange() throws {
    try folder.write(
      """
      id,date,place,latitude,longitude,actor,change
      r1,2022-09-08,Balakliia,49.4625,36.859,a,gain
      r2,2022-09-08,Kupiansk,49.71,37.615,b,hold
      r3,2022-09-10,Kupiansk,49.71,37.615,a,gain
      """, to: "reports.csv")
    let run = try CommandLineRun(["export", "--from", "2022-09-01", "--to", "2022-09-12"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let file = try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(file["features"] as? [[String: Any]])
    let properties = features.compactMap { $0["properties"] as? [String: Any] }
    let days = Set(properties.compactMap { p in (p["valid_from"] as? String).map { "\($0)/\(p["valid_to"] ?? "")" } })
    #expect(days == ["2022-09-08/2022-09-10", "2022-09-10/2022-09-13"])
    let held = properties.filter { $0["kind"] as? String == "area" && $0["valid_from"] as? String == "2022-09-10" }
    #expect(Set(held.compactMap { $0["actor"] as? String }) == ["a"])
    let backward = try CommandLineRun(["export", "--from", "2022-09-12", "--to", "2022-09-01"], in: folder.url)
    #expect(backward.status == 1 && backward.messages.contains("lies after"))
    #expect(try CommandLineRun(["export", "--to", "2022-09-12"], in: folder.url).status == 64)
  }

  @Test func aReportAtSeaIsAWarning() throws {
    try folder.write("title: Sea\nregion: [30, 33, 33.5, 36]\n", to: "situation.yaml")
    try folder.write(
      "date,place,latitude,longitude,actor,change\n2020-01-01,Boat,34,31,a,hold\n2020-01-01,Town,35.17,33,b,hold\n",
      to: "reports.csv")
    let run = try CommandLineRun(["export"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.messages.contains("reports.csv:2:17: warning: Boat lies in the water"), "\(run.messages)")
    #expect(run.text.contains("\"actor\":\"b\"") && !run.text.contains("\"actor\":\"a\""))
  }

  @Test func checkNamesAReportThatStandsAlone() throws {
    var rows = "id,date,place,latitude,longitude,actor,change\nr0,2022-09-08,Middle,49.7,37,b,hold\n"
    for (i, spot) in [(49.6, 37.0), (49.8, 37.0), (49.7, 36.85), (49.7, 37.15)].enumerated() {
      rows += "r\(i + 1),2022-09-08,P\(i),\(spot.0),\(spot.1),a,hold\n"
    }
    try folder.write(rows, to: "reports.csv")
    let run = try CommandLineRun(["check", "--evidence"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("reports.csv:2:"), "\(run.messages)")
    #expect(run.messages.contains("r0 is alone against 4 reports within 12 km: it has Side B at Middle"))
    #expect(try CommandLineRun(["check"], in: folder.url).messages.isEmpty)
  }
}
