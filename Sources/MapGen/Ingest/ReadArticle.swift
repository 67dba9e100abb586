public import Gazetteer

/// An article with what has been found in it.
public struct ReadArticle: Sendable {
  public var article: Article
  public var mentions: [ResolvedMention]

  public init(article: Article, mentions: [ResolvedMention]) {
    self.article = article
    self.mentions = mentions
  }
}
