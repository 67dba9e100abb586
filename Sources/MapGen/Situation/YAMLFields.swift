import Foundation
import Geography
import Reports
import Yams

/// Reads typed values out of YAML nodes, and notes what is wrong with line and column.
struct YAMLFields {
  let file: String
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  mutating func add(_ message: String, at node: Node?, _ severity: Problem.Severity = .error) {
    problems.append(
      Problem(message, severity: severity, file: file, line: node?.mark?.line, column: node?.mark?.column))
  }

  /// The values of a mapping by key, those without a value left out; nil with a problem when it is no mapping.
  ///
  /// Keys that are not known draw a warning. A known key `name` allows `name_ar` as well where it is `translated`.
  mutating func fields(
    _ node: Node, of what: String, known: [String], translated: [String] = []
  ) -> [String: Node]? {
    guard case .mapping(let mapping) = node else {
      add("\(what) must be written as keys and values, such as \(known.first ?? "key"): …", at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalarText ?? ""
      let isTranslation = translated.contains { YAMLFields.language(of: name, base: $0) != nil }
      if known.contains(name) || isTranslation {
        if !value.isEmptyValue { fields[name] = value }
      } else {
        let nearest = NearestName.to(name, among: known).map { "; did you mean “\($0)”?" } ?? ""
        add("the key “\(name.excerpt)” of \(what) is not known and not read\(nearest)", at: key, .warning)
      }
    }
    return fields
  }

  /// The text of a scalar without blanks at its ends; nil with a problem when it is none or empty.
  mutating func text(_ node: Node?, _ name: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalarText?.trimmingCharacters(in: .whitespacesAndNewlines) else {
      add("“\(name)” must be a single text", at: node)
      return nil
    }
    if text.isEmpty { add("“\(name)” is empty", at: node) }
    if let problem = text.hiddenCharacterProblem { add("“\(name)” \(problem)", at: node) }
    return text.isEmpty ? nil : text
  }

  /// The texts of a list, or of a scalar as a list of one.
  mutating func texts(_ node: Node?, _ name: String) -> [String]? {
    guard let node else { return nil }
    if node.scalarText != nil { return text(node, name).map { [$0] } }
    guard case .sequence(let sequence) = node else {
      add("“\(name)” must be a list of texts, such as [one, two]", at: node)
      return nil
    }
    return sequence.compactMap { text($0, name) }
  }

  /// A finite number.
  mutating func number(_ node: Node?, _ name: String) -> Double? {
    guard let node else { return nil }
    guard let text = node.scalarText, let value = Double(text), value.isFinite else {
      add("“\(name)” must be a number\(node.scalarText.map { ", not “\($0.excerpt)”" } ?? "")", at: node)
      return nil
    }
    return value
  }

  /// A text with its translations: `title` and `title_ar`, or `title: {en: …, ar: …}`.
  mutating func localized(_ base: String, in fields: [String: Node]) -> (text: String?, translations: [String: String])
  {
    var translations: [String: String] = [:]
    var main: String?
    if let node = fields[base], case .mapping(let mapping) = node {
      for (key, value) in mapping {
        guard let language = YAMLFields.language(of: "_" + (key.scalarText ?? ""), base: "") else {
          add("“\((key.scalarText ?? "").excerpt)” is no language; write a code such as en or ar", at: key)
          continue
        }
        guard let text = text(value, "\(base).\(language)") else { continue }
        if main == nil || language == "en" { main = text }
        translations[language] = text
      }
    } else {
      main = text(fields[base], base)
    }
    for (key, node) in fields.sorted(by: { $0.key < $1.key }) {
      if let language = YAMLFields.language(of: key, base: base), let text = text(node, key) {
        translations[language] = text
      }
    }
    return (main, translations)
  }

  /// The language code of a key such as `name_ar` over its base `name`; nil when it is not of that form.
  private static func language(of key: String, base: String) -> String? {
    guard key.hasPrefix(base + "_") else { return nil }
    let code = key.dropFirst(base.count + 1)
    return (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (97...122).contains($0) } ? String(code) : nil
  }
}
