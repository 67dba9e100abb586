import Foundation
public import Geography

/// Reads articles from JSON Lines: `{"id", "published", "title", "text"}`, an article a line.
public enum ArticleLine {
  private struct Record: Decodable {
    var id, published, title, text, outlet: String?
    var url: String?
  }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - number: The line's number, from 1, for messages; the id of an article without one is `FILE:number`.
  /// - Throws: ``InputError`` naming file and line when it is no JSON object with a `text`, or its date is none.
  public static func read(_ line: [UInt8], file: String, number: Int) throws(InputError) -> Article {
    guard line.count <= ArticleReader.largestFile else {
      throw InputError("the line is longer than any article", file: file, line: number)
    }
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else {
      throw InputError(
        "the line is no JSON object such as {\"id\": …, \"published\": \"2017-11-09\", \"title\": …, \"text\": …}",
        file: file, line: number)
    }
    guard let text = record.text, !text.trimmed.isEmpty else {
      throw InputError("the article has no “text”", file: file, line: number)
    }
    var article = Article(
      file: record.id ?? record.url ?? "\(file):\(number)", text: text, title: record.title, outlet: record.outlet)
    if let published = record.published, !published.isEmpty {
      guard let day = MetadataDate.read(published) else {
        throw InputError(
          "“published” is no day: “\(published.excerpt)”; write it as 2017-11-09", file: file, line: number)
      }
      article.published = day
    }
    return article
  }
}
