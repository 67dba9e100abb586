import Foundation
import Gazetteer
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct ReportReviewTests {
  private let folder: TemporaryFolder
  private let gazetteer = StubGazetteer(StubGazetteer.syria)

  private static let rows = """
    my note; id;date;place;place_id;latitude;longitude;actor;change;share;confidence;status;article;start;end\r
    "kept ";1;2017-11-09;Albu Kamal;geonames:1;34.45226;40.91854;is;gain;;0.9;Proposed;a.txt;0;6\r
    \r
     x ;2;9 Nov 2017;Rawa;;;;gov;hold;40%;0.5;proposed;;;\r
    y;3;2017-11-09;Rawa;;;;gov;hold;;0.95;accepted;;;
    """

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": "title: T\nactors: [{id: is, name: Islamic State}, {id: gov, name: The government}]\n",
      "reports.csv": Self.rows, "articles/a.txt": "Daesh \u{1B}[2Jtook the town.",
    ])
  }

  private func file() throws -> String { try folder.text(of: "reports.csv") }

  private func answer(_ review: inout ReportReview, _ line: String) throws {
    try review.answer(try ReviewAnswer(line)) { gazetteer }
  }

  @Test func answersAreSavedAndNothingElseIsTouched() throws {
    var review = try ReportReview(directory: folder.url)
    #expect(review.rows.count == 2)
    try answer(&review, "a")
    #expect(try file() == Self.rows.replacing("Proposed", with: "accepted"))
    try answer(&review, "REJECT")
    #expect(review.current == nil)
    #expect(
      try file() == Self.rows.replacing("Proposed", with: "accepted").replacing("proposed", with: "rejected"))
    #expect((review.count(.accepted), review.count(.rejected), review.count(.proposed)) == (1, 1, 0))
    try answer(&review, "u")
    try answer(&review, "u")
    #expect(try file() == Self.rows)
    #expect(review.position == 0)
    #expect(throws: InputError.self) { try answer(&review, "undo") }
  }

  @Test func anEditKeepsTheRowRight() throws {
    var review = try ReportReview(directory: folder.url)
    try answer(&review, "skip")
    for (line, message) in [
      ("e share=140%", "outside 0–1"), ("e change=conquer", "is no change"), ("e actor=xyz", "no actor is called"),
      ("e plac=x", "did you mean “place”"), ("e place=Nowhere", "no place is known"),
      ("e place_id=geonames:77", "no place has the id"), ("e date=", "is empty"), ("e date", "a field and its value"),
      ("x", "is no answer"),
    ] {
      #expect { try answer(&review, line) } throws: { "\($0)".contains(message) }
      #expect(try file() == Self.rows, "\(line)")
    }
    try answer(&review, "e place = Albu Kamal")
    try answer(&review, "e share=0.5")
    #expect(
      try file().contains("x ;2;9 Nov 2017;Albu Kamal;geonames:1;34.45226;40.91854;gov;hold;0.5;0.5;proposed;;;\r\n"))
    try answer(&review, "e place_id=geonames:2")
    #expect(try file().contains("Albu Kamal;geonames:2;34.5;41.9;gov"))
    try answer(&review, "accept")
    for _ in 0..<5 { try answer(&review, "u") }
    #expect(try file() == Self.rows)
  }

  @Test func aFileChangedByAnotherIsNotOverwritten() throws {
    var review = try ReportReview(directory: folder.url)
    try answer(&review, "a")
    let theirs = try file() + "\n"
    try folder.write(theirs, to: "reports.csv")
    #expect { try answer(&review, "a") } throws: { "\($0)".contains("another program has changed the file") }
    #expect(try file() == theirs)
  }

  @Test func manyCanBeAcceptedAtOnce() throws {
    var review = try ReportReview(directory: folder.url)
    #expect(try review.acceptAll(from: 0.8) == 1)
    #expect(try file() == Self.rows.replacing("Proposed", with: "accepted"))
    #expect(review.count(.proposed) == 1)
  }

  @Test func theCardShowsTheSentenceAndWhatWasMadeOfIt() throws {
    let review = try ReportReview(directory: folder.url)
    var card = ReviewCard(review.situation) { "<\($0)>" }
    let shown = card.text(review, gazetteer: gazetteer)
    let text = try #require(shown)
    #expect(text.contains("[1/2] ") && text.contains("reports.csv:2  1\n"))
    #expect(text.contains("  <Daesh > [2Jtook the town."), "\(text)")
    #expect(!text.unicodeScalars.contains("\u{1B}"), "a text cannot steer the terminal")
    #expect(text.contains("Albu Kamal → geonames:1 (Albu Kamal, town in Deir ez-Zor, SY, at 34.452,40.919)"))
    #expect(text.contains("Islamic State (is)"))
  }

  @Test func brokenFilesAreTold() throws {
    let empty = try TemporaryFolder(["situation.yaml": "title: T\n"])
    #expect { try ReportReview(directory: empty.url) } throws: { "\($0)".contains("reports.csv: error:") }
    try folder.write("title: [\n", to: "situation.yaml")
    #expect { try ReportReview(directory: folder.url) } throws: { "\($0)".contains("situation.yaml:") }
  }
}
