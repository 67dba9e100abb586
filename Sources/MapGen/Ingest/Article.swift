public import Foundation
public import Geography

/// The text of a news article as a file holds it.
public struct Article: Sendable, Hashable {
  /// The file as the user named it; `stdin` for standard input.
  public var file: String
  /// The decoded text without a byte order mark; offsets of mentions count its Unicode scalars.
  public var text: String
  /// When it was published, if somebody said so.
  public var published: CalendarDate?

  /// Decodes the bytes of a text file.
  ///
  /// - Throws: ``InputError`` naming the file when it is empty, binary, or not UTF-8.
  public init(bytes: Data, file: String, published: CalendarDate? = nil) throws {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard body.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      throw InputError("the file is empty", file: file)
    }
    guard !body.contains(0) else {
      throw InputError(
        "the file is not text (it holds zero bytes); save the article as plain text in UTF-8", file: file)
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw InputError("the file is not UTF-8; save it as UTF-8", file: file, line: Self.line(ofBadByteIn: body))
    }
    self.file = file
    self.text = text
    self.published = published
  }

  /// Reads a text file, or standard input for `-`.
  ///
  /// - Throws: ``InputError`` naming the file when it cannot be read or used.
  public init(path: String, published: CalendarDate? = nil) throws {
    let file = path == "-" ? "stdin" : path
    let bytes: Data
    do {
      bytes =
        try path == "-"
        ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw InputError("the file cannot be read: \(error.reason)", file: file)
    }
    try self.init(bytes: bytes, file: file, published: published)
  }

  /// The first line that is not UTF-8.
  private static func line(ofBadByteIn bytes: Data) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
