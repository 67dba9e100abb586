/// Finds the names that tell where the one before lies: `Karlivka, west of Donetsk`, `Harawa, 60 km from Sirte`, `a camp near Bara`.
struct AnchorLinks {
  let text: SourceText

  private static let longest = 9

  /// Whether a name is what the words behind another one measure from.
  func isAnchor(_ anchor: FoundMention, of place: FoundMention) -> Bool {
    guard place.kind == .locative, anchor.kind == .locative, place.country == nil, anchor.country == nil else {
      return false
    }
    let between = place.tokens.upperBound..<max(place.tokens.upperBound, anchor.tokens.lowerBound)
    guard let last = between.last, between.count <= Self.longest,
      text.tokens[anchor.tokens.lowerBound].gap == .space,
      text.tokens[between.lowerBound].gap.isSubset(of: [.space, .comma]),
      between.dropFirst().allSatisfy({ text.tokens[$0].gap.isSubset(of: [.space, .hyphen]) })
    else { return false }
    let hash = text.tokens[last].hash
    if Self.near.contains(hash) { return between.count <= 2 }
    guard Self.from.contains(hash) else { return false }
    return between.dropLast().contains { !text.classes(of: $0).isDisjoint(with: [.direction, .measure]) }
      && between.allSatisfy { text.classes(of: $0).isDisjoint(with: [.reporting, .auxiliary, .capture]) }
  }

  private static let near = Set(["near", "outside", "around"].map { WordHash.of($0) })
  private static let from = Set(["of", "from"].map { WordHash.of($0) })
}
