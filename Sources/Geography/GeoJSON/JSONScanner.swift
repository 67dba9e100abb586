internal import Foundation

/// Walks through the bytes of JSON from front to back, without ever holding more of it than the caller keeps.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var position = 0
  private var depth = 0

  /// - Parameter bytes: must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte that the next value begins with; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  /// An error at the place that has been reached.
  func trouble(_ message: String) -> InputError {
    let before = bytes[..<min(position, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).count + 1
    return InputError(message, file: file, line: before.count { $0 == 0x0A } + 1, column: column)
  }

  /// An object; the body reads the value of each key.
  mutating func object(_ body: (inout JSONScanner, String) throws -> Void) throws {
    try nested("{", "}") { json in
      let key = try json.string()
      guard json.peek() == UInt8(ascii: ":") else { throw json.broken("a colon is missing") }
      json.position += 1
      try body(&json, key)
    }
  }

  /// An array; the body reads each of its values.
  mutating func array(_ body: (inout JSONScanner) throws -> Void) throws { try nested("[", "]", body) }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONScanner) throws -> Void
  ) throws {
    guard peek() == UInt8(ascii: open) else { throw broken("“\(open)” is missing") }
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw trouble("the JSON is nested too deeply") }
    if peek() == UInt8(ascii: close) {
      position += 1
      return
    }
    while true {
      try body(&self)
      switch peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: close):
        position += 1
        return
      default: throw broken("a comma or “\(close)” is missing")
      }
    }
  }

  mutating func string() throws -> String {
    guard peek() == UInt8(ascii: "\"") else { throw broken("a text in quotes is missing") }
    let start = position + 1
    var end = start
    var isPlain = true
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { throw broken("a text has no closing quote") }
    let text = bytes[start..<end]
    if isPlain {
      position = end + 1
      return String(decoding: text, as: UTF8.self)
    }
    let quoted = Data([UInt8(ascii: "[")] + bytes[(start - 1)...end] + [UInt8(ascii: "]")])
    guard let decoded = (try? JSONSerialization.jsonObject(with: quoted)) as? [String], let result = decoded.first
    else {
      throw broken("a text has an escape that JSON does not know")
    }
    position = end + 1
    return result
  }

  /// Whether a number comes next.
  mutating func isAtNumber() -> Bool {
    guard let byte = peek() else { return false }
    return byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
  }

  mutating func number() throws -> Double {
    guard isAtNumber() else { throw broken("a number is missing") }
    let start = position
    // Up to 15 digits and a small power of ten are exact in a Double: nearly all coordinates, and many times as fast.
    var (mantissa, digits, decimals, isSimple) = (UInt64(0), 0, 0, true)
    var hasPoint = false
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    scan: while position < bytes.count {
      switch bytes[position] {
      case let byte where (0x30...0x39).contains(byte):
        mantissa = mantissa &* 10 &+ UInt64(byte - 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        isSimple = false
      default: break scan
      }
      position += 1
    }
    if isSimple, digits > 0, digits <= 15 {
      let value = Double(mantissa) / JSONScanner.powers[decimals]
      return isNegative ? -value : value
    }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
      position = start
      throw broken("this is no number")
    }
    return value
  }

  private static let powers = (0...15).map { pow(10, Double($0)) }

  /// Whether `null` comes next; it is then read.
  mutating func isNull() -> Bool {
    guard peek() == UInt8(ascii: "n"), bytes[position...].starts(with: "null".utf8) else { return false }
    position += 4
    return true
  }

  /// A value as text; nil for null and for an object. The items of a list are joined with `|`.
  mutating func text() throws -> String? {
    switch peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "["):
      var items: [String] = []
      try array { json in if let item = try json.text() { items.append(item) } }
      return items.joined(separator: "|")
    case UInt8(ascii: "{"):
      try object { json, _ in _ = try json.text() }
      return nil
    default:
      for word in ["true", "false", "null"]
      where peek() == word.utf8.first && bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return word == "null" ? nil : word
      }
      let start = position
      _ = try number()
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
  }

  /// Passes over a value.
  mutating func skip() throws { _ = try text() }

  private mutating func broken(_ reason: String) -> InputError {
    guard let byte = peek() else { return trouble("this is not JSON: its text breaks off") }
    let word = String(
      decoding: bytes[position...].prefix { !", \n\r\t]}:".utf8.contains($0) }.prefix(20), as: UTF8.self)
    if word.lowercased() == "nan" || word.lowercased().hasSuffix("infinity") {
      return trouble("“\(word)” is no number that JSON knows")
    }
    return trouble("this is not JSON: \(reason) before “\(word.isEmpty ? String(UnicodeScalar(byte)) : word)”")
  }
}
