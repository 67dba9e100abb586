/// The rows of one pack that a name leads to, each once with the name that is nearest.
struct NameHits {
  struct Hit {
    let row: UInt32
    var name: Int
    var distance: Double
    /// See ``Posting/articles``; empty unless the name is spelled alike.
    var articles: Articles.Use
    /// Whether the name is written in another script than the one asked for.
    var isAcross: Bool
    /// See ``Prominence``; known once ``readProminence(in:)`` has been called.
    fileprivate(set) var prominence = 0
  }

  /// A spelling that is near, with the first of its postings.
  private struct Heard {
    let postings: Int
    var first: Posting
    let distance: Double
    let isAcross: Bool
  }

  private(set) var all: [Hit] = []
  private var heard: [Heard] = []
  /// Where each row stands, once there are many.
  private var places = HashTable<Int32>(filler: -1, capacity: 0)

  /// The spellings that have been looked at.
  private var spellings = HashTable<Bool>(filler: false, capacity: 0)

  private static let few = 8

  /// Makes room for the hits of another pack.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    places.removeAll()
    spellings.removeAll()
  }

  /// Whether a spelling is met for the first time.
  mutating func isNew(_ spelling: Spelling) -> Bool {
    let key = UInt64(spelling.postings) + 1
    guard !spellings[key] else { return false }
    spellings[key] = true
    return true
  }

  /// Keeps a spelling until ``addHeard(in:where:)``.
  mutating func hear(_ spelling: Spelling, distance: Double, isAcross: Bool) {
    heard.append(Heard(postings: spelling.postings, first: Posting(packed: 0), distance: distance, isAcross: isAcross))
  }

  /// Adds the places of the spellings that have been kept.
  ///
  /// Postings lie all over the pack. They are read one right after the other, so that the processor waits for the memory of many
  /// at a time; the same goes for rows.
  mutating func addHeard(in pack: Pack, where isWanted: (Posting) -> Bool) {
    for index in heard.indices { heard[index].first = pack.posting(at: heard[index].postings) }
    for spelling in heard {
      pack.forEachPosting(from: spelling.first, at: spelling.postings) { posting in
        if isWanted(posting) { add(posting, distance: spelling.distance, isAcross: spelling.isAcross) }
      }
    }
    heard.removeAll(keepingCapacity: true)
  }

  mutating func readProminence(in pack: Pack) {
    for index in all.indices { all[index].prominence = pack.prominence(of: all[index].row) }
  }

  /// Has spellings looked at again, for another name.
  mutating func forgetSpellings() { spellings.removeAll() }

  mutating func add(_ posting: Posting, distance: Double, isAcross: Bool = false) {
    let (row, name) = (posting.row, posting.name)
    let articles = distance == 0 ? posting.articles : []
    if let index = index(of: row) {
      let known = all[index]
      // Of names that are as near, the first.
      guard (distance, name) < (known.distance, known.name) else { return }
      all[index].name = name
      all[index].distance = distance
      all[index].articles = articles
      all[index].isAcross = isAcross
      return
    }
    all.append(Hit(row: row, name: name, distance: distance, articles: articles, isAcross: isAcross))
    if all.count > Self.few {
      if places.count == 0 { for index in all.indices { places[Self.key(all[index].row)] = Int32(index) } }
      places[Self.key(row)] = Int32(all.count - 1)
    }
  }

  private func index(of row: UInt32) -> Int? {
    if all.count <= Self.few { return all.firstIndex { $0.row == row } }
    let place = places[Self.key(row)]
    return place < 0 ? nil : Int(place)
  }

  /// A table keeps nothing for 0.
  private static func key(_ row: UInt32) -> UInt64 { UInt64(row) + 1 }
}
