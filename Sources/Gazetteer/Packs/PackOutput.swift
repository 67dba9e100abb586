import Foundation
import Geography

/// A pack file while its sections are written in order.
struct PackOutput {
  private let url: URL
  private var file: BufferedFile
  private var sections: [(offset: Int, length: Int)] = []

  init(file url: URL) throws {
    self.url = url
    file = try BufferedFile(creating: url)
    try file.append([UInt8](repeating: 0, count: PackLayout.headerLength))
  }

  /// Writes the next section; sections come in the order of ``PackLayout/Section``.
  mutating func section(_ section: PackLayout.Section, _ write: (inout BufferedFile) throws -> Void) throws {
    precondition(section.rawValue == sections.count)
    try file.align()
    let start = file.count
    try write(&file)
    sections.append((start, file.count - start))
  }

  /// Writes sorted keys in three sections: where each bucket of top bits begins, the keys, and what each leads to.
  ///
  /// - Parameter lastMark: set in the value of the last of several entries with one key.
  /// - Returns: the keys, to be looked up while the pack is written.
  @discardableResult
  mutating func keys<Value: FixedWidthInteger & UnsignedInteger>(
    _ sorter: EntrySorter, buckets: PackLayout.Section, keys: PackLayout.Section, values: PackLayout.Section,
    as type: Value.Type, lastMark: UInt64 = 0, folder: URL
  ) throws -> WrittenKeys {
    var sorter = sorter
    var written = try KeyWriter<Value>(folder: folder, name: "\(keys)", count: sorter.count)
    var previous: EntrySorter.Entry?
    try sorter.merge { entry in
      guard entry != previous else { return }
      if let previous {
        try written.append(previous.key, previous.key == entry.key ? previous.value : previous.value | lastMark)
      }
      previous = entry
    }
    if let previous { try written.append(previous.key, previous.value | lastMark) }
    return try write(&written, buckets, keys, values)
  }

  private mutating func write<Value>(
    _ written: inout KeyWriter<Value>, _ buckets: PackLayout.Section, _ keys: PackLayout.Section,
    _ values: PackLayout.Section
  ) throws -> WrittenKeys {
    let result = try written.finish()
    try section(buckets) { file in for start in result.starts { try file.append(start) } }
    try section(keys) { try $0.appendContents(of: written.keyFile) }
    try section(values) { try $0.appendContents(of: written.valueFile) }
    return result
  }

  /// Writes the sounds of names with the spellings of each.
  mutating func sounds(_ spellings: SpellingWriter, names: WrittenKeys, folder: URL) throws {
    var spellings = spellings
    var written = try KeyWriter<UInt32>(folder: folder, name: "sounds", count: spellings.count)
    let file = folder.appendingPathComponent("spellings.sorted")
    var sorted = try BufferedFile(creating: file)
    try spellings.forEachSound(names: names) { sound, bytes in
      guard let place = UInt32(exactly: sorted.count) else {
        throw InputError("a pack holds four thousand million letters of names at most")
      }
      try written.append(sound, UInt64(place))
      try sorted.append(bytes)
    }
    try sorted.close()
    _ = try write(&written, .soundBuckets, .soundKeys, .sounds)
    try section(.spellings) { try $0.appendContents(of: file) }
  }

  /// Writes the rows along the curve, and the tree over them.
  mutating func spots(_ sorter: EntrySorter, rows: PackBytes?) throws {
    var sorter = sorter
    var tree = SpotTree.Builder()
    try section(.spots) { file in
      try sorter.merge { entry in
        if let rows { tree.add(PackRow(rows, at: Int(entry.value) * PackRow.size)) }
        try file.append(UInt32(truncatingIfNeeded: entry.value))
      }
    }
    let nodes = tree.finished()
    try section(.spotNodes) { file in for node in nodes { try node.write(to: &file) } }
  }

  /// Writes the filter: at least eight bits a key.
  mutating func filter(_ sorter: EntrySorter) throws {
    var sorter = sorter
    var bits = 12
    while 1 << bits < sorter.count * 12 { bits += 1 }
    var words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    try sorter.merge { entry in
      let bit = entry.key & (1 << UInt64(bits) - 1)
      words[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    try section(.filter) { file in for word in words { try file.append(word) } }
  }

  /// Writes the header and closes the file.
  mutating func finish() throws {
    try file.flush()
    guard let written = PackBytes(url) else { throw InputError("the file cannot be read again", file: url.path) }
    var header: [UInt8] = []
    func append<T: FixedWidthInteger>(_ number: T) { withUnsafeBytes(of: number.littleEndian) { header += $0 } }
    append(PackLayout.magic)
    append(PackLayout.version)
    append(UInt32(sections.count))
    append(UInt64(file.count))
    for section in sections {
      append(UInt64(section.offset))
      append(UInt64(section.length))
      append(written.checksum(section.offset, section.length))
    }
    append(header.withUnsafeBytes { Fingerprint.checksum($0) })
    try file.overwriteStart(header)
    try file.close()
  }
}

extension BufferedFile {
  /// Appends another file, piece by piece.
  mutating func appendContents(of url: URL) throws {
    let handle: FileHandle
    do { handle = try FileHandle(forReadingFrom: url) } catch {
      throw InputError("the file cannot be read again: \(error.localizedDescription)", file: url.path)
    }
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try append(piece) }
  }
}
