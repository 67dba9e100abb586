import Geography

/// A row of GeoNames' alternateNames.txt or alternateNamesV2.txt: a name of a place in a language.
struct AlternateName: Hashable {
  enum Use: UInt8 {
    /// A name like any other.
    case plain
    /// The name that Arabic newspapers print.
    case preferredArabic
    /// An abbreviation (`UAE`), of use for countries and divisions only.
    case abbreviation
    /// A code for machines: of an airport, a port, a post office. No name, and to be struck from the others.
    case code
  }

  var name: String
  var use: Use
}

extension AlternateName {
  /// Codes in the column of languages that are no languages, as GeoNames' readme.txt lists them.
  private static let codes: Set<String> = ["post", "iata", "icao", "faac", "tcid", "unlc", "phon"]
  /// What is no text at all.
  private static let links: Set<String> = ["link", "wkdt"]

  /// The name of a row, less its place; nil for a link.
  init?(_ line: Span<UInt8>, _ fields: TabFields) {
    let language = line.text(fields[2])
    if Self.links.contains(language) { return nil }
    let name = line.text(fields[3])
    if name.isEmpty || name.utf8.count > 1000 { return nil }
    self.name = name.utf8.first == 0x20 || name.utf8.last == 0x20 ? name.trimmed : name
    if Self.codes.contains(language) {
      use = .code
    } else if language == "abbr" {
      use = .abbreviation
    } else {
      let isPreferred = fields[4].count == 1 && line[fields[4].lowerBound] == UInt8(ascii: "1")
      use = language == "ar" && isPreferred ? .preferredArabic : .plain
    }
  }
}

extension SourceEntry {
  /// Takes over the names of a place: the names by language first, then those that its own row had and that are no codes.
  mutating func add(_ alternates: [AlternateName]) {
    guard !alternates.isEmpty else { return }
    let codes = Set(alternates.filter { $0.use == .code }.map(\.name))
    let country = place.countries.first ?? ""
    let isLand = place.kind == .country || place.kind == .governorate
    var added: [String] = []
    for alternate in alternates where !codes.contains(alternate.name) {
      switch alternate.use {
      case .code: continue
      case .abbreviation: if isLand { added.append(alternate.name) }
      case .plain: if NameFilter.isUsable(alternate.name, country: country) { added.append(alternate.name) }
      case .preferredArabic:
        if preferredNames.isEmpty { preferredNames.append(alternate.name) } else { added.append(alternate.name) }
      }
    }
    place.arabicName = preferredNames.first
    let taken = Set(added + preferredNames)
    names = added + names.filter { !codes.contains($0) && !taken.contains($0) }
  }
}
