/// Ids as SVG has them.
enum SVGIDs {
  /// A name for an element, of the letters that CSS takes as they are; two texts may have the same.
  static func name(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { id, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": id.unicodeScalars.append(scalar)
      case ":", " ": id += "-"
      default: id += "_" + String(scalar.value, radix: 16)
      }
    }
  }

  /// Ids as one attribute, parted by spaces; a space within an id is written `%20`.
  static func list(_ ids: [String]) -> String {
    XMLText.escaped(ids.map { $0.replacing(" ", with: "%20") }.joined(separator: " "))
  }
}
