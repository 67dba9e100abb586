import Foundation
import Geography
import TestSupport
import Testing

@testable import Reports

@Suite struct ArticleReaderTests {
  private func read(_ text: String, file: String = "a.html") throws -> Article {
    try ArticleReader.read(Array(text.utf8), file: file)
  }

  /// The scalars of a file at the place of some words of the article's text.
  private func source(of words: String, in article: Article, _ file: String) throws -> String {
    let range = try #require(article.text.range(of: words))
    let scalars = article.text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
    let place = article.positions.file(start..<end)
    return String(String.UnicodeScalarView(Array(file.unicodeScalars)[place]))
  }

  private let page = """
    <!doctype html><html><head><meta charset="utf-8"><title>Army enters Marib | The Daily</title>
    <meta property="article:published_time" content="2021-02-11T09:00:00Z"></head><body>
    <nav><ul><li><a href="/">Home</a></li><li>Rebels take Aden</li></ul></nav>
    <article><h1>Army enters Marib</h1>
    <p>Soldiers entered S&acirc;lif &amp; <b>Marib</b> on
    Friday, the gov&#8217;t said.</p><p>It is the “first” town since the summer to change hands, and more are said to follow soon.</p>
    <div class="related-stories"><p>Houthis seize Taiz</p></div></article>
    <script>var x = "Hodeidah falls";</script><footer>All rights reserved</footer></body></html>
    """

  @Test func readsAPage() throws {
    let article = try read(page)
    #expect(article.title == "Army enters Marib")
    #expect(article.outlet == "The Daily")
    #expect(article.published == CalendarDate(year: 2021, month: 2, day: 11))
    #expect(article.text.contains("Soldiers entered Sâlif & Marib on Friday, the gov’t said.\n"))
    #expect(!article.text.contains("Hodeidah"))
  }

  @Test(arguments: [
    ("Sâlif", "S&acirc;lif"), ("& Marib", "&amp; <b>Marib"), ("gov’t said", "gov&#8217;t said"),
    ("“first” town", "“first” town"),
    ("Houthis seize Taiz", "Houthis seize Taiz"),
  ])
  func offsetsLeadBackToThePage(words: String, markup: String) throws {
    #expect(try source(of: words, in: try read(page), page) == markup)
  }

  @Test(arguments: [
    ("Rebels take Aden", true), ("Houthis seize Taiz", true), ("Soldiers entered", false), ("All rights", true),
  ])
  func knowsWhatStandsBesideTheArticle(words: String, isAside: Bool) throws {
    let article = try read(page)
    let range = try #require(article.text.range(of: words))
    let offset = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
    #expect(article.asides.contains { $0.contains(offset) } == isAside)
  }

  @Test func readsMarkdown() throws {
    let text =
      "---\ntitle: \"Marib\"\ndate: 2021-02-11\nsource: The Daily\n---\n# Army enters\n\nIn [Marib](http://x.y/z) the **army** won.\n"
    let article = try read(text, file: "a.md")
    #expect(article.title == "Marib")
    #expect(article.outlet == "The Daily")
    #expect(article.published?.description == "2021-02-11")
    #expect(article.text == "Army enters\n\nIn Marib the army won.\n")
    #expect(try source(of: "army won", in: article, text) == "army** won")
  }

  @Test func readsALineOfAStream() throws {
    let line = #"{"id": "x-1", "published": "2021-02-11T08:00:00Z", "title": "T", "text": "The army entered Marib."}"#
    let article = try ArticleLine.read(Array(line.utf8), file: "a.jsonl", number: 3)
    #expect(article.file == "x-1")
    #expect(article.published?.description == "2021-02-11")
    #expect(throws: InputError.self) { try ArticleLine.read(Array("{]".utf8), file: "a.jsonl", number: 3) }
    #expect(throws: InputError.self) { try ArticleLine.read(Array(#"{"id": "1"}"#.utf8), file: "a.jsonl", number: 3) }
    #expect(throws: InputError.self) {
      try ArticleLine.read(Array(#"{"text": "x", "published": "soon"}"#.utf8), file: "a.jsonl", number: 3)
    }
  }

  @Test func readsOldEncodings() throws {
    let latin = try ArticleReader.read([0x43, 0x61, 0x66, 0xE9, 0x20, 0x6F, 0x6B], file: "a.txt")
    #expect(latin.text == "Café ok")
    #expect(latin.warnings.count == 1)
    let arabic: [UInt8] = [0xC7, 0xE1, 0xE3, 0xCF, 0xED, 0xE4, 0xC9]
    #expect(try ArticleReader.read(arabic, file: "a.txt").text == "المدينة")
    let declared = Array("<html><meta charset=windows-1251><p>".utf8) + [0xCA, 0xE8, 0xE5, 0xE2]
    #expect(try ArticleReader.read(declared, file: "a.html").text.contains("Киев"))
    let wide: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x62, 0]
    #expect(try ArticleReader.read(wide, file: "a.txt").text == "Ab")
  }

  @Test(arguments: [[], [0x20, 0x0A], [0x00, 0x01, 0x02], Array(repeating: UInt8(7), count: 90)] as [[UInt8]])
  func refusesWhatIsNoText(bytes: [UInt8]) {
    #expect(throws: InputError.self) { try ArticleReader.read(bytes, file: "a.txt") }
  }

  @Test func refusesWhatIsTooLargeOrTooDeep() {
    #expect(throws: InputError.self) {
      try ArticleReader.read([UInt8](repeating: 0x61, count: ArticleReader.largestFile + 1), file: "a.txt")
    }
    #expect(throws: InputError.self) { try read(String(repeating: "<div>", count: 100_000)) }
  }

  @Test func anyMarkupGivesTextThatLeadsBack() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "<p>", "</p>", "<div class=related>", "</div>", "<b>", "é", "&amp;", "&nbsp", "&#x2019;", "<br>", "a<", "\n",
      "word ", "<article>", "</article>", "<!-- x -->", "&bogus;", "<title>t", "</title>",
    ]
    for _ in 0..<200 {
      let text = "<html>" + (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let article = try? read(text) else { continue }
      let count = article.text.unicodeScalars.count
      let ends = (0..<count).map { article.positions.file($0) }
      #expect(ends.allSatisfy { (0...text.unicodeScalars.count).contains($0) })
      #expect(article.asides.allSatisfy { $0.upperBound <= article.text.utf8.count })
    }
  }
}
