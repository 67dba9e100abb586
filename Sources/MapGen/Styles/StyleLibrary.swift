public import Cartography
public import Foundation
import Geography
import Reports

/// Finds styles: those of `data/styles`, one YAML file each, and a user's own files.
public struct StyleLibrary {
  private let directory: URL

  /// - Parameter directory: the folder of the styles that mapgen ships with.
  public init(directory: URL) { self.directory = directory }

  /// The names of the styles that mapgen ships with, sorted.
  public var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The style of a map: the one named, else that of the situation, else the usual one; the single values of the situation lie
  /// over either.
  ///
  /// - Parameters:
  ///   - option: a name, or a file as seen from the current folder; nil when the user names none.
  ///   - situation: nil for none.
  /// - Throws: ``InputError`` with everything that is wrong: file, line, column, and the nearest name that would be right.
  public func style(_ option: String?, of situation: Situation? = nil) throws -> Style {
    var sheet = situation.flatMap(ownSheet)
    if let option {
      // What is said on the command line is in no file.
      let (base, url) = try find(option, from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)) {
        InputError("--style: \($0)")
      }
      let whole = try complete(try read(url), in: base, depth: 0)
      sheet?.base = nil
      sheet = sheet?.over(whole) ?? whole
    } else if let own = sheet, let directory = situation?.directory {
      sheet = try complete(own, in: directory, depth: 0)
    }
    guard let sheet else { return Style() }
    let (style, problems) = sheet.style()
    guard problems.isEmpty else { throw InputError(problems) }
    return style
  }

  /// What situation.yaml says of the style.
  private func ownSheet(_ situation: Situation) -> StyleSheet? {
    guard let setting = situation.style else { return nil }
    let file = Situation.path(of: Situation.fileName, in: situation.directory)
    if case .text = setting.value { return StyleSheet(named: setting, file: file) }
    return StyleSheet(setting, file: file)
  }

  /// A sheet with all that it stands on; what extends no other stands on the usual style.
  private func complete(_ sheet: StyleSheet, in folder: URL, depth: Int) throws -> StyleSheet {
    guard let entry = sheet.base else { return names.contains("light") ? sheet.over(try read(usual)) : sheet }
    func trouble(_ message: String) -> InputError {
      InputError(message, file: entry.file, line: entry.setting.line, column: entry.setting.column)
    }
    guard let name = entry.setting.text, !name.isEmpty else {
      throw trouble("the style must be named: one of \(names.joined(separator: ", ")), or a file")
    }
    guard depth < 8 else { throw trouble("the styles stand on each other in a circle; let one of them extend light") }
    let (base, url) = try find(name, from: folder, trouble)
    let below = try read(url)
    return sheet.over(url == usual ? below : try complete(below, in: base, depth: depth + 1))
  }

  private var usual: URL { directory.appendingPathComponent("light.yaml") }

  /// The file of a style, and the folder from which it names others.
  private func find(
    _ name: String, from folder: URL, _ trouble: (String) -> InputError
  ) throws -> (folder: URL, file: URL) {
    if names.contains(name) { return (directory, directory.appendingPathComponent(name + ".yaml")) }
    guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      let nearest = NearestName.to(name, among: names).map { "did you mean “\($0)”?" }
      let known = names.isEmpty ? "install mapgen's data again" : "there are \(names.joined(separator: ", "))"
      throw trouble("there is no style “\(name.excerpt)”; \(nearest ?? known), or name a file that ends in .yaml")
    }
    let url = URL(fileURLWithPath: name, relativeTo: folder)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw trouble("there is no file “\(name.excerpt)” for a style")
    }
    return (url.deletingLastPathComponent(), url)
  }

  private func read(_ url: URL) throws -> StyleSheet {
    guard let data = try? Data(contentsOf: url) else {
      throw InputError("the file cannot be read; is it a folder, or are you not allowed to?", file: url.relativePath)
    }
    guard data.count < 1_000_000 else { throw InputError("the file is too large for a style", file: url.relativePath) }
    guard let root = try YAMLDocument.root([UInt8](data), file: url.relativePath) else {
      throw InputError(
        "the file is empty; a style says at least something like land: {fill: \"#f4f1ea\"}", file: url.relativePath)
    }
    var yaml = YAMLFields(file: url.relativePath)
    guard let setting = yaml.setting(root, "the style") else { throw InputError(yaml.problems) }
    return StyleSheet(setting, file: url.relativePath)
  }
}
