/// A value of situation.yaml that is kept as it was written, for another part of the program to read.
public struct Setting: Hashable, Sendable {
  public indirect enum Value: Hashable, Sendable {
    /// A word, number or text, unquoted.
    case text(String)
    case list([Setting])
    /// Keys and values in the order of the file.
    case fields([Field])
  }

  public struct Field: Hashable, Sendable {
    public var key: String
    public var value: Setting
    /// Where the key stands, from 1.
    public var line, column: Int

    public init(key: String, value: Setting, line: Int, column: Int) {
      self.key = key
      self.value = value
      self.line = line
      self.column = column
    }
  }

  public var value: Value
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  public init(_ value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }

  /// The value of a key, or nil when there is none.
  public subscript(key: String) -> Setting? {
    guard case .fields(let fields) = value else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The text of a word, number or text; nil for a list or for fields.
  public var text: String? {
    guard case .text(let text) = value else { return nil }
    return text
  }
}
