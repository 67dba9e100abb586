import Cartography
import Foundation
import Geography
import Reports

/// What one file says of a style, or the `style` of a situation: names of colours, and values of properties.
struct StyleSheet {
  /// A value and the file that it stands in.
  struct Entry {
    var setting: Setting
    var file: String
  }

  /// The style that this one changes: a name or a file; nil for the usual one.
  var base: Entry?
  /// Colours by name.
  var palette: [String: Entry] = [:]
  /// Values by the paths of properties.
  var values: [String: Entry] = [:]
  private(set) var problems: [Problem] = []

  /// Reads keys and values.
  init(_ setting: Setting, file: String) {
    guard let fields = fields(setting, "the style", file) else { return }
    for field in fields {
      switch field.key {
      case "extends": base = Entry(setting: field.value, file: file)
      case "about": break
      case "palette":
        for color in self.fields(field.value, "palette", file) ?? [] {
          palette[color.key] = Entry(setting: color.value, file: file)
        }
      case let layer where StyleProperty.layers.contains(layer): read(layer, field.value, file)
      default:
        let known = ["extends", "about", "palette"] + StyleProperty.layers
        add(unknown(field.key, "is nothing that a style has", among: known), field, file)
      }
    }
  }

  /// A style that is another by name.
  init(named name: Setting, file: String) { base = Entry(setting: name, file: file) }

  private mutating func read(_ layer: String, _ setting: Setting, _ file: String) {
    let keys = StyleProperty.all.filter { $0.layer == layer }.map(\.key)
    for field in fields(setting, layer, file) ?? [] {
      if keys.contains(field.key) {
        values["\(layer).\(field.key)"] = Entry(setting: field.value, file: file)
      } else {
        add(unknown(field.key, "is no property of “\(layer)”", among: keys), field, file)
      }
    }
  }

  /// The fields of a mapping, nothing where it is empty; nil with a problem when it is none.
  private mutating func fields(_ setting: Setting, _ what: String, _ file: String) -> [Setting.Field]? {
    switch setting.value {
    case .fields(let fields): return fields
    case .text(""): return []
    case .text, .list:
      problems.append(
        Problem(
          "“\(what)” must be written as keys and values, such as \(example(of: what))", file: file, line: setting.line,
          column: setting.column))
      return nil
    }
  }

  private func example(of layer: String) -> String {
    switch layer {
    case "palette": return "palette: {sea: \"#c9dde8\"}"
    default:
      let property = StyleProperty.all.first { $0.layer == layer } ?? StyleProperty.all.first
      return property.map { "\($0.layer): {\($0.key): \($0.example)}" } ?? ""
    }
  }

  private func unknown(_ key: String, _ reason: String, among known: [String]) -> String {
    let nearest = NearestName.to(key, among: known).map { "; did you mean “\($0)”?" }
    return "“\(key.excerpt)” \(reason)\(nearest ?? "; there are \(known.joined(separator: ", "))")"
  }

  private mutating func add(_ message: String, _ field: Setting.Field, _ file: String) {
    problems.append(Problem(message, file: file, line: field.line, column: field.column))
  }

  /// This sheet over another: what both say, this one decides.
  func over(_ other: StyleSheet) -> StyleSheet {
    var result = self
    result.palette.merge(other.palette) { own, _ in own }
    result.values.merge(other.values) { own, _ in own }
    result.problems = other.problems + problems
    return result
  }
}
