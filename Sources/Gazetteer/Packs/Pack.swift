import Foundation
import Geography

/// A pack file, open for reading: places by key, by id and by box.
///
/// A class, since a value of so many parts costs more to hand around than to use.
final class Pack: Sendable {
  let info: PackInfo
  let bytes: PackBytes
  let sections: [(offset: Int, length: Int)]
  let names: PackKeys
  let sounds: PackKeys
  private let ids: PackKeys
  let filterMask: UInt64
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

  func offset(_ section: PackLayout.Section) -> Int { sections[section.rawValue].offset }

  var count: Int { sections[PackLayout.Section.rows.rawValue].length / PackRow.size }

  /// The columns of a row; of one that does not exist, zeros.
  @inline(__always)
  func row(_ index: UInt32) -> PackRow {
    guard Int(index) < count else { return PackRow(bytes, at: -1) }
    return PackRow(bytes, at: offset(.rows) + Int(index) * PackRow.size)
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

  /// The key (`SY.07`) of a row's division, where the places around had to tell it.
  func repairedDivisionKey(of row: PackRow) -> String? {
    guard row.isDivisionRepaired else { return nil }
    let (offset, length) = sections[PackLayout.Section.divisions.rawValue]
    return DivisionTable.key(row.division, in: bytes, at: offset, length: length)
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

  /// Calls `body` with script and folded letters of each of a row's names, until it returns false.
  @inline(__always)
  func forEachName(of row: UInt32, _ body: (FoldedName.Script, UnsafeBufferPointer<Letter>) -> Bool) {
    withText(of: row) { text in
      for _ in 0..<text.seekNames() {
        _ = text.next()
        let script = text.nextScript()
        guard body(script, text.next().assumingMemoryBound(to: Letter.self)) else { return }
      }
    }
  }
}
