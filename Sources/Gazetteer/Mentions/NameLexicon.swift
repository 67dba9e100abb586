import Synchronization

/// The names of all packs in force, and the adjectives of countries, as far as finding them in a text needs.
struct NameLexicon: Sendable {
  private let packs: [Pack]
  private let gazetteer: Gazetteer
  private let demonyms: Demonyms
  private let filter: JointFilter
  private let memo = NameMemo()

  init(_ gazetteer: Gazetteer, demonyms: Demonyms = Demonyms()) {
    self.gazetteer = gazetteer
    self.demonyms = demonyms
    packs = gazetteer.packs
    filter = JointFilter(packs)
  }

  /// What a name may mean.
  final class Entry: Sendable {
    /// The places that bear the name, the best known first.
    let senses: [NameSense]
    /// The country that the name is an adjective of.
    let country: Demonyms.Country?

    init(senses: [NameSense], country: Demonyms.Country?) {
      self.senses = senses
      self.country = country
    }
  }

  /// What a name with a key (``KeyHash/folded(_:)``) may mean; nil when it is not known.
  func entry(of key: UInt64) -> Entry? {
    guard mayHold(key) || demonyms.country(of: key) != nil else { return nil }
    return memo.entry(key) {
      let (senses, country) = (senses(of: key), demonyms.country(of: key))
      return senses.isEmpty && country == nil ? nil : Entry(senses: senses, country: country)
    }
  }

  /// Whether a name of several words may begin so (``KeyHash/opening(_:)``); false only when certainly none does.
  @inline(__always)
  func mayOpen(_ key: UInt64) -> Bool { mayHold(key) || demonyms.mayOpen(key) }

  @inline(__always)
  private func mayHold(_ key: UInt64) -> Bool {
    filter.mayHold(key)
  }

  func senses(of key: UInt64) -> [NameSense] {
    var found: [NameSense] = []
    for number in packs.indices {
      packs[number].forEachPosting(of: key) { posting in
        let row = packs[number].row(posting.row)
        found.append(
          NameSense(
            kind: row.placeKind, prominence: Int(row.prominence), isMainName: posting.name == 0,
            isUsers: number < gazetteer.ownCount,
            countries: gazetteer.countryCodes(of: PlaceReference(pack: number, row: posting.row), row)))
      }
    }
    found.sort { $0.prominence > $1.prominence }
    return Array(found.prefix(Self.enough))
  }

  /// So many places decide whether a name is one.
  private static let enough = 24
}

/// Names that have been looked up before: texts repeat them, and the texts of one war share them.
private final class NameMemo: Sendable {
  private let known = Mutex(HashTable<NameLexicon.Entry??>(filler: .none))

  func entry(_ key: UInt64, _ find: () -> NameLexicon.Entry?) -> NameLexicon.Entry? {
    if let entry = known.withLock({ $0[key] }) { return entry }
    let entry = find()
    known.withLock { known in
      if known.count > 100_000 { known = HashTable(filler: .none) }
      known[key] = .some(entry)
    }
    return entry
  }
}

/// A place that a name may mean, as far as finding names needs it.
struct NameSense: Hashable, Sendable {
  var kind: PlaceKind
  /// How widely known the place is, as a number of people (``Prominence``).
  var prominence: Int
  /// Whether it is the place's first name rather than one among others.
  var isMainName: Bool
  /// Whether the place is one of the user's own.
  var isUsers: Bool
  /// What being so widely known says for a name in a text; see ``Weights``.
  let fame: Double
  /// The numbers of the countries that it lies in (``PackRow/code(of:)``).
  var countries: CountryCodes

  init(kind: PlaceKind, prominence: Int, isMainName: Bool, isUsers: Bool, countries: CountryCodes) {
    self.kind = kind
    self.prominence = prominence
    self.isMainName = isMainName
    self.isUsers = isUsers
    self.countries = countries
    fame = Weights.fame(prominence)
  }
}
