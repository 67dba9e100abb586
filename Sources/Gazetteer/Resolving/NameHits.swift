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
  }

  private(set) var all: [Hit] = []
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
