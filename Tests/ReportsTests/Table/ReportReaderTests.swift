import Geography
import TestSupport
import Testing

@testable import Reports

private let header =
  "id,date,place,actor,change,place_id,latitude,longitude,against,share,sector,bank,source,published,confidence,status,article,start,end"
private let actors = ActorLexicon([
  Actor(id: "gov", name: "Syrian government", aliases: ["Syrian army"]), Actor(id: "is", name: "Islamic State"),
])

private func read(_ text: String, actors lexicon: ActorLexicon? = actors) -> (reports: [Report], problems: [String]) {
  let (table, problems) = ReportTable.read(Array(text.utf8), file: "reports.csv")
  let sources = SourceLexicon([Source(id: "sohr", name: "Syrian Observatory", reliability: 0.8)])
  let reading = ReportReader(actors: lexicon, sources: sources).read(table)
  return (reading.reports, (problems + reading.problems).map(\.description))
}

/// The problems of one row of cells under the header, without the file's name.
private func problems(_ row: String) -> [String] {
  read("\(header)\n\(row)\n").problems.map { String($0.dropFirst("reports.csv:".count)) }
}

@Suite struct ReportReaderTests {
  @Test func everyColumn() throws {
    let (reports, problems) = read(
      """
      \(header)
      a,9 Nov 2017,Albu Kamal,the Syrian army,Gain,geonames:174448,"34,45",40.92°,IS,40%,"north-east; NW/centre",Left,syrian observatory,2017-11-10,0.8,Proposed,x.txt,3,9

      """)
    #expect(problems.isEmpty)
    #expect(
      reports == [
        Report(
          id: "a", date: try #require(ValidDate("2017-11-09")),
          place: Report.PlaceReference(
            name: "Albu Kamal", id: "geonames:174448", coordinate: Coordinate(longitude: 40.92, latitude: 34.45)),
          actor: "gov", change: .gain, against: "is", share: 0.4, sectors: [.northeast, .northwest, .centre],
          bank: .left,
          source: "sohr", published: CalendarDate("2017-11-10"),
          evidence: Report.Evidence(article: "x.txt", start: 3, end: 9), confidence: 0.8, status: .proposed)
      ])
  }

  @Test func theLeastThatARowNeeds() {
    let (reports, problems) = read("Place,DATE,Change,actor\nRawa,2017-11-17,gain,gov\n\nQaim,2017-11-03,gain,gov\n")
    #expect(problems.isEmpty)
    #expect(reports.map(\.id) == ["r2", "r4"])
    #expect(reports.map(\.status) == [.accepted, .accepted])
  }

  @Test(arguments: [
    ("a,2017-11-31,P,gov,gain", "2:3: error: “2017-11-31” is not a day of the calendar: November has 30 days"),
    ("a,,P,gov,gain", "2:3: error: the cell “date” is empty"),
    ("a,2017-11-09,,gov,gain", "2:14: error: the cell “place” is empty"),
    (
      "a,2017-11-09,P,gov,aproach",
      "2:20: error: “aproach” is no change (it is one of gain, hold, loss, contest, siege, approach, deny); "
        + "did you mean “approach”?"
    ),
    (
      "a,2017-11-09,P,Syrian armi,gain",
      "2:16: error: no actor is called “Syrian armi”; did you mean “Syrian army”? The actors are gov (Syrian government), "
        + "is (Islamic State); add an alias or an actor to situation.yaml"
    ),
    (
      "a,2017-11-09,P,gov,gain,,91,40",
      "2:26: error: the latitude 91 lies outside ±90 degrees; is it the longitude?"
    ),
    ("a,2017-11-09,P,gov,gain,,34,-181", "2:29: error: the longitude -181 lies outside ±180 degrees"),
    ("a,2017-11-09,P,gov,gain,,nan,40", "2:26: error: “nan” is not a number; write the latitude in degrees, as 34.45"),
    ("a,2017-11-09,P,gov,gain,,34,", "2:29: error: the row has a latitude but no longitude; give both or neither"),
    ("a,2017-11-09,P,gov,gain,,,40", "2:26: error: the row has a longitude but no latitude; give both or neither"),
    (
      "a,2017-11-09,P,Martians,gain,,,,,",
      "2:16: error: no actor is called “Martians”. The actors are gov (Syrian government), is (Islamic State); "
        + "add an alias or an actor to situation.yaml"
    ),
    ("a,2017-11-09,P,gov,gain,,,,,40", "2:29: error: the share 40 lies outside 0–1; write it as 0.4 or 40%"),
    ("a,2017-11-09,P,gov,gain,,,,,half", "2:29: error: “half” is not a number; write the share as 0.4 or 40%"),
    (
      "a,2017-11-09,P,gov,gain,,,,,,NNE",
      "2:30: error: “NNE” is no sector: it is one of N, NE, E, SE, S, SW, W, NW, centre, several with ; between them"
    ),
    (
      "a,2017-11-09,P,gov,gain,,,,,,,west",
      "2:31: error: “west” is no bank (it is one of left, right, seen downstream)"
    ),
    ("a,2017-11-09,P,gov,gain,,,,,,,,,2017-11", "2:33: error: “2017-11” is not a single day; write it as 2017-11-09"),
    (
      "a,2017-11-09,P,gov,gain,,,,,,,,,2017-11-01",
      "2:33: warning: the report was published 2017-11-01, before the date that it speaks of (2017-11-09)"
    ),
    ("a,2017-11-09,P,gov,gain,,,,,,,,,,inf", "2:34: error: “inf” is not a number; write the confidence as 0.4 or 40%"),
    (
      "a,2017-11-09,P,gov,gain,,,,,,,,,,,ok",
      "2:35: error: “ok” is no status (it is one of proposed, accepted, rejected)"
    ),
    (
      "a,2017-11-09,P,gov,gain,,,,,,,,,,,,x,-1,",
      "2:38: error: “-1” is no offset; start counts Unicode characters of the article from 0"
    ),
    ("a,2017-11-09,P,gov,gain,,,,,,,,,,,,x,9,3", "2:40: error: the end 3 lies before the start 9"),
    (
      "a,2017-11-09,P,gov,gain,,,,,,,,,,,,,1,3",
      "2:36: error: start and end need the article that they count in"
    ),
  ])
  func oneThingWrong(row: String, message: String) {
    let commas = header.filter { $0 == "," }.count - row.filter { $0 == "," }.count
    #expect(problems(row + String(repeating: ",", count: commas)) == [message])
  }

  @Test func allProblemsInOneRun() {
    let text =
      "date,place,actor,change\n2017-11-31,P,gov,gain\n2017-11-09,,gov,took\n2017,P,Nobody,gain\n2017,Q,nobody,gain\n"
    let problems = read(text).problems
    #expect(
      problems.map { $0.prefix { $0 != " " } } == [
        "reports.csv:2:1:", "reports.csv:3:12:", "reports.csv:3:17:", "reports.csv:4:8:",
      ])
    #expect(problems.last?.hasSuffix("(the name stands in 2 cells)") == true)
  }

  @Test func theHeader() {
    #expect(read("date,place\n").problems == ["reports.csv:1:1: error: the columns “actor”, “change” are missing"])
    #expect(
      read("date,place,actor,change,lat,Longitute,colour,date\n").problems == [
        "reports.csv:1:25: warning: the column “lat” is kept but not read; did you mean “latitude”?",
        "reports.csv:1:29: warning: the column “Longitute” is kept but not read; did you mean “longitude”?",
        "reports.csv:1:46: error: the column “date” stands here for the second time; rename or remove one of them",
      ])
  }

  @Test func idsAreUnique() {
    let text =
      "id,date,place,actor,change\nx,2017,P,gov,gain\nx,2017,P,gov,gain\nr5,2017,P,gov,gain\n,2017,P,gov,gain\n"
    #expect(
      read(text).problems == [
        "reports.csv:3:1: error: line 2 has the id “x” already; give each row its own",
        "reports.csv:5:1: error: line 4 has the id “r5” already; give each row its own",
      ])
  }

  @Test func withoutActorsTheNamesAreTheActors() {
    let (table, _) = ReportTable.read(
      Array("date,place,actor,change,against\n2017,P,Northern Alliance,gain,Reds\n2017,P,reds,loss,\n".utf8))
    let reading = ReportReader(actors: nil).read(table)
    #expect(
      reading.actors.actors == [
        Actor(id: "northern-alliance", name: "Northern Alliance"), Actor(id: "reds", name: "Reds"),
      ])
    #expect(reading.reports.map(\.actor) == ["northern-alliance", "reds"])
    #expect(reading.reports.first?.against == "reds")
  }

  @Test func bytesAtRandomNeverTrap() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "date", "place", "actor", "change", ",", ";", "\n", "\"", "2017-11-09", "gov", "gain", "latitude", "nan", "é",
      "'", "share", "-",
    ]
    for _ in 0..<3000 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = read("date,place,actor,change,latitude,longitude,share\n" + text)
      _ = read(text)
    }
  }

  @Test func namesWithoutALetterAreOneActor() {
    let rows = ["!!!", "???", "!!!"].map { "2020,Place,\($0),gain\n" }.joined()
    let (table, _) = ReportTable.read(Array(("date,place,actor,change\n" + rows).utf8))
    let reading = ReportReader(actors: nil).read(table)
    #expect(reading.actors.actors.map(\.id) == ["x"])
    #expect(reading.reports.map(\.actor) == ["x", "x", "x"])
  }
}
