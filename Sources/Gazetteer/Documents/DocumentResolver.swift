import Foundation
import Geography

/// Resolves the names of one text together, in passes: each name alone; then with the countries that the text is about and with
/// the places that are sure by now.
struct DocumentResolver {
  /// All mentions of one name with one meaning.
  private struct Sense {
    var query: PlaceQuery
    var ranking: Resolver.Ranking
    /// Letters of the name of a place that it is said to lie near.
    var anchor: [Letter]?
    /// How many mentions it has.
    var count = 0
  }

  private let resolver: Resolver
  private var senses: [Sense] = []
  /// The sense of each query.
  private var senseOfQuery: [Int] = []

  init(gazetteer: Gazetteer, queries: [DocumentQuery], text: String?) {
    resolver = Resolver(gazetteer: gazetteer)
    let scalars = text.map { Array($0.unicodeScalars) }
    var known: [PlaceQuery: Int] = [:]
    var cued: [[Letter]: PlaceQuery] = [:]
    for item in queries {
      var query = item.query
      if let cues = item.cues ?? scalars.flatMap({ scalars in item.span.map { TextCues(around: $0, in: scalars) } }) {
        query = Self.query(query, with: cues, resolver)
      }
      var ranking: Resolver.Ranking?
      if query != item.query, known[query] == nil {
        // Names in a row are parted by commas too, and not every word beside a name is about it.
        ranking = resolver.knownRanking(query)
        if ranking?.isFitting != true {
          query = item.query
          ranking = nil
        }
      }
      // What was said beside a name once holds for the next mentions: Paris, Texas … Paris.
      let letters = FoldedName(query.name).joined
      if query == item.query, let first = cued[letters] {
        let bare = resolver.knownRanking(query)
        let isTown = known[first].map { Self.holds(senses[$0].ranking, townOf: bare) } ?? false
        if isTown { ranking = bare } else { query = first }
      }
      if query != item.query, cued[letters] == nil { cued[letters] = query }
      let anchor = item.cues?.anchor.map { FoldedName($0).joined }
      if let sense = known[query] {
        senses[sense].count += 1
        senses[sense].anchor = senses[sense].anchor ?? anchor
        senseOfQuery.append(sense)
      } else {
        known[query] = senses.count
        senseOfQuery.append(senses.count)
        senses.append(Sense(query: query, ranking: ranking ?? resolver.knownRanking(query), anchor: anchor, count: 1))
      }
    }
  }

  /// Whether a name that meant an area before means, when it stands alone, the town that the area is called after.
  private static func holds(_ area: Resolver.Ranking, townOf bare: Resolver.Ranking) -> Bool {
    guard let area = area.places.first, let town = bare.places.first else { return false }
    return area.weighing.match.row.placeKind.isExtended && town.weighing.match.row.placeKind.isPopulated
      && area.holds(town)
  }

  /// The query with what the words beside it say, as far as that means something.
  private static func query(_ query: PlaceQuery, with cues: TextCues, _ resolver: Resolver) -> PlaceQuery {
    var query = query
    if query.kind == nil { query.kind = cues.kind }
    for name in cues.containers where query.admin1 == nil && resolver.isArea(name) { query.admin1 = name }
    if isListed(query, cues, resolver) { query.admin1 = nil }
    return query
  }

  /// Whether an area stands in a row of others, and what follows it is the next one: `Ohio, Oregon, Utah and Texas`.
  ///
  /// A city that is called like an area is still told by the name that follows: `Washington, D.C., and Virginia`.
  private static func isListed(_ query: PlaceQuery, _ cues: TextCues, _ resolver: Resolver) -> Bool {
    guard query.admin1 != nil, cues.companions.contains(where: resolver.isArea), resolver.isArea(query.name) else {
      return false
    }
    let ranking = resolver.knownRanking(query)
    return !ranking.isFitting || ranking.places.first?.weighing.match.row.placeKind != .city
  }

  func resolutions(limit: Int) -> [Resolution] {
    var rankings = senses.map(\.ranking)
    var focus = focus(of: rankings)
    for _ in 0..<2 {
      for index in senses.indices {
        rankings[index] = senses[index].ranking
        rankings[index].weigh(focus, near: anchor(of: index, rankings))
      }
      focus = self.focus(of: rankings)
    }
    let resolved = senses.indices.map { index in
      let isStray = rankings[index].places.first.map { focus.isStray($0, of: index) } ?? false
      return resolver.resolution(rankings[index], senses[index].query, isStray: isStray, limit: limit)
    }
    return senseOfQuery.map { resolved[$0] }
  }

  /// Where the place lies that the text says a name is near.
  private func anchor(of index: Int, _ rankings: [Resolver.Ranking]) -> Coordinate? {
    guard let letters = senses[index].anchor,
      let anchor = senses.firstIndex(where: { FoldedName($0.query.name).joined == letters }), anchor != index,
      let best = rankings[anchor].places.first?.weighing.match, !best.row.placeKind.isExtended
    else { return nil }
    return best.row.coordinate
  }

  private func focus(of rankings: [Resolver.Ranking]) -> DocumentFocus {
    DocumentFocus(zip(senses, rankings).map { ($0.count, $1) })
  }
}
