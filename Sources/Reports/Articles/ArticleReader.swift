import Foundation
public import Geography

/// Reads an article from the bytes of a file: plain text, Markdown, or HTML as a browser saves it.
public enum ArticleReader {
  /// The largest file that is read, in bytes: no article has as much, and a page that has would only cost time.
  public static let largestFile = 10_000_000

  /// Reads one article.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is, in any encoding that HTML can declare, else in UTF-8 or UTF-16.
  ///   - file: The name that messages and results give it; its ending helps to tell Markdown and HTML.
  /// - Throws: ``InputError`` naming the file when it is empty, too large or not text.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> Article {
    guard bytes.count <= largestFile else {
      throw InputError(
        "the file has \(bytes.count / 1_000_000) MB, and an article has at most \(largestFile / 1_000_000); "
          + "save the article alone", file: file)
    }
    let isHTML = looksLikeHTML(bytes, file)
    let decoded = try ArticleDecoding(bytes, file: file, isHTML: isHTML)
    var article: Article
    if isHTML {
      article = try HTMLArticle.read(decoded.utf8, file: file)
    } else if [".md", ".markdown"].contains(where: file.lowercased().hasSuffix) {
      article = MarkdownArticle.read(decoded.utf8, file: file)
    } else {
      article = Article(file: file, text: String(decoding: decoded.utf8, as: UTF8.self))
    }
    if let warning = decoded.warning { article.warnings.append(warning) }
    if article.text.unicodeScalars.contains(where: { (0x202A...0x202E).contains($0.value) || $0.value == 0x2066 }) {
      article.warnings.append(
        Problem(
          "the text holds marks that turn the direction of writing; they are passed over", severity: .warning,
          file: file))
    }
    return article
  }

  private static func looksLikeHTML(_ bytes: [UInt8], _ file: String) -> Bool {
    let name = file.lowercased()
    if [".html", ".htm", ".xhtml", ".mhtml"].contains(where: name.hasSuffix) { return true }
    guard let start = bytes.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }), bytes[start] == 0x3C else { return false }
    let head = String(decoding: bytes[start...].prefix(512), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<!--", "<?xml", "<article", "<div", "<p>", "<h1"]
      .contains(where: head.hasPrefix)
  }
}
