import Foundation
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct QuotationTests {
  private static let text = """
    Rebels take the town

    Gen. Ali said so. The rebels “took” Ünye
    on Monday, with J. Smith watching! It was raining — in Rawa.
    """

  /// The quotation of some words of an article.
  private func quotation(of words: String, in file: String, _ text: String, named name: String? = nil) throws
    -> Quotation
  {
    let folder = try TemporaryFolder(["articles/\(file)": text])
    var shelf = ArticleShelf(Situation(directory: folder.url, title: ""))
    let range = try #require(text.range(of: words))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return shelf.quotation(
      of: .init(article: name ?? file, start: start, end: start + words.unicodeScalars.count))
  }

  @Test func theSentenceIsCutAroundTheEvidence() throws {
    let quote = try #require(try quotation(of: "“took” Ünye\non", in: "a.txt", Self.text).quote)
    #expect(quote.before == "The rebels ")
    #expect(quote.evidence == "“took” Ünye on")
    #expect(quote.after == " Monday, with J. Smith watching!")
    #expect(try quotation(of: "Ali", in: "a.txt", Self.text).quote?.sentence == "Gen. Ali said so.")
    #expect(try quotation(of: "town", in: "a.txt", Self.text).quote?.sentence == "Rebels take the town")
    #expect(try quotation(of: "Rawa", in: "a.txt", Self.text).quote?.sentence == "It was raining — in Rawa.")
  }

  @Test func offsetsOfAPageCountItsMarkup() throws {
    let page =
      "<html><body><p>First things first.</p><p>The <b>army</b> took &amp; held Rawa. Later it left.</p></body></html>"
    let quote = try #require(try quotation(of: "<b>army</b> took &amp; held", in: "a.html", page).quote)
    #expect(quote.sentence == "The army took & held Rawa.")
    #expect(quote.evidence.hasSuffix("took & held"))
  }

  @Test func aTextThatWasReadElsewhereIsFoundByItsName() throws {
    #expect(try quotation(of: "Rawa", in: "a.txt", Self.text, named: "news/a.txt").quote != nil)
  }

  @Test(arguments: ["../secret.txt", "/etc/hostname", "none.txt"])
  func otherFilesAreOutOfReach(_ name: String) throws {
    let folder = try TemporaryFolder(["secret.txt": "A secret.", "articles/a.txt": "x"])
    var shelf = ArticleShelf(Situation(directory: folder.url, title: ""))
    #expect(shelf.quotation(of: .init(article: name, start: 0, end: 3)) == .missing)
  }

  @Test(arguments: [(0, 400), (500, 600), (3, 10), (0, 9), (7, 7)])
  func aTextThatHasChangedIsToldOf(_ start: Int, _ end: Int) throws {
    let folder = try TemporaryFolder(["articles/a.txt": "Rebels captured the town."])
    var shelf = ArticleShelf(Situation(directory: folder.url, title: ""))
    guard case .misfit(let reason) = shelf.quotation(of: .init(article: "a.txt", start: start, end: end)) else {
      Issue.record("\(start)..<\(end) fits")
      return
    }
    #expect(reason.contains("articles/a.txt"))
  }

  @Test func anyOffsetsInAnyTextAreSafe() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = ["A", " ", "\n", ".", "é", "”", "\u{202E}", "😀", "\u{301}", "Gen.", "\r\n"]
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let folder = try TemporaryFolder(["articles/a.txt": text])
      var shelf = ArticleShelf(Situation(directory: folder.url, title: ""))
      let count = text.unicodeScalars.count
      for _ in 0..<20 {
        let (a, b) = (Int.random(in: 0...count + 2, using: &random), Int.random(in: 0...count + 2, using: &random))
        if let quote = shelf.quotation(of: .init(article: "a.txt", start: min(a, b), end: max(a, b))).quote {
          #expect(quote.sentence.unicodeScalars.count <= count)
        }
      }
    }
  }
}
