public import Foundation
import Geography

/// A pack file, open for reading: places by key, by id and by box.
///
/// A class, since a value of so many parts costs more to hand around than to use.
final class Pack: Sendable {
  let info: PackInfo
  let bytes: PackBytes
  private let sections: [(offset: Int, length: Int)]
  private let names: PackKeys
  private let sounds: PackKeys
  private let ids: PackKeys
  private let filterMask: UInt64
  /// The numbers of the countries that it has places of.
  private let countries: [UInt16]

  /// Opens a pack file; nil when the file is not a whole pack of this version.
  convenience init?(file: URL) { try? self.init(opening: file) }

  /// Opens a pack file, and checks its header and its smallest sections; ``isSound`` checks the rest.
  ///
  /// - Throws: ``PackTrouble`` when the file is not a whole pack of this version.
  init(opening file: URL) throws {
    guard let bytes = PackBytes(file) else { throw PackTrouble.unopened(file) }
    try Self.checkHeader(bytes)
    let sections = PackLayout.Section.allCases.map { section in
      let entry = 24 + section.rawValue * 24
      return (
        offset: Int(clamping: bytes.load(UInt64.self, at: entry)),
        length: Int(clamping: bytes.load(UInt64.self, at: entry + 8))
      )
    }
    guard sections.allSatisfy({ $0.offset <= bytes.count && $0.length <= bytes.count - $0.offset }) else {
      throw PackTrouble.damaged
    }
    func section(_ section: PackLayout.Section) -> (offset: Int, length: Int) { sections[section.rawValue] }
    guard PackLayout.checkedAtOpening.allSatisfy({ Self.isSound($0, section($0), in: bytes) }) else {
      throw PackTrouble.damaged
    }
    let (start, length) = section(.info)
    let json = bytes.withBytes(start, length) { Data($0) }
    guard let info = try? JSONDecoder().decode(PackInfo.self, from: json) else { throw PackTrouble.damaged }
    self.info = info
    self.bytes = bytes
    self.sections = sections
    names = PackKeys(
      bytes: bytes, buckets: section(.nameBuckets), keys: section(.nameKeys))
    sounds = PackKeys(bytes: bytes, buckets: section(.soundBuckets), keys: section(.soundKeys))
    ids = PackKeys(bytes: bytes, buckets: section(.idBuckets), keys: section(.idKeys))
    countries = info.countries.map { PackRow.code(of: $0) }
    filterMask = UInt64(section(.filter).length) * 8 &- 1
  }

  /// What holds for every version comes first: a pack of another one may be longer or shorter.
  private static func checkHeader(_ bytes: PackBytes) throws {
    let magic = withUnsafeBytes(of: PackLayout.magic.littleEndian) { Array($0) }
    guard bytes.withBytes(0, min(8, bytes.count), { $0.elementsEqual(magic.prefix($0.count)) }) else {
      throw PackTrouble.noPack
    }
    if bytes.count >= 12, bytes.load(UInt32.self, at: 8) != PackLayout.version { throw PackTrouble.otherVersion }
    let length = Int(clamping: bytes.load(UInt64.self, at: 16))
    guard bytes.count >= PackLayout.headerLength, bytes.count >= length else {
      throw PackTrouble.cutShort(bytes: bytes.count, of: max(length, PackLayout.headerLength))
    }
    guard length == bytes.count, bytes.load(UInt32.self, at: 12) == PackLayout.Section.allCases.count,
      bytes.withBytes(0, PackLayout.headerLength - 8, { Fingerprint.checksum($0) })
        == bytes.load(UInt64.self, at: PackLayout.headerLength - 8)
    else { throw PackTrouble.damaged }
  }

  private static func isSound(
    _ section: PackLayout.Section, _ part: (offset: Int, length: Int), in bytes: PackBytes
  ) -> Bool {
    bytes.checksum(part.offset, part.length)
      == bytes.load(UInt64.self, at: 24 + section.rawValue * 24 + 16)
  }

  /// Whether every byte is as it was written; reads the whole file.
  var isSound: Bool {
    PackLayout.Section.allCases.allSatisfy { section in
      Self.isSound(section, sections[section.rawValue], in: bytes)
    }
  }

  private func offset(_ section: PackLayout.Section) -> Int { sections[section.rawValue].offset }

  var count: Int { sections[PackLayout.Section.rows.rawValue].length / PackRow.size }

  /// The columns of a row; of one that does not exist, zeros.
  @inline(__always)
  func row(_ index: UInt32) -> PackRow {
    guard Int(index) < count else { return PackRow(bytes, at: -1) }
    return PackRow(bytes, at: offset(.rows) + Int(index) * PackRow.size)
  }

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

  /// The rows of an id or an alternate id, in order.
  func rows(id: String) -> [UInt32] { rows(idHash: KeyHash.id(id)) }

  /// The rows of the id with a hash.
  func rows(idHash: UInt64) -> [UInt32] {
    ids.range(of: idHash).map { bytes.load(UInt32.self, at: offset(.idRows) + $0 * 4) }
  }

  /// Whether the place of another pack's row may be here as well: whether it has places of that country.
  func mayHold(_ row: PackRow) -> Bool { row.country == 0 || row.hasMoreCountries || countries.contains(row.country) }

  /// How widely known the place of a row is (``Prominence``).
  @inline(__always)
  func prominence(of row: UInt32) -> Int {
    Int(row) < count ? Int(PackRow.prominence(bytes, at: offset(.rows) + Int(row) * PackRow.size)) : 0
  }

