import Gazetteer

/// Words of a sentence that a rule looks for.
struct FoundTrigger: Sendable {
  var rule: Int
  var form: RuleTable.Form
  var units: Range<Int>
}

/// Finds the words that rules look for.
struct TriggerFinder {
  let table: RuleTable

  /// The triggers that begin at a unit, those of most words first.
  func triggers(at index: Int, in units: [SentenceUnit]) -> [FoundTrigger] {
    guard units[index].isWord else { return [] }
    let isJoined = units[index].gap == .hyphen && index > 0
    return table.triggers(from: units[index].hash).filter { ($0.form == .compound) == isJoined }.compactMap { trigger in
      var next = index + 1
      for (position, hash) in trigger.rest.enumerated() {
        var skipped = 0
        while next < units.count, !isWord(units[next], hash),
          mayStandBetween(units[next], skipped, isLast: position == trigger.rest.count - 1)
            || hash == Self.flag && skipped < 6 && units[next].isWord
        {
          next += 1
          skipped += 1
        }
        guard next < units.count, isWord(units[next], hash),
          units[next].gap.isDisjoint(with: [.comma, .colon, .opening])
        else { return nil }
        next += 1
      }
      return FoundTrigger(rule: trigger.rule, form: trigger.form, units: index..<next)
    }
  }

  /// Whether a unit is a word; somebody's flag is one for `flag`.
  private func isWord(_ unit: SentenceUnit, _ hash: UInt64) -> Bool {
    unit.isWord ? unit.hash == hash : hash == Self.flag && unit.actorMention?.isFlag == true
  }

  private static let flag = WordHash.of("flag")

  private static let measures = Set(
    ["km", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile", "metres", "meters"].map {
      WordHash.of($0)
    })

  /// `took full control of`, `withdrew on Monday from`, `in the government's hands` is another thing.
  private func mayStandBetween(_ unit: SentenceUnit, _ skipped: Int, isLast: Bool) -> Bool {
    guard skipped < 4, unit.gap.isDisjoint(with: [.comma, .colon, .opening]) else { return false }
    if unit.date != nil { return true }
    guard unit.isWord else { return false }
    if Self.measures.contains(unit.hash) || unit.isMeasure { return true }
    return unit.word.contains(.skip)
      || !unit.classes.isDisjoint(with: [.article, .adverb, .direction, .modifier, .number])
  }
}
