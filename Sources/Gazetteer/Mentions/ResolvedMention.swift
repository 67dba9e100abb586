/// A mention with the place that it most likely means.
public struct ResolvedMention: Hashable, Sendable {
  public var mention: Mention
  /// Nil when no place is known by the name.
  public var place: Place?
  /// Whether the place may be trusted: no other fits about as well.
  public var isCertain: Bool
  /// Why it is this place, in words for a reader.
  public var reasons: [String]

  public init(mention: Mention, place: Place?, isCertain: Bool, reasons: [String] = []) {
    self.mention = mention
    self.place = place
    self.isCertain = isCertain
    self.reasons = reasons
  }
}

extension Gazetteer {
  /// The places that the mentions of one text mean, resolved together.
  ///
  /// What stands around the article does not tell what the article is about: such mentions are resolved by themselves.
  public func resolve(_ mentions: [Mention]) -> [ResolvedMention] {
    let isInside = mentions.map { $0.kind != .boilerplate }
    var inside = resolved(zip(mentions, isInside).filter { $1 }.map(\.0))[...]
    var outside = resolved(zip(mentions, isInside).filter { !$1 }.map(\.0))[...]
    return isInside.compactMap { $0 ? inside.popFirst() : outside.popFirst() }
  }

  private func resolved(_ mentions: [Mention]) -> [ResolvedMention] {
    let resolutions = resolve(document: mentions.map(\.query), limit: 1)
    return zip(mentions, resolutions).map { mention, resolution in
      if let place = mention.placeID.flatMap({ place(id: $0) }) {
        let reason = mention.text == place.name ? "the country" : "“\(mention.text)” is of \(place.name)"
        return ResolvedMention(mention: mention, place: place, isCertain: true, reasons: [reason])
      }
      // A namesake far from all that the text is about would be worse on a map than none.
      let first = resolution.candidates.first
      let isDoubtful = resolution.outcome == .ambiguous && (first?.score ?? 0) < 0.35
      let best = resolution.outcome == .unresolved || isDoubtful ? nil : first
      return ResolvedMention(
        mention: mention, place: best?.place, isCertain: resolution.outcome == .resolved, reasons: best?.reasons ?? [])
    }
  }
}

extension Mention {
  /// The mention as the document resolver takes it; an adjective stands for its country, so that the text counts as being
  /// about it.
  fileprivate var query: DocumentQuery {
    DocumentQuery(
      PlaceQuery(name, kind: placeID == nil ? nil : .country), span: range,
      cues: TextCues(kind: kindCue, containers: containers, anchor: anchor))
  }
}
