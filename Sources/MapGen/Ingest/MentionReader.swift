public import Gazetteer
import Geography

/// Finds the places of articles: the first stage of ingesting them.
public struct MentionReader: Sendable {
  private let finder: MentionFinder
  private let gazetteer: Gazetteer

  /// - Throws: ``InputError`` when the word lists or the list of countries cannot be read.
  public init(data: DataDirectory, gazetteer: Gazetteer) throws {
    self.gazetteer = gazetteer
    finder = MentionFinder(
      gazetteer: gazetteer, words: try MentionWords(directory: data.mentions),
      demonyms: try Demonyms(directory: data.gazetteer))
  }

  /// The places that an article mentions, in the order of the text.
  public func mentions(in article: Article) -> [ResolvedMention] {
    gazetteer.resolve(finder.mentions(in: article.text))
  }
}
