/// A name in a text, to be resolved together with the text's other names.
public struct DocumentQuery: Hashable, Sendable {
  public var query: PlaceQuery
  /// Where the name stands in the text, in Unicode scalars, end exclusive; nil when there is no text.
  public var span: Range<Int>?
  /// What the words beside it say, where somebody has read them already; nil to have them read around the span.
  public var cues: TextCues?

  public init(_ query: PlaceQuery, span: Range<Int>? = nil, cues: TextCues? = nil) {
    self.query = query
    self.span = span
    self.cues = cues
  }
}

extension Gazetteer {
  /// What the names of one text mean, in the order of the queries.
  ///
  /// A name has one sense in a text unless the words beside it say otherwise. The countries that the text speaks of, and the
  /// places named with it, decide between namesakes.
  public func resolve(
    document queries: [DocumentQuery], text: String? = nil, limit: Int = 10
  ) -> [Resolution] {
    DocumentResolver(gazetteer: self, queries: queries, text: text).resolutions(limit: limit)
  }
}