  /// How widely known the place of an id is (``Prominence``); 0 when the pack has no such id.
  func prominence(idHash: UInt64) -> Int {
    var most = 0
    for index in ids.range(of: idHash) {
      let row = bytes.load(UInt32.self, at: offset(.idRows) + index * 4)
      most = max(most, Int(PackRow.prominence(bytes, at: offset(.rows) + Int(row) * PackRow.size)))
    }
    return most
  }

  /// Whether a hash may be that of a name, or of the first words of one; wrong in one case of twelve or fewer.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    let bit = key & filterMask
    return bytes.load(UInt64.self, at: offset(.filter) + Int(bit >> 6) * 8) & (1 << (bit & 63)) != 0
  }

  /// The key (`SY.07`) of a row's division, where the places around had to tell it.
  func repairedDivisionKey(of row: PackRow) -> String? {
    guard row.isDivisionRepaired else { return nil }
    let (offset, length) = sections[PackLayout.Section.divisions.rawValue]
    return DivisionTable.key(row.division, in: bytes, at: offset, length: length)
  }

  /// Calls `body` with the bits of the filter.
  func withFilter<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    let (start, length) = sections[PackLayout.Section.filter.rawValue]
    return bytes.withBytes(start, length, body)
  }

  /// Calls `body` with a reader of a row's ``PackText``.
  @inline(__always)
  func withText<R>(of row: UInt32, _ body: (inout PackText.Reader) -> R) -> R {
    withText(at: Int(row) < count ? PackRow.textOffset(bytes, at: offset(.rows) + Int(row) * PackRow.size) : 0, body)
  }

  @inline(__always)
  func withText<R>(of row: PackRow, _ body: (inout PackText.Reader) -> R) -> R { withText(at: row.textOffset, body) }

  @inline(__always)
  private func withText<R>(at textOffset: UInt64, _ body: (inout PackText.Reader) -> R) -> R {
    let (start, length) = sections[PackLayout.Section.texts.rawValue]
    let offset = Int(clamping: textOffset)
    let rest = offset < length ? length - offset : 0
    return bytes.withBytes(start + min(offset, length), rest) { bytes in
      var reader = PackText.Reader(bytes)
      return body(&reader)
    }
  }

  /// The least distance of a row's names, as `distance` tells it from script and folded letters; nil where it tells none.
  func nearestName(
    of row: UInt32, _ distance: (FoldedName.Script, UnsafeBufferPointer<Letter>) -> Double?
  ) -> Double? {
    withText(of: row) { text in
      var nearest: Double?
      for _ in 0..<text.seekNames() {
        _ = text.next()
        let script = text.nextScript()
        if let distance = distance(script, text.next().assumingMemoryBound(to: Letter.self)) {
          nearest = min(nearest ?? distance, distance)
        }
      }
      return nearest
    }
  }

  /// The rows of some kinds in a box of degrees that have so many people.
  func rows(in box: BoundingBox, kinds: Set<PlaceKind>, minimumPopulation: Int) -> [UInt32] {
    let tree = SpotTree(bytes: bytes, nodesOffset: offset(.spotNodes), count: count)
    let least = UInt32(clamping: minimumPopulation)
    var isWanted = [Bool](repeating: false, count: 256)
    for (index, kind) in PackRow.kinds.enumerated() where kinds.contains(kind) { isWanted[index] = true }
    var found: [UInt32] = []
    for half in box.halves {
      let limits = SpotTree.Node(half)
      tree.visit(box: limits, minimumPopulation: least) { position in
        let index = bytes.load(UInt32.self, at: offset(.spots) + position * 4)
        let row = row(index)
        guard isWanted[Int(row.kind)], row.population >= least, row.longitude >= limits.west,
          row.longitude <= limits.east, row.latitude >= limits.south, row.latitude <= limits.north
        else { return }
        found.append(index)
      }
    }
    return found
  }
}

extension SpotTree.Node {
  /// The numbers within a box of degrees.
  fileprivate init(_ box: BoundingBox) {
    func number(_ degrees: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
      Int32(min(2.1e9, max(-2.1e9, (degrees * 1e7).rounded(rule))))
    }
    self.init(
      west: number(box.west, .up), south: number(box.south, .up), east: number(box.east, .down),
      north: number(box.north, .down))
  }
}

extension BoundingBox {
  /// The box within ±180 degrees: itself, or its parts on either side of the antimeridian.
  fileprivate var halves: [BoundingBox] {
    guard east - west < 360 else { return [BoundingBox(west: -180, south: south, east: 180, north: north)] }
    let turn = ((west + 180) / 360).rounded(.down) * 360
    let (west, east) = (west - turn, east - turn)
    guard east > 180 else { return [BoundingBox(west: west, south: south, east: east, north: north)] }
    return [
      BoundingBox(west: west, south: south, east: 180, north: north),
      BoundingBox(west: -180, south: south, east: east - 360, north: north),
    ]
  }
}

extension PackInfo {
  /// Reads what a pack says of itself, and checks all of it.
  ///
  /// - Throws: ``InputError`` when the file cannot be read or is no pack.
  public static func read(from file: URL) throws -> PackInfo {
    do {
      let pack = try Pack(opening: file)
      guard pack.isSound else { throw PackTrouble.damaged }
      return pack.info
    } catch let trouble as PackTrouble { throw trouble.error(file) }
  }
}
