import Foundation
import Geography
import Reports

/// The articles in a situation's folder `articles`, each read when it is first asked for.
struct ArticleShelf {
  private let folder: URL
  private var articles: [String: Article?] = [:]

  init(_ situation: Situation) { folder = situation.directory.appendingPathComponent("articles") }

  /// The article of a name; nil where there is none, or it cannot be read.
  mutating func article(_ name: String) -> Article? {
    if let known = articles[name] { return known }
    let article = read(name)
    articles[name] = article
    return article
  }

  private func read(_ name: String) -> Article? {
    // Rows come from anywhere: their names may not lead out of the folder.
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
    // Of a file that was read elsewhere, a copy may be kept without its folders.
    for path in [name, (name as NSString).lastPathComponent] {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)),
        let article = try? ArticleReader.read([UInt8](data), file: name)
      else { continue }
      return article
    }
    return nil
  }
}
