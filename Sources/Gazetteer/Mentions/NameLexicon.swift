/// The names of all packs in force, as far as finding them in a text needs.
struct NameLexicon: Sendable {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Whether a name (``KeyHash/folded(_:)``), or a longer name that begins so (``KeyHash/opening(_:)``), may be known;
  /// false only when it is certainly not.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    for pack in gazetteer.packs where pack.mayHold(key) { return true }
    return false
  }

  /// The places that bear the name with a key, the best known first.
  func senses(of key: UInt64) -> [NameSense] {
    var found: [NameSense] = []
    for (number, pack) in gazetteer.packs.enumerated() {
      pack.forEachPosting(of: key) { posting in
        let row = pack.row(posting.row)
        found.append(
          NameSense(
            kind: row.placeKind, prominence: Int(row.prominence), isMainName: posting.name == 0,
            isUsers: number < gazetteer.ownCount,
            countries: gazetteer.countryCodes(of: PlaceReference(pack: number, row: posting.row))))
      }
    }
    found.sort { $0.prominence > $1.prominence }
    return Array(found.prefix(Self.enough))
  }

  /// So many places decide whether a name is one.
  private static let enough = 24
}

/// A place that a name may mean, as far as finding names needs it.
struct NameSense: Hashable, Sendable {
  var kind: PlaceKind
  /// How widely known the place is, as a number of people (``Prominence``).
  var prominence: Int
  /// Whether it is the place's first name rather than one among others.
  var isMainName: Bool
  /// Whether the place is one of the user's own.
  var isUsers = false
  /// The numbers of the countries that it lies in (``PackRow/code(of:)``).
  var countries: [UInt16]
}
