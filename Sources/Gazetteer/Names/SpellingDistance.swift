/// How far two folded spellings lie apart, as a reader of transliterated names would feel it.
///
/// An edit distance (insert, delete, replace) whose costs are small where writers waver (vowels, doubled letters, q and k, a
/// mute h) and 1 where they do not.
enum SpellingDistance {
  /// The distance of two names' joined letters, or infinity once it is sure to pass `limit`.
  static func between(_ a: [Letter], _ b: [Letter], limit: Double = .infinity) -> Double {
    a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { between($0, a, limit: limit) } }
  }

  /// The same of letters that lie in a pack.
  static func between(
    _ a: UnsafeBufferPointer<Letter>, _ b: UnsafeBufferPointer<Letter>, limit: Double = .infinity
  ) -> Double {
    if a.elementsEqual(b) { return 0 }
    let tables = Self.tables
    let bound = limit < 1e6 ? Int32((limit * unit).rounded(.up)) : Int32.max
    let columns = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * columns) { cells in
      tables.replacements.withUnsafeBufferPointer { replacements in
        let costs = UnsafeMutableBufferPointer(rebasing: cells[0..<columns])
        var previous = UnsafeMutableBufferPointer(rebasing: cells[columns..<2 * columns])
        var current = UnsafeMutableBufferPointer(rebasing: cells[(2 * columns)...])
        previous[0] = 0
        for j in b.indices {
          costs[j + 1] = tables.presence(of: b, at: j)
          previous[j + 1] = previous[j] &+ costs[j + 1]
        }
        for i in a.indices {
          let letter = a[i]
          let presence = tables.presence(of: a, at: i)
          let row = Int(tables.codes[Int(letter)]) &* Tables.width
          var left = previous[0] &+ presence
          var least = left
          current[0] = left
          for j in b.indices {
            let other = b[j]
            let swap = letter == other ? 0 : Int32(replacements[row &+ Int(other)])
            left = min(previous[j] &+ swap, min(previous[j &+ 1] &+ presence, left &+ costs[j &+ 1]))
            current[j &+ 1] = left
            least = min(least, left)
          }
          if least > bound { return .infinity }
          swap(&previous, &current)
        }
        return Double(previous[b.count]) / unit
      }
    }
  }

  /// What a doubled letter costs that the other spelling has once.
  static let doubling = 0.15

  /// Costs are whole numbers of hundredths.
  private static let unit = 100.0

  /// Fetched once for a word, since a static one is checked at each use.
  private static let tables = Tables()

  private struct Tables {
    private let presences = Self.costs(vowel: 20)
    private let finalPresences = Self.costs(vowel: 70)
    /// The group of each letter; 15 for none.
    let codes: [UInt8]
    /// What replacing a letter of one group by another letter costs: a row for each group, a column for each letter.
    let replacements: [UInt8]

    /// The width of the table of replacements.
    static let width = 256

    /// Letters of one group stand for one another in transliteration; the first three are vowels.
    private static let groups = [
      "aا", "eiyي", "ouwو", "kqcg", "dz", "s", "j", "t", "vf", "bp", "سص", "دضذظ", "تطث", "هح", "كق",
    ]

    init() {
      var codes = [UInt8](repeating: 15, count: 256)
      for (index, group) in Self.groups.enumerated() {
        for scalar in group.unicodeScalars { codes[Int(Letter.of(scalar))] = UInt8(index) }
      }
      self.codes = codes
      let count = Self.groups.count
      replacements = (0..<16).flatMap { a in
        codes.map { b -> UInt8 in
          let b = Int(b)
          guard a < count, b < count, a == b || (a < 3 && b < 3) else { return 100 }
          return a == b ? (a < 3 ? 10 : 20) : 35
        }
      }
    }

    /// What a letter costs that the other spelling does not have.
    @inline(__always)
    func presence(of word: UnsafeBufferPointer<Letter>, at index: Int) -> Int32 {
      let letter = word[index]
      if index > 0, word[index - 1] == letter { return 15 }
      // A vowel at the end is heard, and makes another name: Maskan, Maskana.
      return index == word.count - 1 ? finalPresences[Int(letter)] : presences[Int(letter)]
    }

    private static func costs(vowel: Int32) -> [Int32] {
      var costs = [Int32](repeating: 100, count: 256)
      for letter in "aeiou".utf8 { costs[Int(letter)] = vowel }
      for scalar in "ywhايوه".unicodeScalars { costs[Int(Letter.of(scalar))] = 20 }
      return costs
    }
  }
}
