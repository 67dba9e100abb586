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
    guard article.text.hasProse else {
      return article.warnings + [
        Problem(
          "the file has no sentences to read; give the text of an article", severity: .warning, file: article.file)
      ]
    }
    guard article.published == nil, needsDate else { return article.warnings }
    return article.warnings + [
      Problem(
        "nothing says when this was published, so that “Thursday” and the like mean no day; give it with "
          + "--published \(article.file)=DATE", severity: .warning, file: article.file)
    ]
  }
}

extension String {
  /// Whether three words of letters stand in a row, as they do in every sentence.
  fileprivate var hasProse: Bool {
    var words = 0
    var letters = 0
    for scalar in unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.isDiacritic || scalar == "’" || scalar == "-" {
        letters += 1
        // Scripts without spaces.
        if letters > 20 { return true }
      } else if scalar.properties.isWhitespace {
        if letters > 0 { words += 1 }
        letters = 0
      } else {
        if letters > 0, words >= 2 { return true }
        words = 0
        letters = 0
      }
      if words >= 3 { return true }
    }
    return letters > 0 && words >= 2
  }
}
