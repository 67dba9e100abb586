internal import Foundation

/// JSON written member by member, in the order that the caller says; the same values give the same text.
public struct JSONText: Sendable {
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  public mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

  public mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

  public mutating func key(_ name: String) {
    value { $0 += JSONText.quoted(name) + ":" }
    needsComma = false
  }

  /// A member of an object; a text that is nil is `null`.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    element(text)
  }

  /// A number with at most so many decimals.
  public mutating func member(_ name: String, _ number: Double?, decimals: Int = 6) {
    key(name)
    element(number, decimals: decimals)
  }

  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value { $0 += flag ? "true" : "false" }
  }

  public mutating func member(_ name: String, _ list: [String]) {
    key(name)
    array { json in for item in list { json.element(item) } }
  }

  public mutating func element(_ text: String?) { value { $0 += text.map(JSONText.quoted) ?? "null" } }

  /// A number; one that is not finite has no JSON and becomes `null`.
  public mutating func element(_ number: Double?, decimals: Int) {
    value { $0 += number.map { JSONText.number($0, decimals: decimals) } ?? "null" }
  }

  /// A position as `[longitude, latitude]` with six decimals, a tenth of a metre.
  public mutating func element(_ c: Coordinate) {
    value { text in
      text += "[" + JSONText.number(c.longitude, decimals: 6) + "," + JSONText.number(c.latitude, decimals: 6) + "]"
    }
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    value { $0 += open }
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func value(_ write: (inout String) -> Void) {
    if needsComma { text += "," }
    write(&text)
    needsComma = true
  }

  private static func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "null" }
    let scale = pow(10, Double(decimals))
    let rounded = (value * scale).rounded() / scale
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
    return String(rounded)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
