public import Gazetteer
public import Geography
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

  /// What the user should know of how the article was read.
  ///
  /// - Parameter needsDate: Whether to ask for the day of publication where nothing tells it.
  public func warnings(needsDate: Bool) -> [Problem] {
    guard article.published == nil, needsDate else { return article.warnings }
    return article.warnings + [
      Problem(
        "nothing says when this was published, so that “Thursday” and the like mean no day; give it with "
          + "--published \(article.file)=DATE", severity: .warning, file: article.file)
    ]
  }
}
