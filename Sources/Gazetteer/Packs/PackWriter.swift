import Dispatch
import Foundation
import Geography
import Synchronization

/// Writes a pack file from a stream of places, in memory that does not grow with their number.
struct PackWriter {
  private let file: URL
  /// What the pack will say of itself; may be changed until ``finish()``, which counts the places and countries.
  var info: PackInfo
  private let folder: URL
  private var pending: [SourceEntry] = []
  private var rows: BufferedFile
  private var texts: BufferedFile
  private var names: EntrySorter
  private var spellings: SpellingWriter
  private var ids: EntrySorter
  private var spots: EntrySorter
  private var filterKeys: EntrySorter
  /// People of countries and divisions.
  private var sums: [String: Int] = [:]
  private var countries: Set<String> = []
  /// Rows of countries and divisions, whose prominence is the sum of their places'.
  private var areas: [(row: Int, key: String)] = []
  private var divisions: [UInt32: String] = [:]
  private var count = 0

  private static let batch = 2048

  /// - Parameter file: where the pack is to stand; it is complete only after ``finish()``. A folder beside it, of the same name
  ///   with `.parts`, holds what is being made and goes with ``discard(_:)``.
  /// - Throws: ``InputError`` when nothing can be written there.
  init(file: URL, info: PackInfo) throws {
    self.file = file
    self.info = info
    folder = Self.parts(of: file)
    do {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw InputError(
        "the folder “\(folder.deletingLastPathComponent().path)” cannot be written: \(error.localizedDescription)")
    }
    rows = try BufferedFile(creating: folder.appendingPathComponent("rows"))
    texts = try BufferedFile(creating: folder.appendingPathComponent("texts"))
    names = EntrySorter(folder: folder, name: "names")
    spellings = try SpellingWriter(folder: folder)
    ids = EntrySorter(folder: folder, name: "ids", capacity: 1_000_000)
    spots = EntrySorter(folder: folder, name: "spots", capacity: 1_000_000)
    filterKeys = EntrySorter(folder: folder, name: "filter", capacity: 1_000_000)
  }

  /// Adds a place.
  ///
  /// - Throws: ``InputError`` when the disk is full.
  mutating func add(_ entry: SourceEntry) throws {
    pending.append(entry)
    if pending.count >= Self.batch { try encodePending() }
  }

  private static func parts(of file: URL) -> URL { file.appendingPathExtension("parts") }

  /// Removes a pack that was not completed, and what has been written so far beside it.
  static func discard(_ file: URL) {
    try? FileManager.default.removeItem(at: parts(of: file))
    try? FileManager.default.removeItem(at: file)
  }

