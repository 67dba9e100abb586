/// Arabic's adjectives of countries, by rule: سوريا gives سوري, سورية, سوريين and their like.
enum ArabicAdjectives {
  /// The adjectives of a country's name; none where the name is of several words or in another script, or where the
  /// adjective is a common word.
  static func of(_ name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count >= 3, scalars.allSatisfy({ (0x620...0x64A).contains($0.value) }) else { return [] }
    var stem = scalars[...]
    if stem.starts(with: ["ا", "ل"] as [Unicode.Scalar]), stem.count >= 5 { stem = stem.dropFirst(2) }
    if stem.last == "ا" || stem.last == "ة" || stem.last == "ه" { stem = stem.dropLast() }
    if stem.last == "ي", stem.count >= 4 { stem = stem.dropLast() }
    guard stem.count >= 3 else { return [] }
    var base = String.UnicodeScalarView()
    base.append(contentsOf: stem)
    base.append("ي")
    let adjective = String(base)
    guard !common.contains(adjective), adjective != name else { return [] }
    return ["", "ة", "ين", "ون", "ات"].map { adjective + $0 }
  }

  /// `مالي` is “financial”, `تشادي` is rare; what is written like another word says nothing.
  private static let common: Set<String> = ["مالي", "هندي", "توجي", "بيني", "غاني"]
}
