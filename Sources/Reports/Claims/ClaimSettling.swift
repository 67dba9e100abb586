import Gazetteer
import Geography

/// From drafts to claims: source, date, share, sectors.
extension ClaimReading {
  mutating func claims(
    of draft: ClaimDraft, _ units: [SentenceUnit], _ attributions: [Attribution], _ dating: ClaimDating, line: Int
  ) -> [Claim] {
    let attribution = attributions.filter { $0.scope.contains(draft.trigger.lowerBound) }
      .min { abs($0.verb - draft.trigger.lowerBound) < abs($1.verb - draft.trigger.lowerBound) }
    var (change, actor, against) = (draft.change, draft.actor, draft.against)
    if let attribution, attribution.isDenial {
      guard let denied = denial(draft) else { return [] }
      (change, actor, against) = (.deny, denied, nil)
    }
    let sourceName = attribution.flatMap { $0.source ?? source?.name }
    if change == .deny, sourceName == nil, attribution?.isDenial != true { return [] }
    // `both government-controlled, have been without water since May`: an adjective is of the day of the text.
    let date =
      draft.rule.isAdjective
      ? undated(draft, units, line)
      : dating.date(
        of: draft.trigger, limit: limit(draft, units), isEvent: draft.change == .gain && draft.rule.change == .gain)
        ?? undated(draft, units, line)
    let slice = units[draft.units]
    let tokens = units[draft.units.lowerBound].tokens.lowerBound..<units[draft.units.upperBound - 1].tokens.upperBound
    let share = change == .deny || draft.places.count > 1 ? nil : ShareReader.share(in: tokens, of: text)
    let sectors = draft.places.count > 1 || change == .deny ? [] : SectorReader.sectors(in: slice, of: text)
    let evidence = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    if change == .gain { for place in draft.places { gains.append((actor, place.place.id)) } }
    for place in draft.places where !place.place.kind.isExtended {
      focus.removeAll { $0.place.id == place.place.id }
      focus.append(place)
    }
    let listed = change == .deny ? [] : dating.listed(from: draft.trigger.upperBound)
    let plain = draft.places.filter { place in !listed.contains { $0.place.place.id == place.place.id } }
    let dated = plain.map { (place: $0, date: date) } + listed.map { ($0.place, Optional($0.date)) }
    return dated.flatMap { place, date in
      Self.spells(change, since: date, until: sectionDay?.day ?? published).map { (place, $0.change, $0.date) }
    }.map { place, change, date in
      Claim(
        change: change, placeName: place.name, place: place.place, isImprecise: place.isImprecise,
        actor: resolver.actors[actor], against: against.map { resolver.actors[$0] }, share: share, sectors: sectors,
        source: sourceName, isEntry: draft.isEntry, date: date?.validDate, evidence: evidence,
        confidence: max(
          0.1,
          draft.confidence - (place.isImprecise ? 0.3 : 0) - (place.isNamed ? 0 : 0.05) - (place.isCertain ? 0 : 0.2)))
    }
  }

  /// What `since June` says: who holds a place since then came to hold it then, and holds it on the day of the text; a siege is one of today,
  /// and fighting goes on from then until now.
  static func spells(
    _ change: Report.Change, since date: ResolvedDate?, until today: CalendarDate?
  ) -> [(change: Report.Change, date: ResolvedDate?)] {
    guard let date, let today else { return [(change, date)] }
    // `has been under siege for a year`: still today.
    if change == .hold || change == .siege, let start = date.start, date.end == today, start < today {
      return [(change, ResolvedDate(today))]
    }
    guard let start = date.start, date.end == nil, start < today else { return [(change, date)] }
    switch change {
    case .hold: return [(.hold, ResolvedDate(today)), (.gain, ResolvedDate(start, isApproximate: date.isApproximate))]
    case .siege: return [(.siege, ResolvedDate(today))]
    case .contest, .approach: return [(change, ResolvedDate(start: start, end: today))]
    case .gain, .loss, .deny: return [(change, date)]
    }
  }

  /// Whose control or entry a denial denies.
  func denial(_ draft: ClaimDraft) -> Int? {
    switch draft.change {
    case .loss: return draft.rule.name == "lose" ? draft.against ?? resolver.opponent(of: draft.actor) : draft.actor
    case .gain:
      if draft.isInferred || draft.rule.subject == .place {
        return gains.last { gain in draft.places.contains { $0.place.id == gain.place } }?.actor ?? draft.actor
      }
      return draft.actor
    default: return draft.actor
    }
  }

  /// How far off a date may stand: what is going on is of publication unless a date stands close by.
  func limit(_ draft: ClaimDraft, _ units: [SentenceUnit]) -> Int {
    if isProgressive(draft, units) { return 5 }
    return draft.change == .hold || draft.change == .siege ? 18 : 40
  }

  /// `are advancing on`.
  func isProgressive(_ draft: ClaimDraft, _ units: [SentenceUnit]) -> Bool {
    guard draft.change == .approach, draft.trigger.lowerBound > 0 else { return false }
    return units[..<draft.trigger.lowerBound].suffix(2).contains { $0.isWord && Words.be.contains($0.hash) }
  }

  /// The date of a sentence that tells none: that of publication for what is so, else the day last spoken of nearby.
  func undated(_ draft: ClaimDraft, _ units: [SentenceUnit], _ line: Int) -> ResolvedDate? {
    guard let published else { return nil }
    let today = sectionDay ?? ResolvedDate(published)
    if draft.change == .hold || draft.change == .siege { return today }
    let before = units[..<draft.trigger.lowerBound].suffix(4)
    let isPresent = before.contains { $0.isWord && Self.present.contains($0.hash) }
    if !isPresent, draft.change != .deny, contextLine == line, let context, let day = context.middle,
      published.days(since: day) < 30
    {
      return context
    }
    return today
  }

  static let present = Set(["has", "have", "is", "are", "now", "still"].map { WordHash.of($0) })
}
