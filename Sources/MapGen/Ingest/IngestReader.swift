public import Gazetteer
public import Geography
public import Reports

/// Reads what articles say: their places, and who is said to hold, take or lose what.
public struct IngestReader: Sendable {
  private let words: MentionWords
  private let finder: MentionFinder
  private let gazetteer: Gazetteer
  private let extractor: ClaimExtractor
  /// The actors that are known, those of the situation over the lexicon's.
  public let actors: [KnownActor]

  /// - Parameter own: Actors of a situation, which win over the lexicon's of the same id.
  /// - Throws: ``InputError`` when the lexicons or rules cannot be read.
  public init(data: DataDirectory, gazetteer: Gazetteer, own: [Actor] = []) throws {
    self.gazetteer = gazetteer
    words = try MentionWords(directory: data.mentions)
    finder = MentionFinder(gazetteer: gazetteer, words: words, demonyms: try Demonyms(directory: data.gazetteer))
    actors = KnownActor.extended(try ActorFiles.read(directory: data.actors), by: own)
    extractor = ClaimExtractor(
      actors: actors,
      forceWords: try ForceWords(directory: data.actors), mentionWords: words,
      claimWords: try ClaimWords(directory: data.claims), rules: try ClaimRule.read(directory: data.claimRules))
  }

  /// What an article says.
  ///
  /// - Parameters:
  ///   - published: When it was published, as the user says, which wins over what the file or its text says.
  ///   - withClaims: False for the places alone.
  public func read(_ article: Article, published: CalendarDate? = nil, withClaims: Bool = true) -> ReadArticle {
    let text = SourceText(article.text, words: words, asides: article.asides)
    var article = article
    article.published = published ?? article.published ?? PublicationDate.read(text, file: article.file)
    article.title = article.title ?? Headline.of(text)
    let mentions = gazetteer.resolve(finder.mentions(in: text))
    guard withClaims else { return ReadArticle(article: article, mentions: mentions) }
    if !TextLanguage.isReadable(text) {
      article.warnings.append(
        Problem(
          "the text is not in English, the language in which claims are read; places alone are given",
          severity: .warning, file: article.file))
      return ReadArticle(article: article, mentions: mentions)
    }
    return ReadArticle(
      article: article, mentions: mentions,
      claims: extractor.claims(in: text, mentions: mentions, published: article.published))
  }
}
