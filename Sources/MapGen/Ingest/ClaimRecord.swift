import Gazetteer
import Geography
public import Reports

extension ReadArticle {
  /// The claims as rows of reports.csv, with ids that the article and the words give.
  public var reports: [Report] {
    claims.enumerated().map { index, claim in report(claim, index) }
  }

  private func report(_ claim: Claim, _ index: Int) -> Report {
    let span = article.positions.file(claim.evidence)
    return Report(
      id: "\(NameFolding.slug(article.file.split(separator: "/").last.map(String.init) ?? article.file))-\(index + 1)",
      date: claim.date ?? ValidDate(CalendarDate(dayNumber: 0)),
      place: Report.PlaceReference(name: claim.placeName, id: claim.place.id, coordinate: claim.place.coordinate),
      actor: claim.actor.id, change: claim.change, against: claim.against?.id, share: claim.share,
      sectors: claim.sectors,
      bank: claim.bank, source: claim.source, outlet: article.outlet, published: article.published,
      citation: article.title,
      evidence: Report.Evidence(article: article.file, start: span.lowerBound, end: span.upperBound),
      confidence: (claim.confidence * 100).rounded() / 100, status: .proposed)
  }
}

/// A claim in an ``ArticleRecord``: the columns of reports.csv and the names behind the ids.
struct ClaimRecord: Encodable {
  let claim: Claim
  let report: Report

  private enum CodingKeys: String, CodingKey {
    case id, date, place, place_id, latitude, longitude, lat, lon, actor, actor_name, change, against, against_name,
      share,
      sector, bank, source, source_name, outlet, published, citation, article, start, end, confidence, status, imprecise
  }

  /// Written by hand so that what is not known is `null` rather than missing.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(report.id, forKey: .id)
    try fields.encode(claim.date?.text, forKey: .date)
    try fields.encode(report.place.name, forKey: .place)
    try fields.encode(report.place.id, forKey: .place_id)
    try fields.encode(claim.place.coordinate.latitude, forKey: .latitude)
    try fields.encode(claim.place.coordinate.longitude, forKey: .longitude)
    try fields.encode(claim.place.coordinate.latitude, forKey: .lat)
    try fields.encode(claim.place.coordinate.longitude, forKey: .lon)
    try fields.encode(report.actor, forKey: .actor)
    try fields.encode(claim.actor.name, forKey: .actor_name)
    try fields.encode(report.change.rawValue, forKey: .change)
    try fields.encode(report.against, forKey: .against)
    try fields.encode(claim.against?.name, forKey: .against_name)
    try fields.encode(report.share, forKey: .share)
    try fields.encode(
      report.sectors.isEmpty ? nil : report.sectors.map(\.rawValue).joined(separator: ";"), forKey: .sector)
    try fields.encode(report.bank?.rawValue, forKey: .bank)
    try fields.encode(report.source, forKey: .source)
    try fields.encode(report.source, forKey: .source_name)
    try fields.encode(report.outlet, forKey: .outlet)
    try fields.encode(report.published?.description, forKey: .published)
    try fields.encode(report.citation, forKey: .citation)
    try fields.encode(report.evidence?.article, forKey: .article)
    try fields.encode(report.evidence?.start, forKey: .start)
    try fields.encode(report.evidence?.end, forKey: .end)
    try fields.encode(report.confidence, forKey: .confidence)
    try fields.encode(report.status.rawValue, forKey: .status)
    try fields.encode(claim.isImprecise, forKey: .imprecise)
  }
}
