public import Gazetteer
public import Reports

/// An article with what has been found in it.
public struct ReadArticle: Sendable {
  /// With the day of publication that its text tells, where nothing else did.
  public var article: Article
  public var mentions: [ResolvedMention]
  public var claims: [Claim]

  public init(article: Article, mentions: [ResolvedMention], claims: [Claim] = []) {
    self.article = article
    self.mentions = mentions
    self.claims = claims
  }
}
