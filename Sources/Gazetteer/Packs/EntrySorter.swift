import Foundation
import Geography

/// Sorts pairs of 64-bit numbers, however many, in bounded memory: in runs that are kept in files, then merged.
struct EntrySorter {
  struct Entry: Comparable {
    var key: UInt64
    var value: UInt64

    @inline(__always)
    static func < (a: Entry, b: Entry) -> Bool { a.key != b.key ? a.key < b.key : a.value < b.value }
  }

  private let folder: URL
  private let name: String
  private let capacity: Int
  private var entries: [Entry] = []
  private var runs: [URL] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - folder: where runs are kept until ``merge(_:)``; the caller removes it.
  ///   - capacity: so many entries of 16 bytes are kept in memory.
  init(folder: URL, name: String, capacity: Int = 4_000_000) {
    self.folder = folder
    self.name = name
    self.capacity = max(1, capacity)
  }

  mutating func add(_ key: UInt64, _ value: UInt64) throws {
    entries.append(Entry(key: key, value: value))
    count += 1
    if entries.count >= capacity { try writeRun() }
  }

  private mutating func writeRun() throws {
    entries.sort()
    let file = folder.appendingPathComponent("\(name)-\(runs.count)")
    var output = try BufferedFile(creating: file)
    for entry in entries {
      try output.append(entry.key)
      try output.append(entry.value)
    }
    try output.close()
    runs.append(file)
    entries.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with all entries in order, each as often as it was added.
  mutating func merge(_ body: (Entry) throws -> Void) throws {
    if runs.isEmpty {
      entries.sort()
      for entry in entries { try body(entry) }
      return
    }
    if !entries.isEmpty { try writeRun() }
    entries = []
    var heads = try runs.map { run in
      guard let bytes = PackBytes(run) else { throw InputError("the file cannot be read again", file: run.path) }
      return RunReader(bytes)
    }
    while true {
      var least: Int?
      for index in heads.indices {
        guard let entry = heads[index].head else { continue }
        if let current = least.flatMap({ heads[$0].head }), current < entry { continue }
        least = index
      }
      guard let least, let entry = heads[least].head else { return }
      try body(entry)
      heads[least].advance()
    }
  }

  private struct RunReader {
    private let bytes: PackBytes
    private var offset = 0
    private(set) var head: Entry?

    init(_ bytes: PackBytes) {
      self.bytes = bytes
      read()
    }

    mutating func advance() {
      offset += 16
      if offset % Self.stretch == 0 { bytes.forget() }
      read()
    }

    /// What has been merged need not stay in memory.
    private static let stretch = 1 << 22

    private mutating func read() {
      guard offset + 16 <= bytes.count else {
        head = nil
        return
      }
      head = Entry(key: bytes.load(UInt64.self, at: offset), value: bytes.load(UInt64.self, at: offset + 8))
    }
  }
}
