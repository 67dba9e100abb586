import Gazetteer
import Geography

/// Nouns before the places that are a verb's object: groups, parts, shares.
extension ClauseReader {
  /// `the villages of X`: the places have names.
  func isNamedGroup(_ index: Int, _ rule: ClaimRule) -> Bool {
    guard index >= 2 else { return false }
    return units[index - 1].hash == Words.of && units[index - 2].word.contains(.groupNoun)
      && !Self.extents.contains(units[index - 2].hash)
      || isListed(index, rule) && units[..<index].contains { $0.place != nil && $0.place?.isImprecise == false }
      || !units[index - 1].isPreposition && units[index - 1].word.contains(.groupNoun)
  }

  /// `swathes of X`, `areas of X` lie in X.
  static let extents = Set(
    ["swathes", "swaths", "areas", "territory", "kilometres", "kilometers", "miles", "ground", "hills"].map {
      WordHash.of($0)
    })

  /// Whether a noun is what the verb takes, not an apposition to a name that nobody knows (`took X, a village`) nor a later item.
  func isFirstNoun(_ index: Int, _ start: Int) -> Bool {
    guard index - start <= 4 else { return false }
    return index == start
      || !units[(start + 1)...index].contains { $0.gap.contains(.comma) || $0.hash == Words.and }
  }

  /// Whether `a` or `another` stands before a noun.
  func isIndefinite(_ index: Int, _ start: Int) -> Bool {
    units[max(start, index - 4)..<index].contains { Self.indefinite.contains($0.hash) }
  }

  static let indefinite = Set(["a", "an", "another", "one"].map { WordHash.of($0) })

  func groupStart(_ index: Int, _ start: Int) -> Int {
    var i = index
    while i > start, units[i - 1].isWord, !units[i - 1].isPreposition || units[i - 1].hash == Words.of { i -= 1 }
    return i
  }

  /// `about 60 percent of X`, `over half of it`
  func isApproximation(_ index: Int) -> Bool {
    guard Self.approximations.contains(units[index].hash), index + 1 < units.count, units[index + 1].isWord else {
      return false
    }
    return units[index + 1].classes.contains(.number) || Self.halves.contains(units[index + 1].hash)
  }

  static let approximations = Set(["about", "around", "over", "under", "near"].map { WordHash.of($0) })

  static let halves = Set(["half", "a", "two-thirds", "three-quarters", "all"].map { WordHash.of($0) })
}
