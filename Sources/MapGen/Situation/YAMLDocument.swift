import Geography
import Reports
import Yams

/// A YAML file as nodes that know where they stand.
enum YAMLDocument {
  /// The root of the only document of a file, or nil when the file holds nothing.
  ///
  /// - Throws: ``InputError`` with line and column where the YAML breaks.
  static func root(_ bytes: [UInt8], file: String) throws(InputError) -> Node? {
    let text = try DecodedText(bytes, file: file).string
    do {
      guard let node = try Yams.compose(yaml: text), !node.isEmptyValue else { return nil }
      return node
    } catch let error as YamlError {
      throw InputError([problem(error, file: file)])
    } catch {
      throw InputError("the file cannot be read as YAML: \(error)", file: file)
    }
  }

  private static func problem(_ error: YamlError, file: String) -> Problem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      var message = "the YAML breaks here: \(problem)"
      if let context, !context.text.isEmpty { message += ", \(context.text) that begins in line \(context.mark.line)" }
      if problem.contains("cannot start any token") {
        message += "; indent with blanks, not tabs, and quote text that begins with @, ` or %"
      }
      return Problem(message, file: file, line: mark.line, column: mark.column)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.count - (before.lastIndex(where: \.isNewline).map { before[...$0].count } ?? 0) + 1
      return Problem("the YAML breaks here: \(problem)", file: file, line: line, column: column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "“\($0)”" }.joined(separator: ", ")
      return Problem(
        duplicates.count == 1 ? "the key \(keys) stands here twice" : "the keys \(keys) stand here twice", file: file,
        line: context.mark.line, column: context.mark.column)
    default:
      return Problem("the file cannot be read as YAML: \(error)", file: file)
    }
  }
}

extension Node {
  /// Whether it is `key:` without a value, `~` or `null`.
  var isEmptyValue: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The text of a scalar as it was written; nil for a list or mapping.
  var scalarText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.string
  }
}
