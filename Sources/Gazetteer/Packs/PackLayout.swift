import Foundation

/// How a pack file is laid out: a header with a table of sections, then the sections, all little-endian.
///
/// A pack is written once and mapped into memory: looking a name up touches a few pages and copies nothing. (SQLite, which it
/// replaced, took thirty times as long for a name; see Benchmarks.)
enum PackLayout {
  static let magic: UInt64 = 0x4B43_4150_4E45_4750  // "PGENPACK"
  /// Takes a new number when the layout, or what keys are made of, changes.
  static let version: UInt32 = 8
  /// Takes a new number when packs of the same layout are filled with more: the bundled world is then made anew, and packs that
  /// a user has added stay in use.
  static let filling = 1

  /// The parts of a pack in the order of the file.
  enum Section: Int, CaseIterable {
    /// ``PackInfo`` as JSON.
    case info
    /// ``PackRow``s, 44 bytes each, in the order of the source.
    case rows
    /// Names and codes of each row, where the row points.
    case texts
    /// For the top bits of a name's hash, how many keys lie before: 32-bit numbers, one more than buckets.
    case nameBuckets
    /// Hashes of folded names in order, 64 bits each.
    case nameKeys
    /// For each key ``Posting``, 64 bits each.
    case postings
    case soundBuckets
    /// Hashes of skeletons, of names and of parts of names, in order, 64 bits each.
    case soundKeys
    /// For each key where its ``Spelling``s begin, 32 bits each.
    case sounds
    /// The spellings of each sound together, their number first.
    case spellings
    case idBuckets
    /// Hashes of ids in order, 64 bits each.
    case idKeys
    /// The row of each id, 32 bits each.
    case idRows
    /// Row numbers along a curve that keeps neighbours together, 32 bits each.
    case spots
    /// The tree over them: see ``SpotTree``.
    case spotNodes
    /// A bit for each hash that may be a name or the first words of one.
    case filter
    /// See ``DivisionTable``.
    case divisions
  }

  /// Magic, version, number of sections, length of the file; then offset, length and checksum of each section; then the checksum
  /// of all this.
  static let headerLength = 24 + Section.allCases.count * 24 + 8

  /// The sections whose damage would lead every search astray: they are checked whenever a pack is opened, since they are small.
  static let checkedAtOpening: [Section] = [.info, .nameBuckets, .soundBuckets, .idBuckets, .divisions]

  /// So many top bits choose a bucket of about eight keys.
  static func bucketBits(count: Int) -> Int {
    var bits = 2
    while bits < 24, count >> bits > 8 { bits += 1 }
    return bits
  }
}

/// One place in fixed columns.
struct PackRow {
  static let size = 44

  /// In ten-millionths of a degree, as exact as any source.
  var longitude: Int32
  var latitude: Int32
  var population: UInt32
  /// See ``Prominence``.
  var prominence: UInt32
  /// Where the place's ``PackText`` begins in the texts.
  var textOffset: UInt64
  /// A hash of country and first-level division (`SY.07`); 0 when unknown.
  var division: UInt32
  /// Two ASCII letters, the first in the low byte; 0 when unknown. Further countries stand in the text.
  var country: UInt16
  var kind: UInt8
  var hasMoreCountries: Bool
  /// Whether the division is that of the places around, since the source gives another or none.
  var isDivisionRepaired = false
  /// The hash of the place's id, by which it is known in other packs.
  var id: UInt64 = 0
  /// Whether the place is found by parts of its names.
  var isKnownByParts = false
  /// Another division that many of the places around lie in, or that the source gives wrongly; 0 where there is none.
  var neighbouringDivision: UInt32 = 0

  /// The number that stands for an ISO 3166 alpha-2 code.
  static func code(of country: some StringProtocol) -> UInt16 {
    let bytes = country.utf8
    guard bytes.count == 2, let first = bytes.first, let last = bytes.dropFirst().first else { return 0 }
    return UInt16(first) | UInt16(last) << 8
  }

  /// The number that stands for a division; never 0.
  static func code(ofDivision key: String) -> UInt32 { UInt32(truncatingIfNeeded: KeyHash.id(key)) | 1 }
}

/// Where a name's key leads: a row of the pack, one of its names, and the country, by which most are passed over unread.
struct Posting {
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }
  init(row: UInt32, name: Int, isPlain: Bool, articles: Articles.Use, country: UInt16) {
    packed =
      UInt64(row) << 32 | UInt64(country) << 16 | (isPlain ? 0 : 0x8000) | UInt64(articles.rawValue) << 12
      | UInt64(min(name, 0xFFF))
  }

  /// Marks in a packed posting that it is the last of its key.
  static let lastMark: UInt64 = 0x4000

  var row: UInt32 { UInt32(truncatingIfNeeded: packed >> 32) }
  /// The first country's code; ``someCountry`` where the place lies in several, 0 where none is known.
  var country: UInt16 { UInt16(truncatingIfNeeded: packed >> 16) }
  var name: Int { Int(packed & 0xFFF) }
  /// How the place's names that fold so are written.
  var articles: Articles.Use { Articles.Use(rawValue: UInt8(truncatingIfNeeded: packed >> 12) & 3) }
  var isLast: Bool { packed & Self.lastMark != 0 }
  /// See ``FoldedName/isPlain``.
  var isPlain: Bool { packed & 0x8000 == 0 }

  static let someCountry: UInt16 = 1
}
