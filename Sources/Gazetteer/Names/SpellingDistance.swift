/// How far two folded spellings lie apart, as a reader of transliterated names would feel it.
///
/// An edit distance (insert, delete, replace) whose costs are small where writers waver (vowels, doubled letters, q and k, a
/// mute h) and 1 where they do not.
enum SpellingDistance {
  static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a == b { return 0 }
    var previous = [Double](repeating: 0, count: b.count + 1)
    for j in b.indices { previous[j + 1] = previous[j] + presence(of: b, at: j) }
    var current = previous
    for i in a.indices {
      let presenceOfA = presence(of: a, at: i)
      current[0] = previous[0] + presenceOfA
      for j in b.indices {
        let replaced = previous[j] + replacement(a[i], b[j])
        let deleted = previous[j + 1] + presenceOfA
        let inserted = current[j] + presence(of: b, at: j)
        current[j + 1] = min(replaced, deleted, inserted)
      }
      swap(&previous, &current)
    }
    return previous[b.count]
  }

  /// What a letter costs that the other spelling does not have.
  private static func presence(of word: [Unicode.Scalar], at index: Int) -> Double {
    let letter = word[index]
    if index > 0, word[index - 1] == letter { return 0.15 }
    switch letter {
    // A vowel at the end is heard, and makes another name: Maskan, Maskana.
    case "a", "e", "i", "o", "u": return index == word.count - 1 ? 0.7 : 0.4
    case "y", "w", "h", "ا", "ي", "و", "ه": return 0.4
    default: return 1
    }
  }

  private static func replacement(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Double {
    if a == b { return 0 }
    guard let classA = group(of: a), let classB = group(of: b) else { return 1 }
    if classA == classB { return 0.2 }
    return classA <= 2 && classB <= 2 ? 0.35 : 1
  }

  /// Letters of one group stand for one another in transliteration; groups 0, 1 and 2 are vowels.
  private static func group(of letter: Unicode.Scalar) -> Int? {
    switch letter {
    case "a", "ا": 0
    case "e", "i", "y", "ي": 1
    case "o", "u", "w", "و": 2
    case "k", "q", "c", "g": 3
    case "d", "z": 4
    case "s": 5
    case "j": 6
    case "t": 7
    case "v", "f": 8
    case "b", "p": 9
    case "س", "ص": 11
    case "د", "ض", "ذ", "ظ": 12
    case "ت", "ط", "ث": 13
    case "ه", "ح": 14
    case "ك", "ق": 15
    default: nil
    }
  }
}
