import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  let folder: TemporaryFolder
  private let rows = "date,place,latitude,longitude,actor,change\n2022-09-08,Balakliia,49.4625,36.859,ua,gain\n"

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["albu-kamal-2017", "deir-ez-zor-2017"])
  func theSamplesAreSound(_ sample: String) throws {
    let run = try CommandLineRun(["check", "--situation", sample], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty, "\(run.messages)")
    #expect(run.text.contains("reports, 2014-01-01 to") || run.text.contains("reports, 2017"))
  }

  @Test func aLayerThatCannotBeReadIsTold() throws {
    try folder.write(
      "title: x\nactors: [{id: ua, name: Side A}]\nlayers: [{file: nope.geojson}]\n", to: "situation.yaml")
    try folder.write(rows, to: "reports.csv")
    let run = try CommandLineRun(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains("nope.geojson"), "\(run.messages)")
  }

  @Test func everyProblemComesInOneRun() throws {
    try folder.write("title: x\nactors: [{id: a, name: Side A}]\nregion: [1, 2, 3]\n", to: "situation.yaml")
    try folder.write(
      """
      date,place,actor,change,share
      2017-11-31,Raqqa,a,gain,1
      2017-11-30,Raqqa,b,gain,1
      2017-11-30,Raqqa,a,conquer,1
      2017-11-30,Raqqa,a,gain,7
      """, to: "reports.csv")
    let run = try CommandLineRun(["check"], in: folder.url)
    #expect(run.status == 1)
    let places = [
      "situation.yaml:3:", "reports.csv:2:1:", "reports.csv:3:18:", "reports.csv:4:20:", "reports.csv:5:25:",
    ]
    for place in places {
      #expect(run.messages.contains(place), "\(place) is not in \(run.messages)")
    }
  }

  @Test func pinningWritesIdsAndCoordinatesAndNothingElse() throws {
    try folder.write("title: x\n", to: "situation.yaml")
    try folder.write(
      "date,place,actor,change,remark\n2017-10-17,Raqqa,SDF,gain,\"keep, this\"\n2017-07-10,Mosul,Iraq,gain,\n",
      to: "reports.csv")
    let run = try CommandLineRun(["check", "--pin"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let text = try String(contentsOf: folder.url.appendingPathComponent("reports.csv"), encoding: .utf8)
    #expect(text.contains("geonames:172955") && text.contains("geonames:99072"), "\(text)")
    #expect(text.contains("\"keep, this\""))
    #expect(folder.files == ["reports.csv", "situation.yaml"])
    let again = try CommandLineRun(["check", "--pin"], in: folder.url)
    #expect(again.status == 0)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("reports.csv"), encoding: .utf8) == text)
  }

  @Test func anAmbiguousPlaceListsItsCandidates() throws {
    try folder.write("title: x\n", to: "situation.yaml")
    try folder.write(
      "date,place,latitude,longitude,actor,change\n2017-10-17,Raqqa,35.95,39.01,SDF,gain\n2017-10-18,Springfield,,,X,gain\n",
      to: "reports.csv")
    let run = try CommandLineRun(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains("reports.csv:3:"), "\(run.messages)")
    #expect(run.messages.contains("geonames:"), "\(run.messages)")
    #expect(run.messages.contains("place_id"), "\(run.messages)")
  }

  @Test func aSoundSituationIsSummedUpOnStdout() throws {
    let folder = try TemporaryFolder(["situation.yaml": "title: T\nlooks: dark\n", "reports.csv": rows])
    let run = try CommandLineRun(["check"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.text == "T\n1 report, 2022-09-08 to 2022-09-08, 1 place\n  ua  1  ua\n")
    #expect(run.messages == "situation.yaml:2:1: warning: the key “looks” of the situation is not known and not read\n")
    let quiet = try CommandLineRun(["check", "--quiet"], in: folder.url)
    #expect(quiet.text == run.text && quiet.messages.isEmpty)
  }

  @Test func aStyleThatIsNoneIsAnError() throws {
    let folder = try TemporaryFolder(["situation.yaml": "title: T\nstyle: {fornt: {width: 3}}\n", "reports.csv": rows])
    let run = try CommandLineRun(["check"], in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.messages.hasPrefix("situation.yaml:2:9: error: “fornt” is nothing that a style has; did you mean “front”?"))
  }

  @Test func errorsAreListedOnStderrAndNothingIsPinned() throws {
    let folder = try TemporaryFolder(["situation.yaml": "region: 1\n", "reports.csv": rows + "x,Y,,,ua,gain\n"])
    let run = try CommandLineRun(["check", "--pin"], in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.messages.contains("situation.yaml:1:9: error:") && run.messages.contains("reports.csv:3:1: error:"))
    #expect(run.messages.hasSuffix("3 errors, 0 warnings\n"), "\(run.messages)")
    #expect(try folder.text(of: "reports.csv").hasSuffix("x,Y,,,ua,gain\n"))
  }
}