  /// Works out names and keys on all cores, then appends them in order.
  private mutating func encodePending() throws {
    let entries = pending
    pending.removeAll(keepingCapacity: true)
    let parts = 8
    let results = Mutex<[Int: [PackedEntry]]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = entries.count * part / parts..<entries.count * (part + 1) / parts
      let packed = entries[range].map(PackedEntry.init)
      results.withLock { $0[part] = packed }
    }
    for packed in results.withLock({ results in (0..<parts).flatMap { results[$0] ?? [] } }) { try append(packed) }
  }

  private mutating func append(_ entry: PackedEntry) throws {
    guard let row = UInt32(exactly: count), row < UInt32.max else {
      throw InputError("a pack holds four thousand million places at most", file: file.path)
    }
    var columns = entry.row
    columns.textOffset = UInt64(texts.count)
    try texts.append(entry.text)
    let country = columns.hasMoreCountries ? Posting.someCountry : columns.country
    for (key, name, isPlain, articles) in entry.nameKeys {
      let posting = Posting(row: row, name: name, isPlain: isPlain, articles: articles, country: country)
      try names.add(key, posting.packed)
    }
    for spelling in entry.spellings { try spellings.add(spelling) }
    for key in entry.idKeys { try ids.add(key, UInt64(row)) }
    for key in entry.filterKeys { try filterKeys.add(key, 0) }
    try spots.add(SpotTree.curve(longitude: columns.longitude, latitude: columns.latitude), UInt64(row))
    if entry.kind.isPopulated, columns.population > 0, !entry.country.isEmpty {
      sums[entry.country, default: 0] += Int(columns.population)
      if let division = entry.division { sums[division, default: 0] += Int(columns.population) }
    } else if columns.population == 0, entry.kind == .country || entry.kind == .governorate {
      areas.append((count, entry.kind == .country ? entry.country : entry.division ?? entry.country))
    }
    if columns.division != 0, let division = entry.division { divisions[columns.division] = division }
    try columns.write(to: &rows)
    countries.formUnion(entry.countries)
    count += 1
  }

  /// Writes the pack.
  ///
  /// - Throws: ``InputError`` when the disk is full.
  mutating func finish() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try encodePending()
    try rows.close()
    try texts.close()
    try spellings.close()
    info.placeCount = count
    info.countries = countries.filter { $0.utf8.count == 2 }.sorted()
    var output = try PackOutput(file: file)
    try output.section(.info) { try $0.append(try JSONEncoder.sorted.encode(info)) }
    try output.section(.rows) { try copyRows(to: &$0) }
    try output.section(.texts) { try $0.appendContents(of: folder.appendingPathComponent("texts")) }
    let written = try output.keys(
      names, buckets: .nameBuckets, keys: .nameKeys, values: .postings, as: UInt64.self, lastMark: Posting.lastMark,
      folder: folder)
    try output.sounds(spellings, names: written, folder: folder)
    try output.keys(ids, buckets: .idBuckets, keys: .idKeys, values: .idRows, as: UInt32.self, folder: folder)
    try output.spots(
      spots, rows: PackBytes(folder.appendingPathComponent("rows")))
    try output.filter(filterKeys)
    try output.section(.divisions) { try $0.append(DivisionTable.records(divisions)) }
    try output.finish()
  }

  /// What the places around each settlement say of its division, by row.
  private func divisionFindings(_ rows: PackBytes) throws -> EntrySorter {
    var spots = spots
    var repair = DivisionRepair(folder: folder)
    try spots.merge {
      let row = UInt32(truncatingIfNeeded: $0.value)
      try repair.add(PackRow(rows, at: Int(row) * PackRow.size), number: row)
    }
    try repair.finish()
    return repair.findings
  }

  /// Copies the rows, with the prominence of countries and divisions filled in, and wrong divisions put right.
  private func copyRows(to output: inout BufferedFile) throws {
    guard let bytes = PackBytes(folder.appendingPathComponent("rows")) else { return }
    var areas = areas[...]
    var index = 0
    func copy(_ finding: DivisionRepair.Finding) throws {
      var row = PackRow(bytes, at: index * PackRow.size)
      row.neighbouringDivision = finding.neighbouring
      if finding.division != 0 {
        row.division = finding.division
        row.isDivisionRepaired = true
      }
      if let area = areas.first, area.row == index {
        let floor = Prominence.floor(of: row.placeKind)
        row.prominence = UInt32(clamping: max(floor, sums[area.key] ?? 0))
        areas = areas.dropFirst()
      }
      try row.write(to: &output)
      index += 1
      if index % 1_000_000 == 0 { bytes.forget() }
    }
    var findings = try divisionFindings(bytes)
    try findings.merge { entry in
      while index < Int(clamping: entry.key) { try copy(DivisionRepair.Finding()) }
      try copy(DivisionRepair.Finding(packed: entry.value))
    }
    while index < count { try copy(DivisionRepair.Finding()) }
  }
}

extension JSONEncoder {
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }
}

extension PackRow {
  init(_ bytes: PackBytes, at offset: Int) {
    longitude = bytes.load(Int32.self, at: offset)
    latitude = bytes.load(Int32.self, at: offset + 4)
    population = bytes.load(UInt32.self, at: offset + 8)
    prominence = bytes.load(UInt32.self, at: offset + 12)
    textOffset = Self.textOffset(bytes, at: offset)
    division = bytes.load(UInt32.self, at: offset + 24)
    country = bytes.load(UInt16.self, at: offset + 28)
    kind = bytes.load(UInt8.self, at: offset + 30)
    let flags = bytes.load(UInt8.self, at: offset + 31)
    hasMoreCountries = flags & 1 != 0
    isDivisionRepaired = flags & 2 != 0
    isKnownByParts = flags & 4 != 0
    neighbouringDivision = bytes.load(UInt32.self, at: offset + 32)
    id = bytes.load(UInt64.self, at: offset + 36)
  }

  /// The one column that reading a name takes.
  @inline(__always)
  static func textOffset(_ bytes: PackBytes, at offset: Int) -> UInt64 { bytes.load(UInt64.self, at: offset + 16) }

  @inline(__always)
  static func prominence(_ bytes: PackBytes, at offset: Int) -> UInt32 { bytes.load(UInt32.self, at: offset + 12) }

  func write(to file: inout BufferedFile) throws {
    try file.append(longitude)
    try file.append(latitude)
    try file.append(population)
    try file.append(prominence)
    try file.append(textOffset)
    try file.append(division)
    try file.append(country)
    try file.append(kind)
    try file.append(UInt8((hasMoreCountries ? 1 : 0) | (isDivisionRepaired ? 2 : 0) | (isKnownByParts ? 4 : 0)))
    try file.append(neighbouringDivision)
    try file.append(id)
  }

  var placeKind: PlaceKind { Int(kind) < PackRow.kinds.count ? PackRow.kinds[Int(kind)] : .facility }

  static let kinds = PlaceKind.allCases
}
