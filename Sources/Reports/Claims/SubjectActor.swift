import Gazetteer
import Geography

/// Who acts.
extension ClaimReading {
  /// Who acts; `it` and `he` are who spoke or acted last.
  func subjectActor(
    _ clause: ClauseReader, _ start: Int, _ rule: ClaimRule, _ units: [SentenceUnit]
  ) -> (actor: Int, unit: Int)? {
    var i = start - 1
    while i >= 0, units[i].isWord,
      units[i].classes.contains(.auxiliary) || units[i].classes.contains(.adverb) || units[i].word.contains(.negation)
        || units[i].word.contains(.skip)
    { i -= 1 }
    // `she reached the town` is no advance.
    if i >= 0, rule.change != .gain, rule.change != .hold, Words.pronounPersons.contains(units[i].hash) { return nil }
    if i >= 0, units[i].isWord, units[i].word.contains(.pronoun),
      units[i].hash != Words.it || i > 0 && !units[i - 1].word.isDisjoint(with: [.relative, .subordinator])
        || units[..<i].allSatisfy({ $0.date != nil || $0.isWord && ($0.isPreposition || $0.classes.contains(.adverb)) })
        || units[..<i].contains(where: { $0.word.contains(.speech) }) || i == 0
    {
      if let actor = units[..<i].last(where: { $0.actor != nil })?.actor ?? source?.actor ?? subject {
        return (actor, i)
      }
    }
    if let found = clause.subject(before: start), let actor = found.actor { return (actor, found.unit) }
    // `It turned south and on Saturday captured X`
    if units[0].hash == Words.it, start > 1, !units[1].classes.contains(.auxiliary), rule.change != .contest,
      units[1..<start].allSatisfy({
        $0.actorMention == nil && $0.word.isDisjoint(with: [.speech, .subordinator, .relative])
      }),
      let subject
    {
      return (subject, 0)
    }
    return nil
  }
}
