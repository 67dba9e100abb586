import Foundation
import Geography

/// Turns the bytes of an article's file into text, whatever the encoding.
struct ArticleDecoding {
  /// UTF-8, without a byte order mark.
  private(set) var utf8: [UInt8]
  /// Set when the encoding is a guess.
  private(set) var warning: Problem?

  /// Decodes UTF-8, UTF-16 with a byte order mark, the encoding that HTML declares, or the likeliest one-byte encoding.
  ///
  /// - Throws: ``InputError`` for an empty file, or one that is not text.
  init(_ bytes: [UInt8], file: String, isHTML: Bool) throws(InputError) {
    guard bytes.contains(where: { $0 > 0x20 || $0 < 0x09 }) else { throw InputError("the file is empty", file: file) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      utf8 = try DecodedText(bytes, file: file).utf8
      return
    }
    utf8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let controls = utf8.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    if utf8.contains(0) || controls * 50 > utf8.count {
      throw InputError("the file is not text; save the article as text or as a web page", file: file)
    }
    if isHTML, let charset = Self.declaredCharset(utf8), charset != "utf-8", charset != "utf8",
      let converted = Self.converted(utf8, from: charset)
    {
      utf8 = converted
    } else if String(validating: utf8, as: UTF8.self) == nil {
      let charset = Self.likeliestCharset(utf8)
      guard let converted = Self.converted(utf8, from: charset) else {
        throw InputError("the file is in no encoding that mapgen reads; save it as UTF-8", file: file)
      }
      utf8 = converted
      warning = Problem(
        "the file is not UTF-8 and is read as \(charset); save it as UTF-8 if letters are wrong", severity: .warning,
        file: file)
    }
    guard String(validating: utf8, as: UTF8.self) != nil, !utf8.contains(0) else {
      throw InputError("the file is not text; save the article as text or as a web page", file: file)
    }
  }

  /// `charset=…` in the first bytes of a page.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let match = head.firstMatch(of: /(?i)charset\s*=\s*["']?([A-Za-z0-9_:.-]{3,30})/) else { return nil }
    return match.1.lowercased()
  }

  /// The one-byte encoding that the letters beyond ASCII speak for: Arabic, Cyrillic or Western.
  private static func likeliestCharset(_ bytes: [UInt8]) -> String {
    let high = bytes.count { $0 >= 0xC0 }
    let letters = bytes.count { ($0 | 0x20) &- 0x61 < 26 }
    guard high > letters else { return "windows-1252" }
    // Small Cyrillic letters fill the last two rows; Arabic's commonest (ا and ل) do not both stand there.
    let alef = bytes.count { $0 == 0xC7 }
    return alef * 20 > high ? "windows-1256" : "windows-1251"
  }

  private static func converted(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    guard let descriptor = iconv_open("UTF-8//IGNORE", charset), descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // One byte becomes four at most.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var (left, room) = (source.count, target.count)
        _ = iconv(descriptor, &from, &left, &to, &room)
        return target.count - room
      }
    }
    return written > 0 ? output.prefix(written).map { UInt8(bitPattern: $0) } : nil
  }
}
