import Dispatch
import Synchronization

/// A row of the index's `name` table.
struct IndexKey: Comparable {
  let hash: Int64
  let row: Int
  let folded: String

  static func < (a: IndexKey, b: IndexKey) -> Bool {
    if a.hash != b.hash { return a.hash < b.hash }
    return a.row != b.row ? a.row < b.row : a.folded < b.folded
  }

  /// The keys of all names of a place, each once.
  static func keys(of entry: SourceEntry, row: Int) -> [IndexKey] {
    var seen: Set<String> = []
    var keys: [IndexKey] = []
    for name in entry.allNames where !isCode(name, of: entry) {
      let folded = FoldedName(name)
      let text = folded.text
      guard !text.isEmpty, seen.insert(text).inserted else { continue }
      keys.append(IndexKey(hash: NameKey.hash("=" + text), row: row, folded: ""))
      // Of the spellings with one skeleton the first in each script stands for all: the others are found as they are.
      for skeleton in Skeleton.keys(of: folded) where seen.insert(skeleton + folded.script.rawValue).inserted {
        keys.append(IndexKey(hash: NameKey.hash("~" + skeleton), row: row, folded: text))
      }
    }
    return keys
  }

  /// The keys of many places in the order of the index, worked out on all cores.
  static func sortedKeys(of entries: [SourceEntry]) -> [IndexKey] {
    let size = 10_000
    let starts = Array(stride(from: 0, to: entries.count, by: size))
    let parts = Mutex<[Int: [IndexKey]]>([:])
    DispatchQueue.concurrentPerform(iterations: starts.count) { part in
      let rows = starts[part]..<min(starts[part] + size, entries.count)
      let keys = rows.flatMap { IndexKey.keys(of: entries[$0], row: $0) }
      parts.withLock { $0[part] = keys }
    }
    var keys = parts.withLock { parts in starts.indices.flatMap { parts[$0] ?? [] } }
    keys.sort()
    return keys
  }

  /// Whether a name is an airport's code (`DEZ`), which would match words of any text.
  private static func isCode(_ name: String, of entry: SourceEntry) -> Bool {
    guard entry.place.kind.isPopulated, name.utf8.count <= 4, name != entry.place.name else { return false }
    return name.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !entry.preferredNames.contains(name)
  }
}
