import Foundation
import TestSupport
import Testing

@Suite struct ReviewTests {
  private let folder: TemporaryFolder

  private static let rows = """
    id,date,place,latitude,longitude,actor,change,confidence,status,article,start,end
    1,2022-09-04,Eastham,49.5,37.5,a,hold,0.9,proposed,a.txt,0,31
    2,2022-09-05,Westham,49.5,36.9,r,gain,0.6,proposed,b.txt,0,5
    3,2022-09-06,Northam,49.7,36.9,r,gain,0.7,proposed,,,

    """

  init() throws {
    folder = try TemporaryFolder([
      "s/situation.yaml": "title: A test\nactors: [{id: a, name: The army}, {id: r, name: Rebels}]\n",
      "s/reports.csv": Self.rows, "s/articles/a.txt": "The army held Eastham on Sunday. More was said.",
    ])
  }

  private func review(_ arguments: [String], input: String = "", in sub: String = "") throws -> CommandLineRun {
    try CommandLineRun(["review"] + arguments, in: folder.url.appendingPathComponent(sub), input: input)
  }

  @Test func aPipeAnswersALineARow() throws {
    let run = try review(["s"], input: "a\ne change=contest\nr\n")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.text.contains("[1/3] s/reports.csv:2  1\n\n  «The army held Eastham on Sunday».\n"), "\(run.text)")
    #expect(run.text.contains("the text of b.txt is not at hand"))
    #expect(run.text.hasSuffix("1 accepted, 1 rejected, 1 still proposed\n"), "\(run.text)")
    let expected = Self.rows.replacing("0.9,proposed", with: "0.9,accepted").replacing(
      "r,gain,0.6,proposed", with: "r,contest,0.6,rejected")
    #expect(try folder.text(of: "s/reports.csv") == expected)
    let again = try review([], input: "what\nq\n", in: "s")
    #expect(again.status == 0 && again.text.contains("[1/1] reports.csv:4  3"))
    #expect(again.messages.contains("“what” is no answer"))
    #expect(try folder.text(of: "s/reports.csv") == expected)
  }

  @Test func surenessMayDecide() throws {
    let run = try review(["--situation", "s", "--accept-above", "0.7"])
    #expect(run.status == 0 && run.text == "2 accepted, 1 still proposed\n", "\(run.messages)")
    let rest = try review(["s"], input: "")
    #expect(rest.text.contains("[1/1] s/reports.csv:3  2"))
  }

  @Test(arguments: [
    ([], 1, "there is no situation here"), (["none"], 1, "there is no folder “none”"),
    (["s", "--situation", "s"], 64, "once"), (["s", "--accept-above", "2"], 64, "from 0 to 1"),
  ])
  func whatCannotBeReviewedSaysWhy(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let run = try review(arguments)
    #expect(run.status == status)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try folder.text(of: "s/reports.csv") == Self.rows)
  }
}
