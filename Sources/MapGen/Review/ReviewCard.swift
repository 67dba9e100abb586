import Foundation
public import Gazetteer
import Geography
import Reports

/// Shows a proposed row to the person who is to judge it: the sentence, and what was made of it.
public struct ReviewCard {
  private let mark: (String) -> String
  private var shelf: ArticleShelf

  /// - Parameter mark: how evidence stands out in its sentence.
  public init(_ situation: Situation, mark: @escaping (String) -> String = { "«\($0)»" }) {
    self.mark = mark
    shelf = ArticleShelf(situation)
  }

  /// The card of a review's current row; nil when there is none left.
  public mutating func text(_ review: ReportReview, gazetteer: any PlaceFinding) -> String? {
    guard let row = review.current else { return nil }
    let table = review.table
    func cell(_ column: ReportColumn) -> String? { table.text(row, column).map(\.onOneLine) }
    let line = table.problem("", row: row, .id).line.map { ":\($0)" } ?? ""
    var lines = [
      "[\(review.position + 1)/\(review.rows.count)] \(table.file ?? "")\(line)  \(table.id(ofRow: row).onOneLine)"
    ]
    lines += words(review, row)
    lines.append(field("place", place(row, table, gazetteer)))
    lines.append(field("actor", actor(cell(.actor), review.situation)))
    var change = [cell(.change) ?? "?"]
    if let against = cell(.against) { change.append("against \(actor(against, review.situation))") }
    if let share = cell(.share) { change.append("share \(share)") }
    if let sector = cell(.sector) { change.append("sector \(sector)") }
    lines.append(field("change", change.joined(separator: " · ")))
    lines.append(field("date", cell(.date) ?? "?"))
    let published = cell(.published).map { "published \($0)" }
    let source = [cell(.source), cell(.outlet), published, cell(.citation)].compactMap(\.self)
    lines.append(field("source", source.isEmpty ? "not named" : source.joined(separator: " · ")))
    if let confidence = cell(.confidence) { lines.append(field("sure", confidence)) }
    return lines.joined(separator: "\n")
  }

  private mutating func words(_ review: ReportReview, _ row: Int) -> [String] {
    func offset(_ column: ReportColumn) -> Int? { review.table.text(row, column).flatMap { Int($0) } }
    guard let article = review.table.text(row, .article) else { return [] }
    let evidence = Report.Evidence(article: article, start: offset(.start), end: offset(.end))
    switch shelf.quotation(of: evidence) {
    case .found(let quote):
      return ["", "  " + quote.before + mark(quote.evidence) + quote.after, ""]
    case .misfit(let reason): return ["", "  (\(reason))", ""]
    case .missing: return ["", "  (the text of \(article.onOneLine) is not at hand)", ""]
    }
  }

  private func place(_ row: Int, _ table: ReportTable, _ gazetteer: any PlaceFinding) -> String {
    let name = table.text(row, .place)?.onOneLine ?? "?"
    let spot = table.text(row, .latitude).flatMap { latitude in table.text(row, .longitude).map { "\(latitude),\($0)" }
    }
    guard let id = table.text(row, .placeID) else { return "\(name) → \(spot?.onOneLine ?? "found by its name")" }
    guard let place = gazetteer.place(id: id) else {
      return "\(name) → \(id.onOneLine)" + (spot.map { " at \($0.onOneLine)" } ?? "")
    }
    let numbers = spot?.split(separator: ",").compactMap { Double($0) } ?? []
    let isMoved =
      numbers.count == 2
      && Coordinate(longitude: numbers[1], latitude: numbers[0]).distance(to: place.coordinate) > 1
    return "\(name) → \(PlaceMessage.text(place))" + (isMoved ? "; the row puts it at \(spot?.onOneLine ?? "")" : "")
  }

  private func actor(_ name: String?, _ situation: Situation) -> String {
    guard let name else { return "?" }
    guard let actor = ActorLexicon(situation.actors).actor(named: name), actor.name != name else { return name }
    return "\(actor.name) (\(actor.id))"
  }

  private func field(_ name: String, _ value: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 8 - name.count)) + value
  }
}
