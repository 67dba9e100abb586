/// One line of JSON that is written piece by piece: for results by the ten thousand, where encoders take longer than finding them.
///
/// The bytes are those that `JSONEncoder` gives with sorted keys and unescaped slashes.
struct JSONLine {
  private var bytes: [UInt8] = []
  /// Whether the next item of the current object or array is its first.
  private var isFirst = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Keys must come in alphabetical order.
  mutating func object(_ key: StaticString? = nil, _ body: (inout JSONLine) -> Void) {
    nest(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func array<T>(_ key: StaticString? = nil, _ items: [T], _ body: (inout JSONLine, T) -> Void) {
    nest(key, UInt8(ascii: "["), UInt8(ascii: "]")) { line in for item in items { body(&line, item) } }
  }

  mutating func add(_ key: StaticString? = nil, _ text: String?) {
    open(key)
    if let text { write(text) } else { bytes += "null".utf8 }
  }

  mutating func add(_ key: StaticString? = nil, _ number: Double) {
    open(key)
    let text = number.description
    bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
  }

  mutating func add(_ key: StaticString? = nil, _ number: Int) {
    open(key)
    bytes += number.description.utf8
  }

  mutating func add(_ key: StaticString? = nil, _ flag: Bool) {
    open(key)
    bytes += (flag ? "true" : "false").utf8
  }

  private mutating func nest(
    _ key: StaticString?, _ start: UInt8, _ end: UInt8, _ body: (inout JSONLine) -> Void
  ) {
    open(key)
    bytes.append(start)
    isFirst = true
    body(&self)
    bytes.append(end)
    isFirst = false
  }

  private mutating func open(_ key: StaticString?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    guard let key else { return }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes += $0 }
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
