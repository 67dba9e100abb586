import Gazetteer

/// What is said of reports and rumours: that they are false, or are denied.
extension AttributionReader {
  /// `Reports that X fell are false, the army said`: what the reports say is denied, by whoever speaks.
  func contradiction(of index: Int) -> Attribution? {
    let opener = units[index...].prefix(6).firstIndex {
      $0.hash == Words.that || $0.hash == Self.which && units[index].word.isDisjoint(with: .relative)
    }
    guard let that = opener else { return nil }
    for end in (that + 1)..<units.count {
      if let denial = deniedBehind(that, end) { return denial }
      guard units[end].word.contains(.falsity) || isUntrue(end) else { continue }
      let be = (that + 1..<end).suffix(3).first { Words.be.contains(units[$0].hash) }
      guard let be else { continue }
      let speech = units.indices.first { ($0 < index || $0 > end) && units[$0].word.contains(.speech) }
      let speaker = speech.flatMap { attribution(verb: $0) }
      return Attribution(
        scope: that + 1..<be, source: speaker?.source, sourceUnits: speaker?.sourceUnits ?? index..<index, verb: be,
        isDenial: true)
    }
    return nil
  }

  /// `Rumours that X fell were denied by the governor`
  private func deniedBehind(_ that: Int, _ verb: Int) -> Attribution? {
    guard units[verb].word.contains(.deny), verb + 2 < units.count, units[verb + 1].hash == Words.by,
      let be = (that + 1..<verb).suffix(2).first(where: { Words.be.contains(units[$0].hash) })
    else { return nil }
    let end = sourceEnd(from: verb + 2)
    guard end > verb + 2 else { return nil }
    return Attribution(
      scope: that + 1..<be, source: string(verb + 2..<end), sourceUnits: verb + 2..<end, verb: be, isDenial: true)
  }

  private static let which = WordHash.of("which")

  /// `not correct`, `not true`.
  private func isUntrue(_ index: Int) -> Bool {
    Self.truths.contains(units[index].hash) && units[..<index].suffix(2).contains { $0.word.contains(.negation) }
  }

  private static let truths = Set(["correct", "true", "accurate", "so", "case"].map { WordHash.of($0) })

  static let accounts = Set(
    [
      "report", "reports", "claim", "claims", "statement", "statements", "rumours", "rumors", "allegation",
      "allegations",
      "news", "assertion", "rumour", "rumor", "stories", "story", "suggestions", "accounts", "talk", "message",
      "messages", "posts",
    ].map { WordHash.of($0) })

  /// `rejected as enemy propaganda reports that`
  func isDismissed(_ index: Int) -> Bool {
    let before = units[..<index].suffix(5)
    guard let verb = before.lastIndex(where: { $0.word.contains(.deny) }) else { return false }
    return verb + 1 < index && units[verb + 1].hash == Words.as
  }
}
