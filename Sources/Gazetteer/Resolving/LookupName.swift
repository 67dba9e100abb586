/// A name made ready for looking up: folded and hashed once, its sounds only when they are asked for.
final class LookupName {
  let folded: FoldedName
  /// As spellings are compared.
  let letters: [Letter]
  let exactKey: UInt64

  /// Of a short name in Latin letters, the skeleton without vowels only serves to meet Arabic; it would fetch too much.
  private(set) lazy var skeletons: [[Sound.Byte]] = {
    var skeletons = Skeleton.keys(of: folded)
    if skeletons.contains(where: Self.hasVowel) { skeletons.removeAll { $0.count <= 2 && !Self.hasVowel($0) } }
    return skeletons
  }()
  private(set) lazy var skeletonKeys: [UInt64] = skeletons.map(KeyHash.skeleton)
  /// The keys of names that sound almost alike.
  private(set) lazy var editedKeys: [UInt64] = SkeletonEdits.keys(of: skeletons)
  /// The name without its first word, and without its last, where that leaves enough of a name.
  private(set) lazy var parts: [LookupName] = folded.parts.compactMap(LookupName.init).filter { $0.letters.count >= 4 }

  /// Nil when the name has no letters.
  convenience init?(_ name: String) { self.init(FoldedName(name)) }

  init?(_ folded: FoldedName) {
    guard !folded.isEmpty else { return nil }
    self.folded = folded
    letters = folded.compared
    exactKey = KeyHash.folded(folded.joined)
  }

  private static func hasVowel(_ skeleton: [Sound.Byte]) -> Bool { skeleton.contains(where: Sound.isVowel) }

  /// What other spellings are compared with.
  private(set) lazy var comparison = SpellingComparison(
    letters: letters, bareLetters: Skeleton.lettersWithoutGluedArticles(of: folded), script: folded.script)
}

/// The letters of a name that other spellings are compared with.
struct SpellingComparison {
  let letters: [Letter]
  /// The same without articles that are glued to words (`Elmseitra`); nil where none is.
  let bareLetters: [Letter]?
  let script: FoldedName.Script

  /// The distance of another spelling's letters, or nil when it is too far to be the same name.
  ///
  /// - Parameter farthest: distances beyond it need not be told apart.
  func distance(
    to other: UnsafeBufferPointer<Letter>, script: FoldedName.Script, farthest: Double = .infinity
  ) -> Double? {
    guard script == self.script else { return Self.acrossScripts <= farthest ? Self.acrossScripts : nil }
    let limit = min(0.25 * Double(max(letters.count, other.count)) + 0.5, farthest)
    var distance = letters.withUnsafeBufferPointer { SpellingDistance.between($0, other, limit: limit) }
    if let bareLetters {
      let bare = bareLetters.withUnsafeBufferPointer { SpellingDistance.between($0, other, limit: limit) }
      distance = min(distance, bare + Self.gluedArticle)
    }
    return distance <= limit ? distance : nil
  }

  /// What it costs to take the first letters of a word for an article.
  private static let gluedArticle = 0.15

  /// What a skeleton shared by two scripts is worth: the vowels are unknown.
  private static let acrossScripts = 0.5
}
