import Foundation
import TestSupport
import Testing

/// Reports that no map is made for, and those that need care: each gives a right map or one clear error.
@Suite struct ControlInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let methods = ["harmonic", "cost-distance", "voronoi"]

  private func write(region: String, _ rows: [String]) throws {
    try folder.write(
      "title: Odd\nregion: [\(region)]\nactors: [{id: a, name: Side A}, {id: b, name: Side B}]\n", to: "situation.yaml")
    try folder.write(
      "id,date,place,latitude,longitude,actor,change,bank\n"
        + rows.enumerated().map { "r\($0),2022-09-08,P\($0),\($1)\n" }.joined(), to: "reports.csv")
  }

  /// What an export says of areas and contested areas: the kind and the actors of each.
  private func drawn(_ method: String) throws -> [String] {
    let run = try CommandLineRun(["export", "--method", method], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let file = try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(file["features"] as? [[String: Any]])
    return features.compactMap { $0["properties"] as? [String: Any] }.compactMap { p in
      switch p["kind"] as? String {
      case "area": "area \(p["actor"] ?? "")"
      case "contested": "contested \((p["actors"] as? [String] ?? []).sorted().joined(separator: " "))"
      case "front_line": "front"
      default: nil
      }
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  @Test(arguments: methods) func oneActorAlone(method: String) throws {
    try write(region: "36, 49, 38, 50.5", ["49.4,36.8,a,hold,", "49.7,37.6,a,gain,"])
    #expect(try drawn(method) == ["area a"])
  }

  @Test(arguments: methods) func twoActorsAtOneSpot(method: String) throws {
    try write(region: "36, 49, 38, 50.5", ["49.4,36.8,a,hold,", "49.4,36.8,b,hold,"])
    #expect(try drawn(method).contains("contested a b"))
  }

  @Test(arguments: methods) func reportsOutsideTheRegionDoNotCount(method: String) throws {
    try write(region: "36, 49, 38, 50.5", ["49.4,36.8,a,hold,", "-10,-70,b,hold,", "90,0,b,hold,", "-90,180,b,hold,"])
    #expect(try drawn(method) == ["area a"])
  }

  @Test(arguments: methods) func onlyReportsOutsideTheRegionAreAnError(method: String) throws {
    try write(region: "36, 49, 38, 50.5", ["-10,-70,b,hold,"])
    let run = try CommandLineRun(["export", "--method", method], in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.messages.split(separator: "\n").count { $0.contains("error") } == 1, "\(run.messages)")
  }

  @Test(arguments: methods) func aPoleInTheRegion(method: String) throws {
    try write(region: "-180, -90, 180, -60", ["-90,0,a,hold,", "-75,120,b,hold,"])
    #expect(try drawn(method).contains("area a"))
  }

  @Test(arguments: methods) func aRegionAcrossTheDateLine(method: String) throws {
    // Two spots on Taveuni and Vanua Levu in Fiji, one on either side of it.
    try write(region: "178, -18, 181, -16", ["-16.6,179.5,a,hold,", "-16.85,-179.97,a,hold,"])
    #expect(try drawn(method) == ["area a"])
  }

  @Test(arguments: methods) func aRegionOfAMetre(method: String) throws {
    try write(region: "36.8, 49.4, 36.80001, 49.40001", ["49.400005,36.800005,a,hold,"])
    #expect(try drawn(method) == ["area a"])
  }

  /// A village whose coordinates put it ten kilometres beyond the Euphrates, on the wrong bank.
  @Test(arguments: methods) func theBankOfAReportWinsOverItsCoordinates(method: String) throws {
    try folder.write("latitude,longitude\n34.98,40.42\n35.02,40.56\n", to: "p.csv")
    for (bank, states) in [("right", ["held", "no_data"]), ("left", ["no_data", "held"])] {
      try write(region: "39.8, 34.6, 41, 35.4", ["35.02,40.56,a,hold,\(bank)"])
      let run = try CommandLineRun(["at", "--points", "p.csv", "--method", method, "--format", "json"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let answers = try run.text.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      #expect(answers.map { $0?["state"] as? String } == states, "\(bank)")
    }
  }

  @Test func tooManyPlacesForVoronoiAreFineForTheOthers() throws {
    let rows = (0..<8100).map { i in
      "\(49 + 0.0165 * Double(i % 90)),\(36 + 0.022 * Double(i / 90)),\(i % 7 == 0 ? "a" : "b"),hold,"
    }
    try write(region: "36, 49, 38, 50.5", rows)
    #expect(try drawn("harmonic").contains("area b"))
    let run = try CommandLineRun(["export", "--method", "voronoi"], in: folder.url)
    #expect(run.status == 1 && run.messages.contains("voronoi takes at most 5000 places"), "\(run.messages)")
  }
}
