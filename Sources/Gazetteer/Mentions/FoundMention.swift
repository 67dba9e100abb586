/// A mention while it still is words of a text.
struct FoundMention: Sendable {
  var tokens: Range<Int>
  /// The words that name the place, where they are fewer.
  var nameTokens: Range<Int>
  /// Bytes of the first word that are no part of the name: Arabic's glued prepositions.
  var skippedBytes = 0
  var kind: MentionKind
  var kindCue: PlaceKind?
  var containers: [String] = []
  var country: Demonyms.Country?
  var isKnown = true

  init(_ segment: Segment, kind: MentionKind) {
    tokens = segment.tokens
    nameTokens = segment.tokens
    self.kind = kind
    kindCue = segment.isCountry && segment.kindCue != .town ? nil : segment.kindCue
    containers = segment.containers
    country = segment.role == .demonym || segment.isCountry ? segment.country : nil
    isKnown = !segment.senses.isEmpty || segment.country != nil
  }

  init(tokens: Range<Int>, skippedBytes: Int, kind: MentionKind) {
    self.tokens = tokens
    nameTokens = tokens
    self.skippedBytes = skippedBytes
    self.kind = kind
  }
}
