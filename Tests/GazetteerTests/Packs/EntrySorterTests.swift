import TestSupport
import Testing

@testable import Gazetteer

@Suite struct EntrySorterTests {
  /// However few entries fit into memory, all come back in order, each as often as it was added.
  @Test(arguments: [1, 2, 7, 64, 1000], [0, 1, 2, 63, 64, 65, 500])
  func sortsLikeAnArray(_ capacity: Int, _ count: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(capacity * 1000 + count))
    // Few different numbers, so that many come again; the ends of the range among them.
    let numbers: [UInt64] = [0, 1, 2, 1 << 32, 1 << 63, .max - 1, .max]
    let entries = (0..<count).map { _ in
      EntrySorter.Entry(
        key: numbers.randomElement(using: &generator) ?? 0, value: numbers.randomElement(using: &generator) ?? 0)
    }
    var sorter = EntrySorter(folder: folder.url, name: "test", capacity: capacity)
    for entry in entries { try sorter.add(entry.key, entry.value) }
    #expect(sorter.count == count)
    for _ in 0..<2 {
      var merged: [EntrySorter.Entry] = []
      try sorter.merge { merged.append($0) }
      #expect(merged == entries.sorted())
    }
  }
}
