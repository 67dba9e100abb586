public import Cartography
public import Foundation
import Geography
import Yams

/// Reads the languages of `data/languages`: one YAML file each, named by its ISO 639-1 code.
public struct LanguageFile {
  private let directory: URL

  public init(directory: URL) { self.directory = directory }

  /// The codes of the languages that are there, sorted.
  public var codes: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Reads the choice that `--lang` takes: a code, two codes with a comma, or `both` for English and Arabic.
  ///
  /// - Throws: ``InputError`` for a language that has no file, naming those that have one, and for a broken file.
  public func choice(_ text: String) throws -> LanguageChoice {
    let codes = (text == "both" ? "en,ar" : text).split(separator: ",").map(String.init)
    guard let first = codes.first, codes.count <= 2 else {
      throw InputError(
        "“\(text)” names not one or two languages; choose from \(self.codes.joined(separator: ", ")), or both")
    }
    return LanguageChoice(primary: try language(first), secondary: try codes.dropFirst().first.map(language))
  }

  /// The languages that a situation names, else English.
  ///
  /// - Throws: as ``choice(_:)``, with the place in situation.yaml.
  public func choice(of situation: Situation) throws -> LanguageChoice {
    guard !situation.languages.isEmpty else { return try choice("en") }
    do { return try choice(situation.languages.joined(separator: ",")) } catch let error as InputError {
      let file = Situation.path(of: Situation.fileName, in: situation.directory)
      let position = situation.languagesPosition
      throw InputError(
        error.problems.map { problem in
          guard problem.file == nil else { return problem }
          return Problem(problem.message, file: file, line: position?.line, column: position?.column)
        })
    }
  }

  private struct Contents: Decodable {
    var code: String
    var direction: String
    var months: [String]
    var monthsAlone: [String]?
    var phrases: [String: String]
    var names: [String: String]?

    enum CodingKeys: String, CodingKey {
      case code, direction, months, phrases, names
      case monthsAlone = "months-alone"
    }
  }

  private func language(_ code: String) throws -> Language {
    guard !codes.isEmpty else {
      throw InputError("the folder has no language; install mapgen's data again", file: directory.path)
    }
    guard codes.contains(code) else {
      throw InputError("there is no language “\(code)”; choose from \(codes.joined(separator: ", "))")
    }
    let url = directory.appendingPathComponent(code + ".yaml")
    do {
      let contents = try YAMLDecoder().decode(Contents.self, from: try Data(contentsOf: url))
      guard [contents.months, contents.monthsAlone ?? contents.months].allSatisfy({ $0.count == 12 }) else {
        throw InputError("a language needs twelve months", file: url.path)
      }
      return Language(
        code: contents.code, isRightToLeft: contents.direction == "rtl", months: contents.months,
        monthsAlone: contents.monthsAlone, phrases: contents.phrases, names: contents.names ?? [:])
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("the language file cannot be read: \(error)", file: url.path)
    }
  }
}
