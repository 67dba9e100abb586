import Foundation
import TestSupport
import Testing

/// `mapgen render --articles`: from texts to a map in one step.
@Suite struct RenderArticlesTests {
  private let folder: TemporaryFolder

  private static let article = """
    Rebels seize Goma
    January 28, 2025

    M23 rebels captured the city of Goma on Monday, the United Nations said. Government forces still held the town of
    Bukavu on Tuesday, officials said.
    """

  init() throws {
    folder = try TemporaryFolder(["a.txt": Self.article, "b.txt": "The cup final was played in Goma on Sunday."])
  }

  private func render(_ arguments: [String]) throws -> CommandLineRun {
    try CommandLineRun(["render"] + arguments, in: folder.url)
  }

  @Test func articlesBecomeAMapAndNothingElse() throws {
    let run = try render(["--articles", "a.txt", "b.txt", "--date", "2025-01-28", "--output", "map.svg", "--quiet"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.files == ["a.txt", "b.txt", "map.svg"])
    let svg = try folder.text(of: "map.svg")
    #expect(svg.contains("M23 is reported to hold Goma"))
    #expect(svg.contains("Goma") && svg.contains("January 2025"))
  }

  @Test func namesAndDateComeOfTheArticles() throws {
    let run = try render(["--articles", "a.txt", "--size", "640x360"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.files.contains { $0.hasPrefix("goma") && $0.hasSuffix("-2025-01-28.png") }, "\(folder.files)")
    let titled = try render(["--articles", "a.txt", "--title", "On the lake", "--output", "t.svg"])
    #expect(titled.status == 0)
    #expect(try folder.text(of: "t.svg").contains("On the lake"))
  }

  @Test(arguments: [
    (["--articles", "b.txt"], "not say of any place"),
    (["--articles", "a.txt", "none.txt"], "none.txt: error: the file cannot be read"),
    (["--articles", "a.txt", "--date", "2024-01-01"], "reports begin on"),
    (["--articles", "."], "nothing says when this was published"),
  ])
  func whatCannotBeDrawnIsOneMessageAndNoFile(_ arguments: [String], _ message: String) throws {
    if arguments == ["--articles", "."] {
      try folder.write("Rebels captured Goma on Monday.", to: "a.txt")
    }
    let before = folder.files
    let run = try render(arguments)
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.components(separatedBy: "error:").count == 2, "\(run.messages)")
    #expect(folder.files == before)
  }

  @Test(arguments: [
    ["--articles", "a.txt", "--situation", "x"], ["--published", "2025-01-28"], ["--title", "x"],
  ])
  func optionsGoTogether(_ arguments: [String]) throws { #expect(try render(arguments).status == 64) }
}
