import Geography

/// What a file holds, told from how its first lines look and not from its name.
enum FileLayout: Hashable {
  /// A country dump of GeoNames: 19 columns parted by tabs.
  case places
  /// GeoNames' names of first-level divisions: `SY.07`, name, name in ASCII, id.
  case divisions
  /// GeoNames' names by language: id, id of the place, language, name, and flags.
  case alternateNames
  /// CSV or TSV whose header names its columns.
  case table
  case geoJSON

  /// Whether the file holds places, rather than what is added to those of another file.
  var holdsPlaces: Bool { self != .divisions && self != .alternateNames }

  /// The layout of a text that begins with these bytes; nil when it is none that we read.
  init?(beginning bytes: [UInt8]) {
    // UTF-16 with its mark is what spreadsheets write; no other kind of file here begins so.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .table
      return
    }
    let lines = bytes.prefix(1 << 16).split(separator: 0x0A).prefix(5).map { String(decoding: $0, as: UTF8.self) }
    guard let first = lines.first(where: { !$0.trimmed.isEmpty }) else { return nil }
    if let layout = lines.lazy.compactMap(Self.geoNames).first {
      self = layout
    } else if first.trimmed.drop(while: { $0 == "\u{FEFF}" }).hasPrefix("{") {
      self = .geoJSON
    } else if Self.isHeader(first) {
      self = .table
    } else {
      return nil
    }
  }

  private static func geoNames(_ line: String) -> FileLayout? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmed }
    func isNumber(_ i: Int) -> Bool { !fields[i].isEmpty && fields[i].utf8.allSatisfy { (0x30...0x39).contains($0) } }
    switch fields.count {
    case GeoNamesColumn.count where isNumber(0) && fields[6].utf8.count <= 1 && fields[8].utf8.count <= 2:
      return .places
    case 4 where isNumber(3) && isDivision(fields[0]): return .divisions
    case 4...10 where isNumber(0) && isNumber(1) && fields[2].utf8.count <= 7 && !fields[3].isEmpty:
      return .alternateNames
    default: return nil
    }
  }

  /// Whether a text is a country and a code: `SY.07`.
  private static func isDivision(_ text: String) -> Bool {
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[0].utf8.count == 2 && parts[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func isHeader(_ line: String) -> Bool {
    let cells = line.split(whereSeparator: { ",;\t".contains($0) }).map { String($0).replacing("\"", with: "") }
    return TableColumns(header: cells).isPromising
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
