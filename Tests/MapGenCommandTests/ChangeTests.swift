import Foundation
import TestSupport
import Testing

/// What has changed, who disagrees, and what maps owe to a report.
@Suite struct ChangeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: Two sides
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A, name_ar: الطرف الأول}, {id: b, name: Side B}]
      sources: [{id: staff, name: General Staff, reliability: 0.8}]
      """,
      "reports.csv": """
      id,date,place,latitude,longitude,actor,change,against,source,published
      r1,2022-09-01,Balakliia,49.4625,36.859,a,hold,,staff,2022-09-02
      r2,2022-09-01,Kupiansk,49.71,37.615,b,hold,,staff,2022-09-02
      r3,2022-09-08,Kupiansk,49.71,37.615,a,gain,b,staff,2022-09-09
      r4,2022-09-10,Kupiansk,49.71,37.615,b,gain,a,Other side,2022-09-11
      r5,2022-09-01,Izium,49.2,37.25,b,hold,,Other side,2022-09-02
      r6,2022-09-01,Izium,49.2,37.25,a,hold,,staff,2022-09-02
      """,
    ])
  }

  private func run(_ arguments: [String]) throws -> CommandLineRun {
    let run = try CommandLineRun(arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let data = try run(arguments + ["--format", "json"]).output
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func diffTellsLandAndEachChangeOfHands() throws {
    let diff = try object(["diff", "--from", "2022-09-05", "--to", "2022-09-12"])
    let places = try #require(diff["places"] as? [[String: Any]])
    #expect(places.map { $0["date"] as? String } == ["2022-09-08", "2022-09-10"])
    #expect(places.allSatisfy { $0["place"] as? String == "Kupiansk" })
    #expect(places.map { ($0["after"] as? [String: Any])?["actors"] as? [String] } == [["a"], ["b"]])
    let ids = places.map { ($0["reports"] as? [[String: Any]])?.compactMap { $0["id"] as? String } }
    #expect(ids == [["r3"], ["r4"]])
    let actors = try #require(diff["actors"] as? [[String: Any]])
    for actor in actors {
      func number(_ key: String) -> Double { actor[key] as? Double ?? .nan }
      let sum = number("km2_before") + number("km2_gained") - number("km2_lost")
      #expect(abs(sum - number("km2_after")) < 0.5, "\(actor)")
    }
  }

  @Test func theLegendOfChangesCountsAsTheTableDoes() throws {
    let table = try run(["diff", "--from", "2022-09-05", "--to", "2022-09-09"]).text
    _ = try run([
      "render", "--date", "2022-09-09", "--since", "2022-09-05", "--lang", "en", "--svg", "text", "--output", "c.svg",
    ])
    let svg = try String(contentsOf: folder.url.appendingPathComponent("c.svg"), encoding: .utf8)
    for name in ["Side A", "Side B"] {
      let line = try #require(table.split(separator: "\n").first { $0.hasPrefix(name) })
      let cells = line.dropFirst(name.count).split(separator: " ").map(String.init)
      let (gained, lost) = (try #require(cells.dropFirst(3).first), try #require(cells.dropFirst(4).first))
      func signed(_ text: String, _ sign: String) -> String { "\u{2066}\(text == "0" ? "" : sign)\(text)\u{2069}" }
      let row = "\(name): \(signed(gained, "+")), \(signed(lost, "–"))"
      #expect(svg.contains(row), "\(row)")
    }
  }

  @Test func diffSpeaksInTablesSheetsAndWords() throws {
    let dates = ["diff", "--from", "2022-09-05", "--to", "2022-09-09"]
    let table = try run(dates).text
    #expect(table.contains("2022-09-08  Kupiansk  Side B  Side A  r3"), "\(table)")
    #expect(table.contains("no recent report"))
    let csv = try run(dates + ["--format", "csv"]).text.split(separator: "\n").map(String.init)
    #expect(
      csv.contains { $0.hasPrefix("place,2022-09-08,,,") && $0.hasSuffix(",Kupiansk,held:b,held:a,r3") }, "\(csv)")
    let areas = csv.filter { !$0.hasPrefix("place,") }
    #expect(areas.count == 3)
    #expect(Set(areas.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [15])
    let words = try run(dates + ["--format", "words"]).text
    #expect(words.contains("8 September 2022: Kupiansk passed from Side B to Side A. (r3)"), "\(words)")
    let arabic = try run(dates + ["--format", "words", "--lang", "ar"]).text
    #expect(arabic.contains("الطرف الأول") && !arabic.contains("diff-"), "\(arabic)")
  }

  @Test func wordsNamePlacesInTheirLanguage() throws {
    // Without coordinates, so that the place is one of the gazetteer's.
    try folder.write(
      """
      id,date,place,actor,change
      r1,2022-09-01,Kupiansk,b,hold
      r2,2022-09-08,Kupiansk,a,gain
      """, to: "reports.csv")
    let dates = ["diff", "--from", "2022-09-05", "--to", "2022-09-09", "--format", "words", "--lang"]
    #expect(try run(dates + ["en"]).text.contains("Kupiansk"))
    let ukrainian = try run(dates + ["uk"]).text
    #expect(ukrainian.contains("Куп") && !ukrainian.contains("Kupiansk"), "\(ukrainian)")
  }

  @Test(arguments: [
    (["--from", "2022-09-12", "--to", "2022-09-05"], "must lie before"),
    (["--from", "2022-09-05", "--to", "2022-09-05"], "must lie before"),
    (["--from", "2021-09-05", "--to", "2022-09-05"], "reports begin on 2022-09-01"),
    (["--from", "2022-09-31", "--to", "2022-10-05"], "--from"),
    (["--from", "2022-09-05", "--to", "2022-09-12", "--output", "nowhere/d.txt"], "does not exist"),
  ])
  func datesThatCannotBeComparedAreTold(_ arguments: [String], _ message: String) throws {
    let run = try CommandLineRun(["diff"] + arguments, in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty && run.messages.contains(message), "\(run.messages)")
  }

  @Test func aMapMarksWhatHasChanged() throws {
    _ = try run(["render", "--date", "2022-09-09", "--since", "2022-09-05", "--output", "s.svg", "--output", "s.png"])
    let svg = try folder.text(of: "s.svg")
    #expect(svg.contains("Marked are the gains since 5 September 2022: by Side A."))
    for (date, message) in [("2022-09-09", "must lie before"), ("2022-08-01", "reports begin on")] {
      let wrong = try CommandLineRun(
        ["render", "--date", "2022-09-09", "--since", date, "--output", "w.svg"], in: folder.url)
      #expect(wrong.status == 1 && wrong.messages.contains(message), "\(wrong.messages)")
    }
    #expect(!folder.files.contains("w.svg"))
  }

  @Test func aMapForEachSourceAndOneForAll() throws {
    _ = try run(["render", "--date", "2022-09-12", "--by-source", "--output", "b.svg", "--output", "b.png"])
    #expect(try folder.text(of: "b.svg").contains("Izium is contested: Side A 50 %, Side B 50 %"))
    let one = try CommandLineRun(
      ["render", "--by-source", "--without", "staff", "--output", "w.svg"], in: folder.url)
    #expect(one.status == 1 && one.messages.contains("only one source speaks"), "\(one.messages)")
    #expect(
      try CommandLineRun(["render", "--by-source", "--since", "2022-09-01"], in: folder.url).status == 64)
    #expect(!folder.files.contains("w.svg"))
  }

  @Test func aRetractionListsTheDaysThatWouldChange() throws {
    let effect = try object(["explain", "--retract", "r3"])
    #expect(effect["reports"] as? [String] == ["r3"])
    let changes = try #require(effect["changes"] as? [[String: Any]])
    let first = try #require(changes.first)
    #expect(first["from"] as? String == "2022-09-08" && first["to"] as? String == "2022-09-09")
    #expect((first["actors"] as? [String: Double])?["b"].map { $0 > 10 } == true)
    let place = try #require((first["places"] as? [[String: Any]])?.first)
    #expect(place["name"] as? String == "Kupiansk")
    #expect((place["with"] as? [String: Any])?["actors"] as? [String] == ["a"])
    #expect((place["without"] as? [String: Any])?["actors"] as? [String] == ["b"])
    let text = try run(["explain", "--retract", "r3"]).text
    #expect(text.contains("Kupiansk: held by Side A, without it held by Side B"), "\(text)")
    let day = try object(["explain", "--retract", "General Staff", "--date", "2022-09-05"])
    #expect(day["days"] as? Double == 1 && day["changed_days"] as? Double == 1)
    #expect(day["reports"] as? [String] == ["r1", "r2", "r3", "r6"])
  }

  @Test func aRetractionThatChangesNothingSaysWhy() throws {
    // Balakliia is held by r1 alone; on its eve nothing counts yet.
    let none = try run(["explain", "--retract", "r4", "--date", "2022-09-09"]).text
    #expect(
      none == "Without r4 (1 report) no map of the 1 day looked at would change: it counts on none of them.\n",
      "\(none)")
    #expect(try object(["explain", "--retract", "r4"])["counted_days"] as? Double == 1)
    let both = try run(["explain", "--retract", "r1"]).text
    #expect(!both.contains("other reports say as much"))
  }

  @Test func aRetractionOfWhatIsNotThereIsTold() throws {
    let wrong = try CommandLineRun(["explain", "--retract", "Genral Staff"], in: folder.url)
    #expect(wrong.status == 1 && wrong.messages.contains("did you mean “General Staff”?"), "\(wrong.messages)")
    #expect(try CommandLineRun(["explain", "Izium", "--retract", "r3"], in: folder.url).status == 64)
  }
}
