import Gazetteer
import Geography

/// How far the places that are a verb's object go on: in rows, behind commas and insertions.
extension ClauseReader {
  /// Places that come behind an insertion: `…, both near the border, as well as X`.
  func afterthought(from index: Int) -> [SpokenPlace] {
    for i in index..<units.count {
      let unit = units[i]
      if unit.gap.contains(.colon) || unit.word.contains(.speech) { return [] }
      if unit.word.contains(.subordinator), unit.hash != Words.as { return [] }
      if unit.hash == Words.well, i + 2 < units.count, units[i + 1].hash == Words.as, let place = units[i + 2].place {
        return [place]
      }
      if unit.hash == Words.with, i > 0, units[i - 1].hash == Words.along, i + 1 < units.count,
        let place = units[i + 1].place
      {
        return [place]
          + (i + 3 < units.count && units[i + 2].hash == Words.and ? [units[i + 3].place].compactMap { $0 } : [])
      }
      // `X, the junction that fed the army, and Y, …`
      if unit.hash == Words.and, unit.gap.contains(.comma), i + 1 < units.count, let place = units[i + 1].place,
        place.isNamed,
        i + 2 == units.count || units[i + 2].gap.contains(.comma)
      {
        return [place]
      }
    }
    return []
  }

  func isAsWellAs(_ index: Int) -> Bool {
    index + 3 < units.count && units[index].hash == Words.as && units[index + 1].hash == Words.well
      && units[index + 2].hash == Words.as
  }

  /// Whether the object goes on behind a comma: another place of a list, or a phrase that belongs to it.
  func goesOn(_ index: Int, _ sawName: Bool) -> Bool {
    var i = index
    var steps = 0
    while i < units.count, steps < 6 {
      let unit = units[i]
      if let place = unit.place { return place.isNamed || !sawName }
      if unit.actorMention != nil { return false }
      if unit.date != nil { return true }
      if unit.hash == Words.and || unit.hash == Words.as || unit.hash == Words.well || unit.hash == Words.including {
        i += 1; steps += 1; continue
      }
      if unit.isPreposition {
        return !sawName || unit.hash == Words.of || unit.hash == Words.from || unit.hash == Words.by
      }
      guard
        !unit.classes.isDisjoint(with: [.article, .kind, .direction, .modifier]) || unit.word.contains(.skip)
          || !unit.word.isDisjoint(with: [.partNoun, .groupNoun, .placeNoun])
      else { return isDescribed(from: i) }
      i += 1
      steps += 1
    }
    return false
  }

  /// `ruby-mining town of X`, `walled city of X`, behind an article.
  func isDescribed(from index: Int) -> Bool {
    guard index > 0, units[index - 1].classes.contains(.article) else { return false }
    for i in index..<max(index, min(units.count - 2, index + 4)) {
      guard units[i].isWord, units[i].gap == .space || units[i].gap == .hyphen, !units[i].isPreposition else {
        return false
      }
      if !units[i].word.isDisjoint(with: [.placeNoun]) || units[i].classes.contains(.kind) {
        return units[i + 1].hash == Words.of && units[i + 2].place != nil
      }
    }
    return false
  }

  /// Whether a place stands in a list: behind a comma or `and`, with only small words between.
  func isListed(_ index: Int, _ rule: ClaimRule) -> Bool {
    var i = index
    while i > 0 {
      if !units[i].gap.isDisjoint(with: [.comma, .closing]) { return true }
      i -= 1
      let unit = units[i]
      if unit.hash == Words.and || unit.hash == Words.then { return true }
      if unit.hash == Words.as || unit.hash == Words.well {
        if i > 0, isAsWellAs(i - 1) { return true }
        continue
      }
      if unit.isPreposition, rule.prepositions[Self.prepositionNames[unit.hash] ?? ""] == .place { continue }
      if unit.isWord, i > 0, i < index - 1, !unit.isPreposition, units[i].gap == .space || units[i].gap == .hyphen,
        units[i...].prefix(4).contains(where: { !$0.word.isDisjoint(with: .placeNoun) || $0.classes.contains(.kind) }),
        units[max(0, i - 3)...i].contains(where: { $0.classes.contains(.article) })
      {
        continue
      }
      guard unit.isWord,
        unit.hash == Words.of || !unit.classes.isDisjoint(with: [.article, .kind, .modifier, .direction])
          || !unit.word.isDisjoint(with: [.skip, .partNoun])
      else { return false }
      if unit.isPreposition, unit.hash != Words.of { return false }
    }
    return false
  }
}
