import Gazetteer

/// Reads what part of a place somebody is said to hold: `more than 40 percent`, `nearly half`, `all but two districts`.
enum ShareReader {
  /// The share that the words tell, 0 to 1; nil when they tell none.
  static func share(in tokens: Range<Int>, of text: SourceText) -> Double? {
    for index in tokens {
      let token = text.tokens[index]
      if token.traits.contains(.digit), let number = number(token, text), index + 1 <= text.tokens.count {
        if isPercent(index + 1, tokens, text) { return number <= 100 ? number / 100 : nil }
      }
      guard let value = words[token.hash] else { continue }
      if let fraction = fraction(value, index, tokens, text) { return fraction }
    }
    return nil
  }

  private enum Value {
    case fraction(Double)
    /// Counts of thirds and quarters: `two-thirds`.
    case part(Double)
    case all
    case most
    /// `full control`, `completely`.
    case full
  }

  private static func fraction(_ value: Value, _ index: Int, _ tokens: Range<Int>, _ text: SourceText) -> Double? {
    let before = index > tokens.lowerBound ? text.tokens[index - 1].hash : 0
    let isNearly = nearly.contains(before)
    let next = index + 1 < tokens.upperBound ? text.tokens[index + 1].hash : 0
    switch value {
    case .fraction(let share): return next == Words.of || next == Words.the ? share : nil
    case .part(let share):
      guard next == Words.of else { return nil }
      return share * (before == WordHash.of("two") ? 2 : before == WordHash.of("three") ? 3 : 1)
    case .most: return next == Words.of ? 0.75 : nil
    case .all:
      if next == WordHash.of("but") { return 0.9 }
      guard
        [
          Words.of, Words.the, WordHash.of("last"), WordHash.of("single"), WordHash.of("house"),
          WordHash.of("district"),
        ].contains(next) || every.contains(text.tokens[index].hash)
      else { return nil }
      return isNearly ? 0.9 : 1
    case .full: return isNearly ? 0.9 : 1
    }
  }

  private static func number(_ token: Token, _ text: SourceText) -> Double? {
    Double(text.string(Int(token.start)..<Int(token.end)))
  }

  private static func isPercent(_ index: Int, _ tokens: Range<Int>, _ text: SourceText) -> Bool {
    if index < text.tokens.count {
      let hash = text.tokens[index].hash
      if hash == WordHash.of("percent") || hash == WordHash.of("pc") { return true }
      if hash == WordHash.of("per"), index + 1 < text.tokens.count, text.tokens[index + 1].hash == WordHash.of("cent") {
        return true
      }
    }
    let end = Int(text.tokens[index - 1].end)
    return end < text.bytes.count && text.bytes[end] == UInt8(ascii: "%")
  }

  private static let nearly = Set(["nearly", "almost", "virtually", "practically", "just"].map { WordHash.of($0) })
  private static let every = Set(["every", "whole", "entire", "entirety"].map { WordHash.of($0) })
  private static let words: [UInt64: Value] = {
    var words: [UInt64: Value] = [:]
    for (name, value) in [
      ("half", Value.fraction(0.5)), ("third", .part(1.0 / 3)), ("thirds", .part(1.0 / 3)), ("quarter", .part(0.25)),
      ("quarters", .part(0.25)), ("most", .most), ("bulk", .most), ("majority", .most), ("all", .all), ("every", .all),
      ("whole", .all), ("entire", .all), ("entirety", .all), ("full", .full), ("completely", .full), ("fully", .full),
      ("entirely", .full), ("complete", .full), ("totally", .full),
    ] {
      words[WordHash.of(name)] = value
    }
    return words
  }()
}
