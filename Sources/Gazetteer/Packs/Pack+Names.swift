/// What names lead to.
extension Pack {
  /// Calls `body` with what a name's key leads to.
  @inline(__always)
  func forEachPosting(of key: UInt64, _ body: (Posting) -> Void) {
    let range = names.range(of: key)
    let base = offset(.postings)
    for index in range { body(Posting(packed: bytes.load(UInt64.self, at: base + index * 8))) }
  }

  /// Calls `body` with each spelling that has a skeleton, or the part of a name that has it.
  @inline(__always)
  func forEachSpelling(of key: UInt64, _ body: (Spelling) -> Void) {
    let range = sounds.range(of: key)
    let base = offset(.sounds)
    let (start, length) = sections[PackLayout.Section.spellings.rawValue]
    for index in range {
      let place = Int(bytes.load(UInt32.self, at: base + index * 4))
      guard place < length else { continue }
      bytes.withBytes(start + place, length - place) { Spelling.forEach($0, body) }
    }
  }

  /// One of the postings, by its place among them.
  @inline(__always)
  func posting(at index: Int) -> Posting {
    Posting(packed: bytes.load(UInt64.self, at: offset(.postings) + index * 8))
  }

  /// Calls `body` with what a spelling leads to.
  ///
  /// - Parameters:
  ///   - first: the first of its postings.
  ///   - index: the place of that one.
  @inline(__always)
  func forEachPosting(from first: Posting, at index: Int, _ body: (Posting) -> Void) {
    let count = sections[PackLayout.Section.postings.rawValue].length / 8
    var (posting, index) = (first, index)
    while index < count {
      // A plain spelling shares its key with names that only look so when they are joined.
      if posting.isPlain { body(posting) }
      if posting.isLast { return }
      index += 1
      posting = self.posting(at: index)
    }
  }

  /// Whether a hash may be that of a name, or of the first words of one; wrong in one case of twelve or fewer.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    let bit = key & filterMask
    return bytes.load(UInt64.self, at: offset(.filter) + Int(bit >> 6) * 8) & (1 << (bit & 63)) != 0
  }

  /// Calls `body` with the bits of the filter.
  func withFilter<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    let (start, length) = sections[PackLayout.Section.filter.rawValue]
    return bytes.withBytes(start, length, body)
  }
}
