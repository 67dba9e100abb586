package import Gazetteer

/// A mention of a place with the words of the text that it stands in.
package struct PlacedMention: Sendable, Hashable {
  package var tokens: Range<Int>
  package var resolved: ResolvedMention

  /// Finds the words of mentions, which are in the order of the text.
  package static func placing(_ mentions: [ResolvedMention], in text: SourceText) -> [PlacedMention] {
    var offsets = ScalarOffsets(bytes: text.bytes)
    var placed: [PlacedMention] = []
    var next = mentions.startIndex
    var open: (mention: ResolvedMention, start: Int)?
    for (index, token) in text.tokens.enumerated() {
      let end = offsets.offset(ofByte: Int(token.end))
      if let mention = open {
        if end >= mention.mention.mention.range.upperBound {
          placed.append(PlacedMention(tokens: mention.start..<(index + 1), resolved: mention.mention))
          open = nil
        }
        continue
      }
      guard next < mentions.endIndex else { break }
      let range = mentions[next].mention.range
      guard end > range.lowerBound else { continue }
      if end >= range.upperBound {
        placed.append(PlacedMention(tokens: index..<(index + 1), resolved: mentions[next]))
      } else {
        open = (mentions[next], index)
      }
      next += 1
    }
    return placed
  }
}
