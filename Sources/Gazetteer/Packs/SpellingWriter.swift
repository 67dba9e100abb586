import Foundation
import Geography

/// Collects the spellings of a pack, and what leads to them by sound.
struct SpellingWriter {
  struct Entry: Sendable {
    /// The hash of the name (``KeyHash/spelled(_:)``), or of the whole name that this is a part of.
    var name: UInt64
    var script: FoldedName.Script
    var letters: [Letter]
    var sounds: [UInt64]

    init(name: UInt64, folded: FoldedName, sounds: [UInt64]) {
      self.name = name
      self.sounds = sounds
      script = folded.script
      letters = sounds.isEmpty ? [] : Array(folded.compared.prefix(255))
    }
  }

  private let file: URL
  private var sounds: EntrySorter
  private var output: BufferedFile
  /// Hashes of what has been written; forgotten now and then, since writing a spelling twice does no harm.
  private var seen: Set<UInt64> = []

  private static let remembered = 1_000_000
  /// After so many spellings those that were read are let go of.
  private static let stretch = 2_000_000
  /// Of a spelling in the file: hash, script, number of letters.
  private static let header = 10

  init(folder: URL) throws {
    file = folder.appendingPathComponent("spellings")
    output = try BufferedFile(creating: file)
    sounds = EntrySorter(folder: folder, name: "sounds")
  }

  /// - Throws: ``InputError`` when the disk is full.
  mutating func add(_ entry: Entry) throws {
    guard let first = entry.sounds.first else { return }
    // A part is told from the name that it is a part of by how it sounds.
    if seen.count >= Self.remembered { seen.removeAll(keepingCapacity: true) }
    guard seen.insert(entry.name ^ first &* 0x9E37_79B9_7F4A_7C15).inserted else { return }
    for sound in entry.sounds { try sounds.add(sound, UInt64(output.count)) }
    try output.append(entry.name)
    try output.append(entry.script.rawValue)
    try output.append(UInt8(entry.letters.count))
    try output.append(entry.letters)
  }

  mutating func close() throws { try output.close() }

  /// How many pairs of a sound and a spelling there are.
  var count: Int { sounds.count }

  /// Calls `body` with each sound in order, and its spellings as a pack keeps them.
  ///
  /// - Parameter names: where the postings of each name begin.
  mutating func forEachSound(names: WrittenKeys, _ body: (UInt64, [UInt8]) throws -> Void) throws {
    guard count > 0 else { return }
    guard let bytes = PackBytes(file) else { throw InputError("the file cannot be read again", file: file.path) }
    var current: EntrySorter.Entry?
    var spellings: [UInt8] = []
    var number: UInt32 = 0
    var merged = 0
    func end(_ sound: UInt64) throws {
      try body(sound, withUnsafeBytes(of: number.littleEndian) { Array($0) } + spellings)
      spellings.removeAll(keepingCapacity: true)
      number = 0
    }
    try sounds.merge { entry in
      guard entry != current else { return }
      if let current, current.key != entry.key { try end(current.key) }
      current = entry
      merged += 1
      if merged % Self.stretch == 0 { bytes.forget() }
      let place = Int(clamping: entry.value)
      let count = Int(bytes.load(UInt8.self, at: place + 9))
      let postings = names.position(of: bytes.load(UInt64.self, at: place))
      bytes.withBytes(place + Self.header, count) { letters in
        spellings += Spelling.encoded(
          postings: postings, script: bytes.load(UInt8.self, at: place + 8), letters: letters)
      }
      number += 1
    }
    if let current { try end(current.key) }
  }
}
