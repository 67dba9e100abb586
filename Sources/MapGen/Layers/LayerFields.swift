import Cartography
import Geography
import Reports
import Yams

extension YAMLFields {
  /// Reads `layers`: a list of files, or of `{file, table, name, name_ar, as, order, color, fill, width, dash, label}`.
  mutating func layers(_ node: Node) -> [SituationLayer] {
    let items: [Node]
    switch node {
    case .sequence(let sequence): items = Array(sequence)
    case .mapping:
      add("“layers” must be a list, each with - file: …", at: node)
      return []
    default: items = [node]
    }
    return items.compactMap { layer($0) }
  }

  private static let layerKeys = [
    "file", "table", "name", "as", "order", "color", "colour", "fill", "width", "dash", "label",
  ]

  private mutating func layer(_ node: Node) -> SituationLayer? {
    guard case .mapping = node else { return text(node, "layers").map { placed(SituationLayer(file: $0), node) } }
    guard
      let fields = fields(
        node, of: "a layer", known: YAMLFields.layerKeys, translated: ["name"])
    else { return nil }
    guard let file = text(fields["file"], "file") else {
      if fields["file"] == nil { add("the layer has no file; add file: …", at: node) }
      return nil
    }
    var layer = placed(SituationLayer(file: file), node)
    layer.table = text(fields["table"], "table")
    (layer.name, layer.nameTranslations) = localized("name", in: fields)
    layer.role = choice(fields["as"], "as") ?? .drawing
    layer.order = choice(fields["order"], "order") ?? .above
    layer.color = color(fields["color"] ?? fields["colour"], "color")
    layer.fill = color(fields["fill"], "fill")
    layer.width = number(fields["width"], "width")
    if let width = layer.width, !(0...100).contains(width) { add("“width” must lie within 0–100", at: fields["width"]) }
    layer.dashes = dashes(fields["dash"])
    layer.label = text(fields["label"], "label")
    return layer
  }

  private func placed(_ layer: SituationLayer, _ node: Node) -> SituationLayer {
    var layer = layer
    layer.position = node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
    return layer
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node?, _ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(node, name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    add(
      "“\(name)” must be \(Choice.allCases.map(\.rawValue).joined(separator: " or ")), not “\(text.excerpt)”", at: node)
    return nil
  }

  private mutating func color(_ node: Node?, _ name: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalarText, Color(hex: text) != nil else {
      let given = node.scalarText.map { ", not “\($0.excerpt)”" } ?? ""
      add("“\(name)” must be #rrggbb in quotes, as \"#c8553d\" (\"#c8553d80\" with opacity)\(given)", at: node)
      return nil
    }
    return text.lowercased()
  }

  private mutating func dashes(_ node: Node?) -> [Double]? {
    guard let node else { return nil }
    guard case .sequence(let items) = node else {
      add("“dash” must be a list of lengths in points, such as [6, 3], or [] for a solid line", at: node)
      return nil
    }
    let lengths = items.compactMap { number($0, "dash") }
    // Dashes without length would never end.
    guard lengths.isEmpty || lengths.allSatisfy({ (0...1000).contains($0) }) && lengths.reduce(0, +) >= 0.5 else {
      add("“dash” must be lengths from 0 to 1000 points, not all of them 0", at: node)
      return nil
    }
    return lengths
  }
}
