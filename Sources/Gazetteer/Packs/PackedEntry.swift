import Geography

/// One place as a pack keeps it: its row, its text, and the keys that lead to it.
struct PackedEntry: Sendable {
  var row: PackRow
  var text: [UInt8]
  /// Hashes of folded names with the number of the name behind each.
  var nameKeys: [(key: UInt64, name: Int, isPlain: Bool, articles: Articles.Use)] = []
  var spellings: [SpellingWriter.Entry] = []
  var idKeys: [UInt64]
  /// Hashes of names and of their first words, for the filter.
  var filterKeys: [UInt64] = []
  /// All countries that the place lies in.
  var countries: [String]
  /// What the place adds people to, or counts them of: `SY`, `SY.07`.
  var country: String
  var division: String?
  var kind: PlaceKind

  init(_ entry: SourceEntry) {
    let place = entry.place
    let allNames = entry.allNames
    kind = place.kind
    countries = place.countries
    country = place.countries.first ?? ""
    division = place.divisionKey
    idKeys = ([place.id] + entry.alternateIDs).map { KeyHash.id($0) }
    row = PackRow(
      longitude: Int32((place.coordinate.longitude * 1e7).rounded()),
      latitude: Int32((place.coordinate.latitude * 1e7).rounded()),
      population: UInt32(clamping: place.population),
      prominence: UInt32(clamping: Self.prominence(of: entry)),
      textOffset: 0, division: division.map(PackRow.code(ofDivision:)) ?? 0, country: PackRow.code(of: country),
      kind: UInt8(PlaceKind.allCases.firstIndex(of: place.kind) ?? 0), hasMoreCountries: place.countries.count > 1)
    row.id = KeyHash.id(place.id)
    row.isKnownByParts = allNames.count <= 8 && place.kind.isPopulated
    let arabic = ArabicName.best(
      preferred: entry.preferredNames, others: [place.name] + entry.names, for: place.name)
    var text = PackText.Writer()
    text.append(place.id)
    text.append(place.countries.joined(separator: ";"))
    text.append(place.admin1 ?? "")
    text.append(PrintedNames(arabic: arabic, names: allNames).text)
    var names = PackText.NameWriter()
    var seen: Set<UInt64> = []
    // How names that fold alike are written, and how the name of each key folds.
    var articles: [UInt64: Articles.Use] = [:]
    var folds: [UInt64] = []
    var bareKeys: [(key: UInt64, name: Int, isPlain: Bool, articles: Articles.Use)] = []
    var number = 0
    for (index, name) in allNames.enumerated() where !names.isFull {
      let folded = FoldedName(name)
      guard !folded.isEmpty else {
        if index == 0 {  // The main name is kept even where it has no letters.
          names.append(name: name, folded: folded)
          number += 1
        }
        continue
      }
      let exact = KeyHash.folded(folded.joined)
      guard index == 0 || !Self.isCode(name, of: entry) else { continue }
      articles[exact, default: []].formUnion(Articles.Use(folded))
      guard index == 0 || seen.insert(exact).inserted else { continue }
      seen.insert(exact)
      names.append(name: name, folded: folded)
      let spelled = KeyHash.spelled(folded)
      nameKeys.append((exact, number, spelled == exact, []))
      if spelled != exact { nameKeys.append((spelled, number, true, [])) }
      while folds.count < nameKeys.count { folds.append(exact) }
      filterKeys.append(exact)
      filterKeys += Self.prefixes(of: folded)
      if row.isKnownByParts {
        for part in folded.parts where part.letters.count >= 4 {
          let sounds = Skeleton.keys(of: part).prefix(2).map(KeyHash.part)
          spellings.append(SpellingWriter.Entry(name: spelled, folded: part, sounds: sounds))
        }
      }
      let sounds = Skeleton.keys(of: folded).map(KeyHash.skeleton)
      spellings.append(SpellingWriter.Entry(name: spelled, folded: folded, sounds: sounds))
      if let bare = folded.withoutKindWords {
        // Found without the word for its kind as well; not by texts, which would take each word of such names for a place.
        let key = KeyHash.folded(bare.joined)
        let spelled = KeyHash.spelled(bare)
        bareKeys.append((key, number, spelled == key, Articles.Use(bare)))
        if spelled != key { bareKeys.append((spelled, number, true, [])) }
        spellings.append(SpellingWriter.Entry(name: spelled, folded: bare, sounds: sounds))
      }
      number += 1
    }
    for index in nameKeys.indices { nameKeys[index].articles = articles[folds[index]] ?? [] }
    // The first name is the first also without the word for its kind, however the list goes on.
    let mainKeys = Set(bareKeys.filter { $0.name == 0 }.map(\.key))
    for index in nameKeys.indices where mainKeys.contains(nameKeys[index].key) { nameKeys[index].name = 0 }
    nameKeys += bareKeys.filter { !seen.contains($0.key) }
    self.text = text.bytes(with: names)
  }

  private static func prominence(of entry: SourceEntry) -> Int {
    let place = entry.place
    if place.population > 0 { return min(place.population, Prominence.ceiling(of: place.kind)) }
    if place.kind == .village, FoldedName(place.name).opensAsSeat { return Prominence.worth(ofListed: .town) }
    let isChosen = place.id.hasPrefix("mapgen:") || !entry.preferredNames.isEmpty
    return isChosen ? Prominence.worth(ofChosen: place.kind) : Prominence.worth(ofListed: place.kind)
  }

  /// Hashes of the first words of a name of several, as they run together.
  private static func prefixes(of name: FoldedName) -> [UInt64] {
    name.joinedEnds.dropLast().map { KeyHash.opening(name.joined.prefix($0)) }
  }

  /// Whether a name is an airport's code (`DEZ`), which would match words of any text.
  private static func isCode(_ name: String, of entry: SourceEntry) -> Bool {
    guard entry.place.kind.isPopulated, name.utf8.count <= 4, name != entry.place.name else { return false }
    return name.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !entry.preferredNames.contains(name)
  }
}
