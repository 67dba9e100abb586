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
      for skeleton in Skeleton.keys(of: folded) {
        keys.append(IndexKey(hash: NameKey.hash("~" + skeleton), row: row, folded: text))
      }
    }
    return keys
  }

  /// Whether a name is an airport's code (`DEZ`), which would match words of any text.
  private static func isCode(_ name: String, of entry: SourceEntry) -> Bool {
    guard entry.place.kind.isPopulated, name.utf8.count <= 4, name != entry.place.name else { return false }
    return name.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !entry.preferredNames.contains(name)
  }
}
