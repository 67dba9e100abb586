import Gazetteer
import Geography
import Reports

/// A spot that articles make claims about, with how much they have to say of it.
struct ReportedSpot: Sendable {
  var id: String
  /// The name that the articles use most.
  var name: String
  var arabicName: String?
  var coordinate: Coordinate
  /// ISO 3166 alpha-2 codes.
  var countries: [String] = []
  /// The news of the spot: what its fresh claims are worth together, 0 for one of which only older things are told.
  var weight: Double
  /// The days from which its fresh claims count.
  var days: [CalendarDate]

  /// Claims that were so at most this many days before they were printed are news; older ones are background.
  static let newsInDays = 14

  /// The spots of dated claims, those with most news first.
  ///
  /// Where nothing is news, as in a history, everything counts.
  static func spots(of articles: [ReadArticle]) -> [ReportedSpot] {
    let told = articles.flatMap { read in
      read.claims.filter { $0.date != nil && !$0.isImprecise && !$0.place.kind.isExtended }
        .map { (claim: $0, isNews: isNews($0, published: read.article.published)) }
    }
    let isHistory = !told.contains(where: \.isNews)
    var order: [String] = []
    var claims: [String: [(claim: Claim, isNews: Bool)]] = [:]
    for item in told {
      if claims[item.claim.place.id] == nil { order.append(item.claim.place.id) }
      claims[item.claim.place.id, default: []].append((item.claim, item.isNews || isHistory))
    }
    let spots = order.compactMap { id -> ReportedSpot? in
      guard let own = claims[id], let place = own.first?.claim.place else { return nil }
      let news = own.filter(\.isNews).map(\.claim)
      return ReportedSpot(
        id: id, name: commonest(own.map(\.claim.placeName)) ?? place.name, arabicName: place.arabicName,
        coordinate: place.coordinate, countries: place.countries, weight: news.reduce(0) { $0 + $1.confidence },
        days: news.compactMap(\.date?.effective))
    }
    // Sorting is stable: of equals, the one spoken of first.
    return spots.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  private static func isNews(_ claim: Claim, published: CalendarDate?) -> Bool {
    guard let date = claim.date, let published else { return true }
    // A vague date is taken at its middle: “last month” is background, “last week” is news.
    return published.days(since: date.effective) + date.precisionInDays / 2 <= newsInDays
  }

  private static func commonest(_ names: [String]) -> String? {
    var best: (name: String, count: Int)?
    for name in names {
      let count = names.count { $0 == name }
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }
}
