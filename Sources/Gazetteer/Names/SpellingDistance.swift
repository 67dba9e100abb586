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
    if a.count == b.count {
      var same = 0
      while same < a.count, a[same] == b[same] { same += 1 }
      if same == a.count { return 0 }
    }
    let costs = Self.costs
    let bound = limit < 1e6 ? Int32((limit * unit).rounded(.up)) : Int32.max
    let columns = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * columns) { cells in
      guard let cells = cells.baseAddress else { return .infinity }
      let others = cells
      var previous = cells + columns
      var current = previous + columns
      previous[0] = 0
      for j in 0..<b.count {
        others[j + 1] = costs.presence(of: b, at: j)
        previous[j + 1] = previous[j] &+ others[j + 1]
      }
      for i in 0..<a.count {
        let letter = a[i]
        let presence = costs.presence(of: a, at: i)
        let replacements = costs.replacements(of: letter)
        var left = previous[0] &+ presence
        var least = left
        current[0] = left
        for j in 0..<b.count {
          let other = b[j]
          let swap = letter == other ? 0 : Int32(replacements[Int(other)])
          left = min(previous[j] &+ swap, min(previous[j &+ 1] &+ presence, left &+ others[j &+ 1]))
          current[j &+ 1] = left
          least = min(least, left)
        }
        if least > bound { return .infinity }
        swap(&previous, &current)
      }
      return Double(previous[b.count]) / unit
    }
  }

  /// What a doubled letter costs that the other spelling has once.
  static let doubling = 0.15

  /// Costs are whole numbers of hundredths.
  private static let unit = 100.0

  /// Fetched once for a word, since a static one is checked at each use.
  private static let costs = Costs()

  /// What letters cost, in memory that stays for as long as the program runs: counting the references to arrays would take as
  /// long as the sums.
  private struct Costs: Sendable {
    nonisolated(unsafe) private let presences: UnsafePointer<Int32>
    nonisolated(unsafe) private let finalPresences: UnsafePointer<Int32>
    /// The row of ``table`` for each letter.
    nonisolated(unsafe) private let rows: UnsafePointer<Int>
    /// What replacing a letter of one group by another letter costs: a row for each group, a column for each letter.
    nonisolated(unsafe) private let table: UnsafePointer<UInt8>

    /// The width of the table of replacements.
    private static let width = 256
    /// The group of letters that are in none.
    private static let none = 15

    /// Letters of one group stand for one another in transliteration; the first three are vowels.
    private static let groups = [
      "aا", "eiyي", "ouwو", "kqcg", "dz", "s", "j", "t", "vf", "bp", "سص", "دضذظ", "تطث", "هح", "كق",
    ]

    init() {
      var groupOf = [Int](repeating: Self.none, count: Self.width)
      for (index, group) in Self.groups.enumerated() {
        for scalar in group.unicodeScalars { groupOf[Int(Letter.of(scalar))] = index }
      }
      presences = Self.lasting(Self.presences(vowel: 20))
      finalPresences = Self.lasting(Self.presences(vowel: 70))
      rows = Self.lasting(groupOf.map { $0 * Self.width })
      table = Self.lasting(
        (0...Self.none).flatMap { a in
          groupOf.map { b -> UInt8 in
            guard a < Self.none, b < Self.none, a == b || (a < 3 && b < 3) else { return 100 }
            return a == b ? (a < 3 ? 10 : 20) : 35
          }
        })
    }

    private static func lasting<T>(_ values: [T]) -> UnsafePointer<T> {
      let memory = UnsafeMutableBufferPointer<T>.allocate(capacity: values.count)
      _ = memory.initialize(from: values)
      return UnsafePointer(memory.baseAddress ?? UnsafeMutablePointer.allocate(capacity: values.count))
    }

    /// What replacing a letter costs, by the other letter.
    @inline(__always)
    func replacements(of letter: Letter) -> UnsafePointer<UInt8> { table + rows[Int(letter)] }

    /// What a letter costs that the other spelling does not have.
    @inline(__always)
    func presence(of word: UnsafeBufferPointer<Letter>, at index: Int) -> Int32 {
      let letter = word[index]
      if index > 0, word[index - 1] == letter { return 15 }
      // A vowel at the end is heard, and makes another name: Maskan, Maskana.
      return index == word.count - 1 ? finalPresences[Int(letter)] : presences[Int(letter)]
    }

    private static func presences(vowel: Int32) -> [Int32] {
      var costs = [Int32](repeating: 100, count: width)
      for letter in "aeiou".utf8 { costs[Int(letter)] = vowel }
      for scalar in "ywhايوه".unicodeScalars { costs[Int(Letter.of(scalar))] = 20 }
      return costs
    }
  }
}
