/// What words may be, by their hashes: open addressing, because every word of a text is looked up.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [WordClass]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: [], count: 1024)
  }

  /// What the word with a hash may be; nothing when it is not listed.
  @inline(__always)
  subscript(_ key: UInt64) -> WordClass {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  mutating func insert(_ key: UInt64, _ value: WordClass) {
    // The empty slot's key: no word is worth telling from it.
    guard key != 0 else { return }
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] == 0 { count += 1 }
    keys[slot] = key
    values[slot].formUnion(value)
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: [], count: oldKeys.count * 2)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where key != 0 { insert(key, value) }
  }
}
