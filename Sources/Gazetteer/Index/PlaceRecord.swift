/// A place as a store keeps it: with all its names and how widely known it is.
struct PlaceRecord: Hashable, Sendable {
  var place: Place
  /// The names beside the main one.
  var otherNames: [String]
  /// See ``Prominence``.
  var prominence: Int

  /// Every name as written, the main one first.
  var names: [String] { [place.name] + otherNames }
}

/// A place that a store finds under a name.
struct Finding: Hashable, Sendable {
  /// The store's number of the place.
  var row: Int
  /// How far the spelling lies from the one that was asked for (``SpellingDistance``); 0 when they fold alike.
  var distance: Double
  var prominence: Int
}

/// Where places are looked up by name: the index, or the user's own places.
protocol PlaceStore: Sendable {
  /// The places that share a key with the name and lie in one of the countries (in any when empty).
  func findings(for name: LookupName, countries: [String]) throws -> [Finding]
  /// The places of some rows, by row.
  func records(rows: [Int]) throws -> [Int: PlaceRecord]
}

/// A name made ready for looking up: folded once, hashed once.
struct LookupName: Sendable {
  let folded: FoldedName
  let letters: [Unicode.Scalar]
  let exactKey: Int64
  let skeletonKeys: [Int64]

  /// Nil when the name has no letters.
  init?(_ name: String) {
    let folded = FoldedName(name)
    let letters = folded.joined
    guard !letters.isEmpty else { return nil }
    self.folded = folded
    self.letters = letters
    self.exactKey = NameKey.hash("=" + folded.text)
    // Of a short name in Latin letters, the skeleton without vowels only serves to meet Arabic; it would fetch too much.
    var skeletons = Skeleton.keys(of: folded)
    if skeletons.contains(where: \.hasVowel) { skeletons.removeAll { $0.utf8.count <= 2 && !$0.hasVowel } }
    self.skeletonKeys = skeletons.map { NameKey.hash("~" + $0) }
  }

  /// The distance of another folded spelling, or nil when it is too far to be the same name.
  func distance(toFolded text: String) -> Double? {
    let other = Array(text.unicodeScalars)
    guard isArabic(letters) == isArabic(other) else { return LookupName.acrossScripts }
    let distance = SpellingDistance.between(letters, other)
    return distance <= 0.25 * Double(max(letters.count, other.count)) + 0.5 ? distance : nil
  }

  /// What a skeleton shared by two scripts is worth: the vowels are unknown.
  static let acrossScripts = 0.5

  private func isArabic(_ letters: [Unicode.Scalar]) -> Bool { letters.contains { (0x600...0x6FF).contains($0.value) } }
}

extension String {
  fileprivate var hasVowel: Bool {
    utf8.contains { $0 == Sound.a.rawValue || $0 == Sound.i.rawValue || $0 == Sound.u.rawValue }
  }
}
