/// Where the tab-separated fields of a line lie; used again for line after line, so that splitting allocates nothing.
struct TabFields {
  private var bounds: [Int] = []

  /// How many fields the line has.
  var count: Int { max(0, bounds.count - 1) }

  mutating func split(_ line: Span<UInt8>) {
    bounds.removeAll(keepingCapacity: true)
    bounds.append(0)
    var start = 0
    while let tab = line.firstIndex(of: 0x09, from: start) {
      bounds.append(tab + 1)
      start = tab + 1
    }
    bounds.append(line.count + 1)
  }

  /// The bytes of a field, from 0; empty for a field that the line does not have.
  subscript(_ field: Int) -> Range<Int> {
    field < count ? bounds[field]..<(bounds[field + 1] - 1) : 0..<0
  }
}
