import Foundation
import Reports

/// Finds names under which a situation keeps copies of articles, in its folder `articles`.
struct ArticleNames {
  private let folder: URL
  private var taken: Set<String> = []

  init(_ directory: URL) { folder = directory.appendingPathComponent("articles") }

  /// The name of an article's file, or another one where that is another text's; the same text keeps the name that it has.
  mutating func name(for file: String, _ bytes: [UInt8]) -> String {
    let whole = Self.fileName(of: file)
    let (stem, ending) = ((whole as NSString).deletingPathExtension, (whole as NSString).pathExtension)
    var (name, number) = (whole, 1)
    while taken.contains(name.lowercased()) || holdsOther(name, bytes) {
      number += 1
      name = "\(stem)-\(number).\(ending)"
    }
    taken.insert(name.lowercased())
    return name
  }

  /// Whether the folder has the file already.
  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  private func holdsOther(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard holds(name) else { return false }
    return (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) != bytes } ?? true
  }

  /// The name of a file, or one made of the id of an article that has no file of its own.
  private static func fileName(of file: String) -> String {
    let last = (file as NSString).lastPathComponent
    let endings = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]
    if endings.contains((last as NSString).pathExtension.lowercased()), !last.hasPrefix(".") { return last }
    return String(NameFolding.slug(last).prefix(100)) + ".txt"
  }
}
