import Cartography
import Foundation
import Geography
import Mustache
public import Rendering

/// A map for a document: pictures, and the text that puts them there with caption, alt text and sources.
public struct Embed {
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// What to put into the document.
  public let snippet: String
  /// The pictures that it names, to be kept beside the document.
  public let pictures: [File]

  /// The languages of documents that can be written for.
  public static func languages(_ data: DataDirectory) -> [String] { EmbedTemplate.names(data) }

  /// - Parameters:
  ///   - language: of the document: `html`, `markdown`, `quarto`, `latex`, `typst`.
  ///   - name: what the pictures are called, without date and ending.
  /// - Throws: ``InputError`` for a language without a template; as ``MapGenerator/scene(_:text:)`` and
  ///   `Scene.encoded`.
  public init(
    _ request: MapRequest, of generator: MapGenerator, for language: String, name: String, data: DataDirectory,
    text: TextEngine
  ) throws {
    let template = try EmbedTemplate(language, data)
    let (scene, content) = try generator.drawn(request, text: text)
    let words = MapWords(content, request.languages)
    let stem = "\(Embed.plain(name))-\(request.date)"
    pictures = try template.pictures.map { picture in
      let suffix = picture.scale == 1 ? "" : "@\(Int(picture.scale))x"
      return File(
        name: "\(stem)\(suffix).\(picture.format.rawValue)",
        bytes: try scene.encoded(as: picture.format, scale: picture.scale, text: text))
    }
    let scale = template.pictures.last?.scale ?? 1
    let values: [String: Any] = [
      "language": request.languages.primary.code, "direction": request.languages.primary.isRightToLeft ? "rtl" : "ltr",
      "title": words.title, "subtitle": words.subtitle.isEmpty ? [] : [words.subtitle], "date": words.date,
      "warnings": words.warnings, "sources": words.sources, "disclaimer": words.disclaimer, "credits": words.credits,
      "alt": scene.altText, "quotedAlt": EmbedEscape.quoted(scene.altText), "id": stem,
      "image": pictures.first?.name ?? "", "second": pictures.last?.name ?? "",
      "width": String(Int(request.width.rounded())), "height": String(Int(request.height.rounded())),
      "secondWidth": String(Int((request.width * scale).rounded())),
    ]
    snippet = template.template.render(values)
  }

  /// A name that every document language and every web server takes as it is.
  static func plain(_ name: String) -> String {
    let letters = name.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": Character(scalar)
      default: "-"
      }
    }
    let parts = String(letters).split(separator: "-")
    return parts.isEmpty ? "map" : parts.joined(separator: "-")
  }
}
