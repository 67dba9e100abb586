/// How widely known a place is, as a number of people: what decides between namesakes when nothing else does.
///
/// It is the population where that is known. A division or a country counts its places together; other features, and
/// places without a census, get what their kind is worth.
enum Prominence {
  static func worth(of kind: PlaceKind) -> Int {
    switch kind {
    case .sea: 10_000_000
    case .river, .desert, .region, .lake, .island: 200_000
    case .city: 100_000
    case .district, .mountain, .valley, .borderCrossing, .dam: 30_000
    case .airport, .airbase, .oilField, .gasField, .militaryBase, .port, .camp: 10_000
    case .town: 5_000
    case .neighbourhood: 3_000
    default: 800
    }
  }

  /// What a place is worth that an editor has written down: the airports and the landmarks among these are known the world over.
  static func worth(ofChosen kind: PlaceKind) -> Int {
    switch kind {
    case .facility: 100_000
    case .airport: 30_000
    default: worth(of: kind)
    }
  }

  /// What a place of a pack is worth whose population is not known: packs list every brook and hill, most of them named like the
  /// village beside, which is meant more often.
  static func worth(ofListed kind: PlaceKind) -> Int {
    kind.isPopulated ? worth(of: kind) : min(worth(of: kind) / 40, 2_000)
  }

  /// What a place is worth at most: a continent of thousands of millions would outweigh every name that is spelled a little like its.
  static func ceiling(of kind: PlaceKind) -> Int { kind == .region ? 20_000_000 : .max }

  /// What a country or a division is worth at least.
  static func floor(of kind: PlaceKind) -> Int { kind == .country ? 100_000 : 30_000 }
}

extension PlaceKind {
  /// Whether people live there together: a city, a town, a village.
  var isPopulated: Bool { self == .city || self == .town || self == .village }
}
