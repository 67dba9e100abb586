/// Finds the places that a text mentions, in English and Arabic.
///
/// Names of a gazetteer are found by longest match and weighed by the words around them, so that people, organisations,
/// ships, months and common words are left out; names that it does not know are found where those words leave no doubt.
public struct MentionFinder: Sendable {
  private let lexicon: NameLexicon
  private let words: MentionWords

  public init(gazetteer: Gazetteer, words: MentionWords, demonyms: Demonyms) {
    lexicon = NameLexicon(gazetteer, demonyms: demonyms)
    self.words = words
  }

  /// The mentions of a text, in order; none overlap.
  public func mentions(in text: String) -> [Mention] { mentions(in: SourceText(text, words: words)) }

  /// The mentions of a text that is parted into words already.
  package func mentions(in source: SourceText) -> [Mention] {
    var tally = CountryTally()
    var found = LatinMentions(text: source, words: words, lexicon: lexicon).found(&tally)
    if source.tokens.contains(where: { $0.traits.contains(.arabic) }) {
      found += ArabicMentions(text: source, words: words, lexicon: lexicon).found(&tally)
      found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    var offsets = ScalarOffsets(bytes: source.bytes)
    var mentions = found.map { mention($0, in: source, &offsets) }
    let anchors = AnchorLinks(text: source)
    for index in found.indices.dropLast() where anchors.isAnchor(found[index + 1], of: found[index]) {
      mentions[index].anchor = mentions[index + 1].name
    }
    return mentions
  }

  private func mention(_ found: FoundMention, in source: SourceText, _ offsets: inout ScalarOffsets) -> Mention {
    let start = Int(source.tokens[found.tokens.lowerBound].start) + found.skippedBytes
    let end = Int(source.tokens[found.tokens.upperBound - 1].end)
    let nameStart =
      Int(source.tokens[found.nameTokens.lowerBound].start)
      + (found.nameTokens.lowerBound == found.tokens.lowerBound ? found.skippedBytes : 0)
    let name = source.string(nameStart..<Int(source.tokens[found.nameTokens.upperBound - 1].end))
    return Mention(
      text: source.string(start..<end), range: offsets.offset(ofByte: start)..<offsets.offset(ofByte: end),
      kind: found.kind, name: found.country?.name ?? name, kindCue: found.kindCue, containers: found.containers,
      placeID: found.country?.id, isKnown: found.isKnown)
  }
}
