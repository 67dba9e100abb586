public import Gazetteer
public import Geography

/// Reads from articles who is said to hold, take or lose which place, when, and who says so.
///
/// It reads English. What it knows of language stands in data: rules, word lists, and a lexicon of actors.
public struct ClaimExtractor: Sendable {
  let actors: ActorTable
  let forceWords: ForceWords
  let mentionWords: MentionWords
  let claimWords: ClaimWords
  let rules: RuleTable

  public init(
    actors: [KnownActor], forceWords: ForceWords, mentionWords: MentionWords, claimWords: ClaimWords, rules: [ClaimRule]
  ) {
    self.actors = ActorTable(actors)
    self.forceWords = forceWords
    self.mentionWords = mentionWords
    self.claimWords = claimWords
    self.rules = RuleTable(rules)
  }

  /// The claims of an article, in the order of its sentences, repeats brought together.
  ///
  /// - Parameters:
  ///   - text: The article's text, parted into words.
  ///   - mentions: Its places, in the order of the text.
  ///   - published: When it was published; without it only dates that stand by themselves are told.
  package func claims(in text: SourceText, mentions: [ResolvedMention], published: CalendarDate?) -> [Claim] {
    var reading = ClaimReading(extractor: self, text: text, mentions: mentions, published: published)
    return ClaimMerging.merged(reading.read())
  }

  /// As ``claims(in:mentions:published:)``, for a text that nobody has parted yet.
  public func claims(in text: String, mentions: [ResolvedMention], published: CalendarDate?) -> [Claim] {
    claims(in: SourceText(text, words: mentionWords), mentions: mentions, published: published)
  }
}
