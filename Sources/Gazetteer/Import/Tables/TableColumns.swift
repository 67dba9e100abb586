import Geography

/// What the columns of a table of places hold, told from their names.
///
/// Upper and lower case, `_`, `-` and blanks do not matter. The columns of OCHA's COD-AB (`ADM3_EN`, `admin3Name_ar`,
/// `adm3_pcode`) are understood in the forms that it has had: what a row names is its deepest level.
struct TableColumns {
  enum Role: Hashable {
    case name, latitude, longitude, id, geoNamesID, kind, featureCode, country, division, population, aliases, pcode
    /// A name in a language, by its code.
    case localName(String)
    /// Of an administrative level (0: country): its name, its name in a language, further names, its P-code.
    case levelName(Int)
    case levelLocalName(Int, String)
    case levelAlias(Int)
    case levelCode(Int)
  }

  /// The index of the column of each role; of two that would do, the one that stands earlier in ``names``.
  private(set) var index: [Role: Int] = [:]
  /// All columns of aliases, and of names in languages, in the order of the file.
  private(set) var roles: [(role: Role, index: Int)] = []

  init(header: [String]) {
    let keys = header.map(Self.key)
    for (role, names) in Self.names {
      if let found = names.lazy.compactMap({ keys.firstIndex(of: $0) }).first { index[role] = found }
    }
    for (i, key) in keys.enumerated() {
      guard let role = Self.patternRole(key) else { continue }
      if index[role] == nil { index[role] = i }
      roles.append((role, i))
    }
    if let aliases = index[.aliases] { roles.append((.aliases, aliases)) }
  }

  /// Whether the header has anything to do with places.
  var isPromising: Bool {
    index[.latitude] != nil && index[.longitude] != nil || index[.name] != nil && index.count > 1 || deepestLevel != nil
  }

  /// The deepest administrative level that the table has names of.
  var deepestLevel: Int? {
    index.keys.compactMap { role in
      switch role {
      case .levelName(let level), .levelLocalName(let level, _): level
      default: nil
      }
    }.max()
  }

  /// The accepted names of each column, the best first.
  private static let names: [(Role, [String])] = [
    (.name, ["name", "placename", "place", "toponym", "featurename", "nameen", "nameeng", "nameenglish", "namelatin"]),
    (
      .latitude,
      ["latitude", "lat", "y", "pointy", "ycoord", "coordy", "centerlat", "centroidlat", "latitudey", "latdd"]
    ),
    (
      .longitude,
      [
        "longitude", "lon", "lng", "long", "x", "pointx", "xcoord", "coordx", "centerlon", "centerlong", "centroidlon",
        "longitudex", "longdd", "londd",
      ]
    ),
    (.id, ["id", "placeid"]), (.geoNamesID, ["geonameid", "geonamesid"]),
    (.kind, ["kind", "type", "placetype", "featuretype"]), (.featureCode, ["featurecode", "fcode"]),
    (.country, ["country", "countrycode", "iso2", "iso", "isocode", "cc"]),
    (.division, ["adm1", "adm1name", "province", "governorate", "state", "oblast"]),
    (.population, ["population", "pop", "poptotal", "totalpopulation"]),
    (.aliases, ["aliases", "alias", "names", "alternatenames", "altnames", "altname", "othernames"]),
    (.pcode, ["pcode", "placepcode"]),
  ]

  private static func key(_ name: String) -> String {
    let letters = name.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let key = String(String.UnicodeScalarView(letters))
    return key.hasPrefix("admin") ? "adm" + key.dropFirst(5) : key
  }

  private static func patternRole(_ key: String) -> Role? {
    if key == "arabicname" || key == "namearabic" { return .localName("ar") }
    if key.hasPrefix("adm"), let level = key.dropFirst(3).first?.wholeNumberValue {
      return levelRole(level, key.dropFirst(4))
    }
    return key.hasPrefix("name") ? language(key.dropFirst(4)).map { .localName($0) } : nil
  }

  private static func levelRole(_ level: Int, _ rest: Substring) -> Role? {
    if rest == "pcode" || rest == "code" { return .levelCode(level) }
    let rest = rest.hasPrefix("name") ? rest.dropFirst(4) : rest
    if rest.isEmpty || rest == "en" { return .levelName(level) }
    if rest.hasPrefix("alt") || rest.hasPrefix("ref") || rest.allSatisfy(\.isNumber) { return .levelAlias(level) }
    return language(rest).map { .levelLocalName(level, $0) }
  }

  private static func language(_ text: Substring) -> String? {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? String(text) : nil
  }
}
