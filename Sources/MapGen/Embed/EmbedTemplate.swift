import Cartography
import Foundation
import Geography
import Mustache
import Rendering

/// A way of putting a map into a document: a file of `data/templates/embed`, whose name is the document's language.
///
/// Its first line says which pictures it needs: `{{! images: png@1 png@2 }}`, formats with pixels per point.
struct EmbedTemplate {
  struct Picture: Hashable {
    var format: OutputFormat
    var scale: Double
  }

  let pictures: [Picture]
  let template: MustacheTemplate

  /// The languages that have a template, sorted.
  static func names(_ data: DataDirectory) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: data.embedTemplates.path)) ?? []
    return files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
  }

  /// - Throws: ``InputError`` when there is none of that name, or it is damaged.
  init(_ name: String, _ data: DataDirectory) throws {
    _ = EmbedEscape.areKnown
    let names = EmbedTemplate.names(data)
    guard names.contains(name) else {
      throw InputError("there is no template for “\(name)”; choose from \(names.joined(separator: ", "))")
    }
    let url = data.embedTemplates.appendingPathComponent(name + ".mustache")
    do {
      let text = try String(contentsOf: url, encoding: .utf8)
      guard let end = text.firstIndex(of: "\n"), let list = text[..<end].wholeMatch(of: /\{\{! images: (.+) \}\}/)
      else {
        throw InputError("its first line names no pictures")
      }
      pictures = try list.output.1.split(separator: " ").map(EmbedTemplate.picture)
      template = try MustacheTemplate(string: String(text[text.index(after: end)...]))
    } catch {
      throw InputError("the template cannot be read: \(error.reason)", file: url.path)
    }
  }

  private static func picture(_ text: Substring) throws -> Picture {
    let parts = text.split(separator: "@")
    guard let name = parts.first, let format = OutputFormat(rawValue: String(name)), parts.count <= 2 else {
      throw InputError("“\(text)” is no picture")
    }
    guard let scale = parts.dropFirst().first.map({ Double($0) }) ?? 1, (1...4).contains(scale) else {
      throw InputError("“\(text)” is no picture")
    }
    return Picture(format: format, scale: scale)
  }
}

extension DataDirectory {
  fileprivate var embedTemplates: URL { templates.appendingPathComponent("embed") }
}
