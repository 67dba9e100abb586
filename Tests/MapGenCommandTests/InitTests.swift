import Foundation
import TestSupport
import Testing

/// `mapgen init`: from texts to a folder that one can go on with.
@Suite struct InitTests {
  private let folder: TemporaryFolder

  private static let article = """
    Rebels seize Goma
    January 28, 2025

    M23 rebels captured the city of Goma on Monday, the United Nations said. Government forces still held the town of
    Bukavu on Tuesday, officials said.
    """

  init() throws { folder = try TemporaryFolder(["a.txt": Self.article]) }

  @Test func theSituationGivesTheMapThatCameWithIt() throws {
    let run = try CommandLineRun(["init", "kivu", "a.txt"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.text.split(separator: "\n") == [
        "kivu/situation.yaml", "kivu/reports.csv", "kivu/articles/a.txt", "kivu-2025-01-28.png", "kivu-2025-01-28.svg",
      ])
    #expect(run.messages.contains("2 reports proposed"), "\(run.messages)")
    #expect(try folder.text(of: "kivu/articles/a.txt") == Self.article)
    let first = try Data(contentsOf: folder.url.appendingPathComponent("kivu-2025-01-28.png"))
    let again = try CommandLineRun(["render", "--situation", "kivu", "--output", "-"], in: folder.url)
    #expect(again.status == 0 && again.output == first, "\(again.messages)")
    let check = try CommandLineRun(["check", "--situation", "kivu"], in: folder.url)
    #expect(check.status == 0 && check.messages.isEmpty, "\(check.messages)")
  }

  @Test func aSituationThatIsThereIsLeftAlone() throws {
    try folder.write("title: Mine\n", to: "mine/situation.yaml")
    for files in [["a.txt"], []] {
      let run = try CommandLineRun(["init", "mine"] + files, in: folder.url)
      #expect(run.status == 1)
      #expect(run.messages.hasPrefix("mine/situation.yaml: error: there is a situation already"), "\(run.messages)")
      #expect(folder.files == ["a.txt", "mine"])
      #expect(try folder.text(of: "mine/situation.yaml") == "title: Mine\n")
    }
  }

  @Test func nothingIsMadeOfNothing() throws {
    try folder.write("The cup final was played in Goma on Sunday.", to: "b.txt")
    let run = try CommandLineRun(["init", "new", "b.txt"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages.contains("not say of any place"), "\(run.messages)")
    #expect(folder.files == ["a.txt", "b.txt"])
  }

  @Test func withoutArticlesThereIsAPlaceToBegin() throws {
    let run = try CommandLineRun(["init", "new"], in: folder.url)
    #expect(run.status == 0 && run.text == "new/situation.yaml\nnew/reports.csv\n", "\(run.messages)")
    #expect(try CommandLineRun(["init", "x", "--title", "y"], in: folder.url).status == 64)
  }
}
