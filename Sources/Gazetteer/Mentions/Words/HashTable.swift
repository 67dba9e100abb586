/// Values by hashes that are spread well already: open addressing, because every word of a text is looked up.
struct HashTable<Value: Sendable>: Sendable {
  private struct Slot {
    var key: UInt64
    var value: Value
  }

  private let filler: Value
  private var slots: [Slot]
  private(set) var count = 0

  /// - Parameters:
  ///   - filler: the value of every hash that none was given to.
  ///   - capacity: 0 for a table that may stay empty.
  init(filler: Value, capacity: Int = 64) {
    self.filler = filler
    slots = Array(repeating: Slot(key: 0, value: filler), count: capacity == 0 ? 0 : 64)
  }

  /// The value of a hash. Nothing is kept for 0, the mark of an empty slot.
  @inline(__always)
  subscript(_ key: UInt64) -> Value {
    get { slots.isEmpty ? filler : slots[position(of: key)].value }
    set {
      guard key != 0 else { return }
      if count * 3 >= slots.count * 2 { grow() }
      let position = position(of: key)
      if slots[position].key == 0 { count += 1 }
      slots[position] = Slot(key: key, value: newValue)
    }
  }

  /// Forgets all values, and keeps the room for new ones.
  mutating func removeAll() {
    guard count > 0 else { return }
    for index in slots.indices { slots[index] = Slot(key: 0, value: filler) }
    count = 0
  }

  /// Where a hash stands, or would stand.
  @inline(__always)
  private func position(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[position].key != 0, slots[position].key != key { position = (position + 1) & mask }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, value: filler), count: max(64, old.count * 4))
    count = 0
    for slot in old where slot.key != 0 { self[slot.key] = slot.value }
  }
}
