import Foundation
import Geography
import MapGen
import Reports

/// Reads articles from files, folders, standard input and streams of JSON Lines, one after the other.
struct ArticleFiles {
  let paths: [String]
  /// Tells what cannot be read; the run goes on.
  let fail: (InputError) -> Void

  typealias Body = (_ article: Article, _ bytes: [UInt8]) throws -> Void

  private static let endings = ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson"]

  /// Calls a body with each article and the bytes that it was read from; of JSON Lines, the bytes of its text.
  func forEach(_ body: Body) throws {
    for path in paths {
      do { try read(path, body) } catch let error as InputError { fail(error) }
    }
  }

  private func read(_ path: String, _ body: Body) throws {
    var isFolder: ObjCBool = false
    if path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where Self.endings.contains((name as NSString).pathExtension.lowercased()) {
        do { try read((path as NSString).appendingPathComponent(name), body) } catch let error as InputError {
          fail(error)
        }
      }
      return
    }
    let ending = (path as NSString).pathExtension.lowercased()
    if ending == "jsonl" || ending == "ndjson" { return try stream(path, body) }
    let file = path == "-" ? "stdin" : path
    let bytes = try bytes(of: path, file)
    // A stream of articles is told from one article by its first letter.
    if path == "-", bytes.first(where: { $0 > 0x20 }) == 0x7B {
      for (index, line) in bytes.split(separator: 0x0A).enumerated() {
        try readLine(Array(line), file, index + 1, body)
      }
      return
    }
    try body(try ArticleReader.read(bytes, file: file), bytes)
  }

  private func bytes(of path: String, _ file: String) throws -> [UInt8] {
    do {
      if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      // Too large to be read is too large to be loaded.
      guard size <= ArticleReader.largestFile else {
        throw InputError(
          "the file has \(size / 1_000_000) MB, and an article has at most \(ArticleReader.largestFile / 1_000_000); "
            + "save the article alone", file: file)
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as InputError { throw error } catch {
      throw InputError("the file cannot be read: \(error.reason)", file: file)
    }
  }

  /// JSON Lines, an article a line, never more than one of them in memory.
  private func stream(_ path: String, _ body: Body) throws {
    var reader = try LineReader(path: path)
    var number = 0
    while let line = try reader.next() {
      number += 1
      try readLine(line, path, number, body)
    }
  }

  private func readLine(_ line: [UInt8], _ file: String, _ number: Int, _ body: Body) throws {
    guard line.contains(where: { $0 > 0x20 }) else { return }
    do {
      let article = try ArticleLine.read(line, file: file, number: number)
      try body(article, Array(article.text.utf8))
    } catch let error as InputError {
      fail(error)
    }
  }
}
