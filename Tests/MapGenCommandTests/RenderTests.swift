import Foundation
import TestSupport
import Testing

@Suite struct RenderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func withoutASituationTheFirstSampleIsDrawn() throws {
    let run = try CommandLineRun(["render", "--date", "2017-11-11"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.files == ["albu-kamal-2017-2017-11-11.png", "albu-kamal-2017-2017-11-11.svg"])
    #expect(run.text == "albu-kamal-2017-2017-11-11.png\nalbu-kamal-2017-2017-11-11.svg\n")
  }

  @Test func twoFoldersGiveTheSameBytes() throws {
    let other = try TemporaryFolder()
    for file in ["a.png", "a.svg", "a.pdf"] {
      let first = try CommandLineRun(["render", "--date", "2017-11-11", "--output", file], in: folder.url)
      let second = try CommandLineRun(["render", "--date", "2017-11-11", "--output", file], in: other.url)
      #expect(first.status == 0 && second.status == 0)
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(file))
      let again = try Data(contentsOf: other.url.appendingPathComponent(file))
      #expect(!bytes.isEmpty && bytes == again)
    }
  }

  @Test func theFramesDifferAsTheReportsDo() throws {
    let frames = try ["2017-11-08", "2017-11-09", "2017-11-10", "2017-11-11"].map { date in
      try CommandLineRun(["render", "--date", date, "--size", "640x360", "--output", "-"], in: folder.url).output
    }
    #expect(Set(frames).count == 4)
    #expect(frames.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4e, 0x47]) })
  }

  @Test func theCurrentFoldersSituationComesFirst() throws {
    try folder.write(
      """
      title: A <small> & "quoted" situation
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A}, {id: b, name: Side B}]
      """, to: "situation.yaml")
    try folder.write(
      """
      date,place,latitude,longitude,actor,change
      2022-09-08,Balakliia,49.4625,36.859,a,gain
      2022-09-08,Kupiansk,49.71,37.615,b,hold
      """, to: "reports.csv")
    let run = try CommandLineRun(["render", "--output", "map.svg"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let svg = try String(contentsOf: folder.url.appendingPathComponent("map.svg"), encoding: .utf8)
    #expect(svg.contains("A &lt;small&gt; &amp; \"quoted\" situation"))
    #expect(svg.contains("Side A is reported to hold Balakliia."))
  }

  @Test func aDateLongAfterTheLastReportSaysSo() throws {
    let run = try CommandLineRun(["render", "--date", "2019-01-01", "--output", "map.svg"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let svg = try String(contentsOf: folder.url.appendingPathComponent("map.svg"), encoding: .utf8)
    #expect(svg.contains("No later report than 11 November 2017: 416 days before the date of this map."))
  }

  @Test(arguments: [
    (["--date", "2017-11-31"], "November has 30 days"),
    (["--date", "yesterday"], "“yesterday” is not a date"),
    (["--date", "2010-01-01"], "reports begin"),
    (["--date", "2017-11-11", "--known-by", "2017-10-01"], "published"),
    (["--date", "2017-11-11", "--region=1,2,3"], "is not a box"),
    (["--date", "2017-11-11", "--region=10,50,11,51"], "no reported place lies in the region"),
    (["--date", "2017-11-11", "--output", "nowhere/map.png"], "does not exist"),
    (["--date", "2017-11-11", "--lang", "xx"], "no language “xx”"),
    (["--situation", "nowhere"], "nowhere"),
  ])
  func badInputIsOneMessageAndNoFile(_ arguments: [String], _ message: String) throws {
    let run = try CommandLineRun(["render"] + arguments, in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.contains("error:"))
    #expect(run.output.isEmpty)
    #expect(folder.files.isEmpty)
  }

  @Test(arguments: [
    ["--output", "map.jpeg"], ["--output", "map.png", "--svg", "text"], ["--output", "map.svg", "--scale", "2"],
    ["--size", "10x10"], ["--scale", "9"], ["--unknown"],
  ])
  func badUsageIsExitCode64(_ arguments: [String]) throws {
    let run = try CommandLineRun(["render", "--date", "2017-11-11"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(folder.files.isEmpty)
  }

  @Test func aReadOnlyFolderLeavesTheOldFile() throws {
    let old = try folder.write("old", to: "locked/map.png")
    let locked = old.deletingLastPathComponent().path
    // The superuser may write anywhere; /proc refuses even root.
    let target = getuid() == 0 ? "/proc/map.png" : old.path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: locked)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked) }
    let run = try CommandLineRun(["render", "--date", "2017-11-11", "--output", target], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains("cannot be written"), "\(run.messages)")
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
  }

  @Test func aPipeIsNotReplaced() throws {
    let pipe = folder.url.appendingPathComponent("pipe.png")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    let run = try CommandLineRun(
      ["render", "--date", "2017-11-11", "--size", "400x300", "--output", "pipe.png"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains("“pipe.png” is a device or a pipe"), "\(run.messages)")
    let type = try FileManager.default.attributesOfItem(atPath: pipe.path)[.type] as? FileAttributeType
    #expect(type != .typeRegular)
  }

  @Test func aFileThatCannotBeWrittenLeavesTheOthersOut() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("folder.png"), withIntermediateDirectories: false)
    try folder.write("old", to: "old.svg")
    let run = try CommandLineRun(
      ["render", "--date", "2017-11-11", "--size", "400x300"]
        + ["new.svg", "old.svg", "folder.png"].flatMap { ["--output", $0] }, in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages == "error: “folder.png” is a folder; name a file in it\n")
    #expect(run.output.isEmpty)
    #expect(folder.files == ["folder.png", "old.svg"])
    #expect(try folder.text(of: "old.svg") == "old")
  }

  @Test func aFileMayBeNamedTwiceAndAsLongAsTheDiskAllows() throws {
    let name = String(repeating: "x", count: 251) + ".svg"
    let run = try CommandLineRun(
      ["render", "--date", "2017-11-11", "--size", "400x300", "--output", name, "--output", name], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.files == [name])
  }

  @Test func aLinkStaysALinkAndAFileKeepsItsPermissions() throws {
    let manager = FileManager.default
    let file = try folder.write("old", to: "real/map.svg")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try manager.createSymbolicLink(
      at: folder.url.appendingPathComponent("map.svg"), withDestinationURL: file)
    let run = try CommandLineRun(["render", "--date", "2017-11-11", "--output", "map.svg"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try manager.destinationOfSymbolicLink(atPath: folder.url.appendingPathComponent("map.svg").path) == file.path)
    #expect(try folder.text(of: "real/map.svg").contains("<svg"))
    #expect(try manager.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func spotsAcrossTheAntimeridianMakeASmallMap() throws {
    try folder.write("title: Vanua Levu\n", to: "situation.yaml")
    try folder.write(
      "date,place,latitude,longitude,actor,change\n2020,Savusavu,-16.78,179.33,a,hold\n2020,Vanua,-16.8,-179.8,b,hold\n",
      to: "reports.csv")
    let run = try CommandLineRun(["render", "--size", "400x300", "--output", "map.svg"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let svg = try folder.text(of: "map.svg")
    #expect(svg.contains("Savusavu") && svg.contains("Vanua."))
  }

  @Test func brokenFilesNameLineAndColumn() throws {
    try folder.write("title: x\nregion: [1, 2\n", to: "situation.yaml")
    try folder.write("date,place,actor,change\n2017-11-09,X,a,gain\n", to: "reports.csv")
    let yaml = try CommandLineRun(["render"], in: folder.url)
    #expect(yaml.status == 1)
    #expect(yaml.messages.contains("situation.yaml:"), "\(yaml.messages)")
    try folder.write("title: x\n", to: "situation.yaml")
    try folder.write("date,place,actor,change\n2017-11-09,X,a,conquer\n", to: "reports.csv")
    let csv = try CommandLineRun(["render"], in: folder.url)
    #expect(csv.status == 1)
    #expect(csv.messages.contains("reports.csv:2:"), "\(csv.messages)")
    #expect(folder.files == ["reports.csv", "situation.yaml"])
  }

  @Test(arguments: [
    (["--inset", "Albu Kamal"], "write a place, a colon and a distance"),
    (["--inset", "Albu Kamal:0km"], "an inset reaches from 1 to 500 km"),
    (["--inset", "Albu Kamal:far"], "is no distance in kilometres"),
    (["--inset", "Xyzzyville:12km"], "there is no place “Xyzzyville” on this map"),
    (["--inset", "Albu Kamal:400km"], "no edge of the map has room for Albu Kamal"),
    (["--size", "9999999x100"], "a side is from 200 to 16384 points"),
    (["--size", "1x1mm"], "a side is from 53 to 4334 millimetres"),
    (["--size", "wide"], "for example 1920x1080 or 210mmx297mm"),
    (["--size", "640x360", "--layout", "a4"], "Give --size or --layout, not both"),
    (["--lang", "en,ar,uk"], "names not one or two languages"),
  ])
  func whatCannotBeDrawnIsSaidInOneLine(_ options: [String], _ message: String) throws {
    let run = try CommandLineRun(
      ["render", "--date", "2017-11-11", "--output", "map.png"] + options, in: folder.url)
    #expect(run.status != 0 && folder.files.isEmpty)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func aPageTooSmallForAnInsetGoesWithoutAndSaysSo() throws {
    let run = try CommandLineRun(
      ["render", "--date", "2017-11-11", "--inset", "Albu Kamal:12km", "--size", "200x200", "--output", "a.svg"],
      in: folder.url)
    #expect(run.status == 0)
    #expect(run.messages.contains("a page of 200 × 200 points is too small for an inset"), "\(run.messages)")
    let svg = try String(contentsOf: folder.url.appendingPathComponent("a.svg"), encoding: .utf8)
    #expect(!svg.contains("id=\"inset-"))
  }

  @Test func anInsetIsAMapOfItsOwn() throws {
    let run = try CommandLineRun(
      [
        "render", "--date", "2017-11-11", "--inset", "Albu Kamal:12km", "--graticule", "--layout", "a4", "--output",
        "a.svg",
      ],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let svg = try String(contentsOf: folder.url.appendingPathComponent("a.svg"), encoding: .utf8)
    for group in ["inset-areas", "inset-places", "inset-scale-bar", "graticule"] {
      #expect(svg.contains("<g id=\"\(group)\""), "\(group) is missing")
    }
  }
}
