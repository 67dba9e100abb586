import Geography
import Reports
import Yams

/// What situation.yaml says.
struct SituationFile {
  var title: String?
  var titleTranslations: [String: String] = [:]
  var subtitle: String?
  var subtitleTranslations: [String: String] = [:]
  var region: Situation.Region?
  var regionPosition: SourcePosition?
  /// The actors; nil when the file lists none, so that every name in the reports is one.
  var actors: [Actor]?
  var sources: [Source] = []
  var languages: [String]?
  var languagesPosition: SourcePosition?
  var layers: [SituationLayer] = []
  var style: Setting?
  var note: String?
  var licence: String?

  private static let keys = [
    "title", "subtitle", "region", "actors", "sources", "languages", "layers", "style", "note", "licence", "license",
  ]

  /// Reads the bytes of a situation.yaml as far as they can be read, with every problem found.
  static func read(_ bytes: [UInt8], file: String) -> (situation: SituationFile, problems: [Problem]) {
    var result = SituationFile()
    let root: Node?
    do { root = try YAMLDocument.root(bytes, file: file) } catch { return (result, error.problems) }
    guard let root else {
      return (
        result, [Problem("the file is empty; it needs at least a line such as title: The battle for …", file: file)]
      )
    }
    var yaml = YAMLFields(file: file)
    if let fields = yaml.fields(root, of: "the situation", known: keys, translated: ["title", "subtitle"]) {
      result.read(fields, &yaml)
      if fields["title"] == nil { yaml.add("the situation has no title; add a line title: …", at: root) }
    }
    return (result, yaml.problems)
  }

  private mutating func read(_ fields: [String: Node], _ yaml: inout YAMLFields) {
    (title, titleTranslations) = yaml.localized("title", in: fields)
    (subtitle, subtitleTranslations) = yaml.localized("subtitle", in: fields)
    if let node = fields["region"] {
      region = yaml.region(node)
      regionPosition = SourcePosition(of: node)
    }
    if let node = fields["actors"] { actors = yaml.actors(node) }
    if let node = fields["sources"] { sources = yaml.sources(node) }
    languages = yaml.texts(fields["languages"], "languages")
    languagesPosition = fields["languages"].flatMap(SourcePosition.init)
    layers = fields["layers"].map { yaml.layers($0) } ?? []
    style = fields["style"].flatMap { yaml.setting($0, "style") }
    note = yaml.text(fields["note"], "note")
    licence = yaml.text(fields["licence"] ?? fields["license"], "licence")
  }
}

extension SourcePosition {
  fileprivate init?(of node: Node) {
    guard let mark = node.mark else { return nil }
    self.init(line: mark.line, column: mark.column)
  }
}
