import Foundation
import TestSupport
import Testing

@Suite struct ExplainTests {
  private let folder: TemporaryFolder

  private static let article = "The army held Eastham on Sunday. Rebels took Westham on Monday, residents said."

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: A test
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: The army}, {id: r, name: Rebels}]
      sources: [{id: res, name: Residents, reliability: 0.9}]
      """,
      "reports.csv": """
      id,date,place,latitude,longitude,actor,change,source,published,citation,article,start,end
      1,2022-09-04,Eastham,49.5,37.5,a,hold,res,2022-09-05,A title,a.txt,0,31
      2,2022-09-01,Westham,49.5,36.9,a,hold,res,2022-09-02,,,,
      3,2022-09-05,Westham,49.5,36.9,r,gain,res,2022-09-06,A title,a.txt,33,78
      4,2022-09-09,Westham,49.5,36.9,a,approach,res,2022-09-10,,a.txt,5,8

      """,
      "articles/a.txt": Self.article,
    ])
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let run = try CommandLineRun(["explain", "--format", "json"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  }

  @Test func aPlaceComesWithItsReportsAndTheirWords() throws {
    let run = try CommandLineRun(["explain", "westham", "--date", "2022-09-06"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.contains("Westham (user:westham@49.5,36.9, 49.5000,36.9000) on 2022-09-06: held by Rebels"))
    #expect(run.text.contains("“Rebels took Westham on Monday, residents said.”"))
    #expect(run.text.contains("ended by 3, gain on 2022-09-05"))
    #expect(run.text.contains("Residents · 2022-09-06 · A title"))
    #expect(run.text.contains("begins or ends within a word"), "\(run.text)")
  }

  @Test func jsonSaysTheSame() throws {
    let place = try object(["Westham", "--date", "2022-09-06"])
    #expect(place["state"] as? String == "held" && place["actor"] as? String == "r")
    let reports = try #require(place["reports"] as? [[String: Any]])
    #expect(reports.map { $0["id"] as? String } == ["2", "3", "4"])
    #expect(reports.map { $0["fate"] as? String } == ["ended", "counts", "later"])
    #expect(reports.map { $0["quote"] as? String } == [nil, "Rebels took Westham on Monday, residents said", nil])
    #expect(reports.map { $0["quote_problem"] is String } == [false, false, true])
    #expect(reports.allSatisfy { ($0["weight"] as? Double ?? -1) > 0 && $0["weight_parts"] is [String: Any] })
    let known = try object(["Westham", "--date", "2022-09-06", "--known-by", "2022-09-05"])
    #expect(known["actor"] as? String == "a")
  }

  @Test func aSpotComesWithThePlacesThatCarryIt() throws {
    let spot = try object(["--at=49.5,36.95", "--date", "2022-09-06"])
    #expect(spot["actor"] as? String == "r" && spot["state"] as? String == "held")
    let places = try #require(spot["places"] as? [[String: Any]])
    #expect(places.first?["name"] as? String == "Westham")
    #expect((places.first?["influence"] as? Double ?? 0) > 0)
    #expect((places.first?["distance_km"] as? Double ?? 0) < 5)
    let text = try CommandLineRun(["explain", "--at=49.5,36.95", "--date", "2022-09-06"], in: folder.url).text
    #expect(text.contains("What carries it:\n  Westham, 3.6 km away: without it Rebels would have"), "\(text)")
  }

  @Test(arguments: [
    (["Westam"], 1, "did you mean “Westham”?"), (["Nowhere"], 1, "no report speaks of “Nowhere”"),
    (["--at=91,0"], 64, "Latitude"),
    (["Westham", "--at=49,36"], 64, "Name a place"), ([], 64, "Name a place"),
    (["Westham", "--date", "x"], 1, "is not a date"),
  ])
  func whatCannotBeExplainedSaysWhy(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let run = try CommandLineRun(["explain"] + arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
