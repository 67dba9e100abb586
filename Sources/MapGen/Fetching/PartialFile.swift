import Foundation
import Geography

/// A file that is being fetched, with what is needed to go on with it later.
struct PartialFile: Sendable {
  private let target: URL

  init(folder: URL, name: String) { target = folder.appendingPathComponent(name) }

  /// What has come so far.
  var file: URL { target.appendingPathExtension("partial") }
  /// The headers of the last answer.
  var headers: URL { target.appendingPathExtension("headers") }
  /// What the server called the file that ``file`` is a part of.
  private var origin: URL { target.appendingPathExtension("origin") }

  var size: Int { (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber)?.intValue ?? 0 }

  /// The entity tag or the date by which the server tells whether it still has that file; nil when there is no part of it.
  var validator: String? {
    guard size > 0, let text = try? String(contentsOf: origin, encoding: .utf8), !text.isEmpty else { return nil }
    return text
  }

  /// How large the whole file is, as the server says while it is sent.
  var total: Int? {
    let fields = answer
    if let range = fields["content-range"]?.split(separator: "/").last { return Int(range) }
    return fields["content-length"].flatMap { Int($0) }
  }

  /// Notes what the file is called that the last answer was of.
  func keepValidator() {
    let fields = answer
    // A weak tag does not promise the same bytes.
    let tag = fields["etag"].flatMap { $0.hasPrefix("W/") ? nil : $0 }
    if let validator = tag ?? fields["last-modified"] { try? Data(validator.utf8).write(to: origin) }
    unlink(headers.path)
  }

  /// Gives the file its own name, now that it is whole.
  func finished() throws -> URL {
    // curl writes no file for an answer without a body.
    if size == 0 { try? Data().write(to: file) }
    guard rename(file.path, target.path) == 0 else {
      throw InputError("the file cannot be put in place: \(String(cString: strerror(errno)))", file: target.path)
    }
    unlink(origin.path)
    return target
  }

  func remove() { for url in [file, headers, origin] { unlink(url.path) } }

  /// The fields of the last answer (a redirection is an answer too), their names in small letters.
  private var answer: [String: String] {
    guard let text = try? String(contentsOf: headers, encoding: .utf8) else { return [:] }
    var fields: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        fields = [:]
      } else if let colon = line.firstIndex(of: ":") {
        fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
      }
    }
    return fields
  }
}
