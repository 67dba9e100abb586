import Foundation
import TestSupport
import Testing

@Suite struct EmbedTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: '50% of {A} & <b>B</b> _c_ # \\input{x} "q" [d]'
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A}]
      """,
      "reports.csv": "date,place,latitude,longitude,actor,change\n2022-09-08,Balakliia,49.46,36.86,a,gain\n",
    ])
  }

  private func snippet(_ language: String) throws -> String {
    let run = try CommandLineRun(
      ["embed", "--date", "2022-09-10", "--for", language, "--size", "400x300"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.text
  }

  /// The names of the pictures that a snippet speaks of.
  private func pictures(_ snippet: String) -> Set<String> {
    Set(snippet.matches(of: /[A-Za-z0-9-]+-2022-09-10(@2x)?\.(png|pdf|svg)/).map { String($0.output.0) })
  }

  @Test(arguments: ["html", "markdown", "quarto", "latex", "typst"])
  func theSnippetNamesThePicturesBesideIt(_ language: String) throws {
    let snippet = try snippet(language)
    let names = pictures(snippet)
    #expect(names.count == (language == "html" ? 2 : 1))
    #expect(names.isSubset(of: Set(folder.files)))
    #expect(snippet.contains("Side A is reported to hold Balakliia."))
    #expect(snippet.contains("10 September 2022") && snippet.contains("GeoNames"))
  }

  @Test func snippetsOfTwoLanguagesHavePicturesOfTheirOwn() throws {
    for language in ["en", "ar"] {
      let run = try CommandLineRun(
        [
          "embed", "--date", "2022-09-10", "--for", "html", "--size", "400x300", "--lang", language, "--output",
          "\(language).html",
        ], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        pictures(try folder.text(of: "\(language).html")) == [
          "\(language)-2022-09-10.png", "\(language)-2022-09-10@2x.png",
        ])
    }
  }

  @Test func markupIsWrittenAsTextOfEachLanguage() throws {
    #expect(try snippet("html").contains("50% of {A} &amp; &lt;b&gt;B&lt;/b&gt;"))
    #expect(try snippet("latex").contains(#"50\% of \{A\} \& \textless{}b\textgreater{}B"#))
    #expect(try snippet("latex").contains(#"\textbackslash{}input\{x\}"#))
    #expect(try snippet("markdown").contains(##"\<b\>B\</b\> \_c\_ \# \\input\{x\}"##))
    #expect(try snippet("typst").contains(##"\_c\_ \# \\input{x} \"q\" \[d\]"##))
    #expect(try snippet("quarto").contains(#"fig-alt="50% of {A} & <b>B</b> _c_ # \\input{x} \"q\" [d]."#))
  }

  @Test func htmlHasTheSizesOfItsPictures() throws {
    let snippet = try snippet("html")
    #expect(
      snippet.contains(" 400w, ") && snippet.contains(" 800w\"") && snippet.contains("width=\"400\" height=\"300\""))
  }

  @Test func anUnknownLanguageIsRefusedWithTheKnownOnes() throws {
    let run = try CommandLineRun(["embed", "--for", "word"], in: folder.url)
    #expect(run.status == 1 && run.messages.contains("choose from html, latex, markdown, quarto, typst"))
    #expect(folder.files == ["reports.csv", "situation.yaml"])
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdflatex"), "needs pdflatex (texlive-latex-base)"))
  func theFigureCompilesInLaTeX() throws {
    try folder.write(
      "\\documentclass{article}\\usepackage{graphicx}\\begin{document}\n\(try snippet("latex"))\\end{document}\n",
      to: "doc.tex")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdflatex")
    process.arguments = ["-interaction=nonstopmode", "-halt-on-error", "doc.tex"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.files.contains("doc.pdf"))
  }
}
