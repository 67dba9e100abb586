import Foundation
import TestSupport
import Testing

@Suite struct PageTests {
  private let folder: TemporaryFolder
  private static let markup = "</script><script>alert(1)</script> “West” & d=\"M1 1\" §0"

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: '\(Self.markup)'
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: '\(Self.markup)'}, {id: r, name: Rebels}]
      """,
      "reports.csv": """
      id,date,place,latitude,longitude,actor,change,source,published,citation,article,start,end
      1,2022-09-04,Eastham,49.5,37.5,a,hold,res,2022-09-05,https://example.org/a,a.txt,0,31
      2,2022-09-01,"\(Self.markup.replacing("\"", with: "\"\""))",49.5,36.9,a,hold,res,2022-09-02,,,,
      3,2022-09-05,"\(Self.markup.replacing("\"", with: "\"\""))",49.5,36.9,r,gain,res,2022-09-06,A title,a.txt,33,78

      """,
      "articles/a.txt": "The army held Eastham on Sunday. Rebels took Westham on Monday, residents said.",
    ])
  }

  private func page(_ arguments: [String] = []) throws -> (text: String, data: [String: Any]) {
    let run = try CommandLineRun(["page", "--output", "-"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let start = try #require(run.text.range(of: "id=\"data\">"))
    let rest = run.text[start.upperBound...]
    let json = rest[..<(try #require(rest.range(of: "</script>"))).lowerBound]
    let data = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return (run.text, try #require(data))
  }

  @Test func aPageHasEveryDateAndTheReportsWithTheirWords() throws {
    let (text, data) = try page(["--from", "2022-09-03", "--to", "2022-09-06"])
    let dates = try #require(data["dates"] as? [[String: Any]])
    #expect(dates.compactMap { $0["id"] as? String } == ["2022-09-03", "2022-09-04", "2022-09-05", "2022-09-06"])
    let reports = try #require(data["reports"] as? [[String: Any]])
    #expect(reports.compactMap { $0["id"] as? String } == ["1", "2", "3"])
    #expect((reports.first?["quote"] as? [String])?.joined() == "The army held Eastham on Sunday.")
    #expect(text.contains("data-dated>\n") || text.contains("data-dated><g"))
    #expect(!text.contains("http://") || !text.replacing("http://www.w3.org/", with: "").contains("http://"))
  }

  @Test func markupInAnyFieldComesOutAsText() throws {
    let (text, data) = try page(["--from", "2022-09-06", "--to", "2022-09-06"])
    #expect(text.components(separatedBy: "<script").count == 3)
    #expect(!text.contains("alert(1)</script>"))
    let places = try #require(data["places"] as? [[String: Any]])
    #expect(places.contains { $0["name"] as? String == Self.markup })
  }

  @Test func whatWasNotKnownYetIsNotTold() throws {
    let (_, data) = try page(["--from", "2022-09-04", "--to", "2022-09-05", "--known-by", "2022-09-05"])
    let reports = try #require(data["reports"] as? [[String: Any]])
    #expect(reports.compactMap { $0["id"] as? String } == ["1", "2"])
  }

  @Test func theSameSituationGivesTheSameBytes() throws {
    #expect(try page().text == page().text)
  }

  @Test func aRefusedPageLeavesTheFileAsItWas() throws {
    try folder.write("kept", to: "page.html")
    let run = try CommandLineRun(
      ["page", "--from", "2022-09-09", "--to", "2022-09-01", "--output", "page.html"], in: folder.url)
    #expect(run.status == 1 && run.messages.contains("--from 2022-09-09 lies after --to 2022-09-01"))
    #expect(try String(contentsOf: folder.url.appendingPathComponent("page.html"), encoding: .utf8) == "kept")
  }
}
