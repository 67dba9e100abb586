import Control
import Foundation
public import Geography
import Reports

/// Writes explanations for people at a terminal.
public struct ExplanationText {
  private let generator: MapGenerator
  private let date: CalendarDate

  public init(_ generator: MapGenerator, on date: CalendarDate) {
    self.generator = generator
    self.date = date
  }

  /// The state of a place, the reports that count, and those that do not with the reason.
  public func text(of explanation: PlaceExplanation) -> String {
    var lines = [head(explanation)]
    let pairs = Array(zip(explanation.story.entries, explanation.reports))
    let counting = pairs.filter { $0.0.fate == .counts }.sorted { $0.0.weight > $1.0.weight }
    if !counting.isEmpty { lines += ["", "What counts, the heaviest first:"] }
    for (entry, quoted) in counting { lines += self.lines(entry, quoted, explanation) }
    let others = pairs.filter { $0.0.fate != .counts }
    if !others.isEmpty { lines += ["", "What does not count:"] }
    for (entry, quoted) in others { lines += self.lines(entry, quoted, explanation) }
    return lines.joined(separator: "\n")
  }

  /// The state of a spot, the places that carry it, and why these are as they are.
  public func text(of explanation: SpotExplanation) -> String {
    let control = explanation.control
    let (latitude, longitude) = (explanation.spot.latitude, explanation.spot.longitude)
    var line = "\(latitude),\(longitude) on \(date): \(control.state.rawValue.replacing("_", with: " "))"
    if control.state == .held, let actor = control.actor { line += " by \(generator.name(actor))" }
    if !control.shares.isEmpty {
      line +=
        "\n  " + control.shares.map { "\(generator.name($0.actor)) \(percent($0.share))" }.joined(separator: ", ")
        + "; support \(Decimals.text(control.support, 2))"
    }
    var parts = [line]
    if !explanation.pins.isEmpty {
      var list = ["What carries it:"]
      for pin in explanation.pins {
        let name = pin.explanation.place.name.onOneLine
        let change = control.actor.map { effect(pin.influence, on: generator.name($0)) } ?? ""
        list.append("  \(name), \(Decimals.text(pin.kilometres, 1)) km away\(change)")
      }
      parts.append(list.joined(separator: "\n"))
    }
    return (parts + explanation.pins.map { text(of: $0.explanation) }).joined(separator: "\n\n")
  }

  private func effect(_ influence: Double, on actor: String) -> String {
    let points = Int((abs(influence) * 100).rounded())
    guard points > 0 else { return "" }
    return
      ": without it \(actor) would have \(points) \(points == 1 ? "point" : "points") \(influence > 0 ? "less" : "more")"
  }

  private func head(_ explanation: PlaceExplanation) -> String {
    let place = explanation.place
    let at = "\(Decimals.text(place.coordinate.latitude, 4)),\(Decimals.text(place.coordinate.longitude, 4))"
    let title = "\(place.name.onOneLine) (\(place.id.onOneLine), \(at)) on \(date)"
    guard let control = explanation.story.control else { return "\(title): nothing is reported by then" }
    var state =
      switch control.status {
      case .held: "held by \(control.holder.map(generator.name) ?? "?")"
      case .contested: "contested"
      case .unknown: "holder not reported"
      }
    if place.isExtended { state += " (an extent: it marks no spot of the map)" }
    let shares = control.shares.map { share in
      "\(generator.name(share.actor)) \(percent(share.share))"
        + (share.sectors.isEmpty ? "" : " in \(share.sectors.map(\.rawValue).joined(separator: ";"))")
    }
    var facts = shares.isEmpty ? [] : [shares.joined(separator: ", ")]
    facts.append("support \(Decimals.text(control.support, 2))")
    if !control.besiegedBy.isEmpty {
      facts.append("besieged by \(control.besiegedBy.map(generator.name).joined(separator: ", "))")
    }
    if !control.pressures.isEmpty {
      facts.append("attacked by \(control.pressures.map { generator.name($0.actor) }.joined(separator: ", "))")
    }
    return "\(title): \(state)\n  \(facts.joined(separator: "; "))"
  }

  private func lines(
    _ entry: PlaceStory.Entry, _ quoted: PlaceExplanation.QuotedReport, _ explanation: PlaceExplanation
  ) -> [String] {
    let report = quoted.report
    var said = "\(generator.name(report.actor)) \(report.change.rawValue)"
    if let against = report.against { said += " against \(generator.name(against))" }
    if let share = report.share { said += ", \(percent(share))" }
    if !report.sectors.isEmpty { said += ", \(report.sectors.map(\.rawValue).joined(separator: ";"))" }
    var lines = ["  \(report.date)  \(said)  [\(report.id.onOneLine)\(report.status == .proposed ? ", proposed" : "")]"]
    if entry.fate == .counts {
      lines.append("    weight \(weight(entry))")
    } else {
      lines.append("    \(Fates.words(entry.fate, explanation))")
    }
    switch quoted.quotation {
    case .found(let quote): lines.append("    “\(quote.sentence)”")
    case .misfit(let reason): lines.append("    (\(reason))")
    case .missing: break
    }
    let source = report.source.map { id in generator.situation.sources.first { $0.id == id }?.name ?? id }
    let origin = [source, report.outlet, report.published?.description, report.citation].compactMap { $0?.onOneLine }
    if !origin.isEmpty { lines.append("    \(origin.joined(separator: " · "))") }
    return lines
  }

  /// `0.62 = source 0.80 × reading 0.90 × date 0.93 × age 0.93`; what takes nothing off is left out.
  private func weight(_ entry: PlaceStory.Entry) -> String {
    let parts = entry.parts
    let named = [
      ("source", parts.reliability), ("reading", parts.confidence), ("date", parts.precision), ("age", parts.recency),
      ("denials", parts.undenied),
    ].filter { $0.1 < 0.995 }
    let product = named.map { "\($0.0) \(Decimals.text($0.1, 2))" }.joined(separator: " × ")
    return Decimals.text(entry.weight, 2) + (named.isEmpty ? "" : " = \(product)")
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
