import Cartography
import Control
import Geography
import Reports

/// A report as a page tells of it.
struct PageReport: Encodable {
  var id: String
  /// The id of its place.
  var place: String
  /// Its day in words, as vague as the report.
  var date: String
  /// The first and the last day from which it may count: what was not so yet is not told.
  var day: Int
  /// What it says.
  var says: String
  var actor: String
  var source: String?
  var outlet: String?
  var published: String?
  var citation: String?
  /// The sentence behind it: what comes before the evidence, the evidence, and what comes after.
  var quote: [String]?
  var isProposed: Bool?
}

/// Makes the reports of a page.
struct PageReports {
  let situation: Situation
  let words: PageWords
  private var shelf: ArticleShelf

  init(_ situation: Situation, words: PageWords) {
    (self.situation, self.words) = (situation, words)
    shelf = ArticleShelf(situation)
  }

  mutating func report(_ report: Report, at place: String) -> PageReport {
    let language = words.language
    let quote = shelf.quotation(of: report.evidence).quote
    let source = report.source.map { id in
      situation.sources.first { $0.id == id }.map { $0.translations[language.code] ?? $0.name } ?? id
    }
    return PageReport(
      id: report.id, place: place, date: report.date.text, day: report.date.effective.dayNumber, says: says(report),
      actor: report.actor, source: source, outlet: report.outlet, published: report.published.map(language.date),
      citation: report.citation, quote: quote.map { [$0.before, $0.evidence, $0.after] },
      isProposed: report.status == .proposed ? true : nil)
  }

  /// A report in words: who is said to do what, against whom, how much of it and on which side.
  private func says(_ report: Report) -> String {
    var parts = [words.phrase("page-\(report.change.rawValue)", ["actor": name(report.actor)])]
    if let against = report.against { parts.append(words.phrase("page-against", ["actor": name(against)])) }
    if let share = report.share { parts.append("\(Int((min(1, max(0, share)) * 100).rounded())) %") }
    if !report.sectors.isEmpty { parts.append(report.sectors.map(\.rawValue).joined(separator: " ")) }
    return parts.joined(separator: words.phrase("list-separator"))
  }

  func name(_ actor: String) -> String {
    situation.actors.first { $0.id == actor }.map { $0.translations[words.language.code] ?? $0.name } ?? actor
  }
}
