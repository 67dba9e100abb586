import Control
public import Geography
import Reports

/// Writes explanations as JSON.
public struct ExplanationJSON {
  private let generator: MapGenerator
  private let date: CalendarDate
  private let knownBy: CalendarDate?

  public init(_ generator: MapGenerator, on date: CalendarDate, knownBy: CalendarDate? = nil) {
    self.generator = generator
    self.date = date
    self.knownBy = knownBy
  }

  public func text(of explanation: PlaceExplanation) -> String {
    var json = JSONText()
    json.object { json in
      dates(&json)
      members(explanation, &json)
    }
    return json.text
  }

  public func text(of explanation: SpotExplanation) -> String {
    let control = explanation.control
    var json = JSONText()
    json.object { json in
      dates(&json)
      json.member("lat", explanation.spot.latitude)
      json.member("lon", explanation.spot.longitude)
      json.member("state", control.state.rawValue)
      json.member("actor", control.actor)
      json.member("actor_name", control.actor.map(generator.name))
      shares(control.shares.map { ($0.actor, $0.share) }, &json)
      json.member("support", control.support, decimals: 3)
      json.key("places")
      json.array { json in
        for pin in explanation.pins {
          json.object { json in
            json.member("distance_km", pin.kilometres, decimals: 1)
            json.member("influence", pin.influence, decimals: 3)
            members(pin.explanation, &json)
          }
        }
      }
    }
    return json.text
  }

  private func dates(_ json: inout JSONText) {
    json.member("date", date.description)
    json.member("known_by", knownBy?.description)
  }

  private func shares(_ shares: [(actor: String, share: Double)], _ json: inout JSONText) {
    json.key("shares")
    json.object { json in
      for (actor, share) in shares.sorted(by: { $0.actor < $1.actor }) { json.member(actor, share, decimals: 4) }
    }
  }

  private func members(_ explanation: PlaceExplanation, _ json: inout JSONText) {
    let (place, control) = (explanation.place, explanation.story.control)
    json.member("id", place.id)
    json.member("name", place.name)
    json.member("lat", place.coordinate.latitude)
    json.member("lon", place.coordinate.longitude)
    json.member("state", control?.status.rawValue ?? PlaceControl.Status.unknown.rawValue)
    json.member("actor", control?.holder)
    json.member("actor_name", control?.holder.map(generator.name))
    shares(control?.shares.map { ($0.actor, $0.share) } ?? [], &json)
    json.member("support", control?.support ?? 0, decimals: 3)
    json.member("besieged_by", control?.besiegedBy ?? [])
    json.member("attacked_by", control?.pressures.map(\.actor) ?? [])
    json.key("reports")
    json.array { json in
      for (entry, quoted) in zip(explanation.story.entries, explanation.reports) {
        json.object { json in
          members(entry, explanation, &json)
          members(quoted, &json)
        }
      }
    }
  }

  private func members(_ entry: PlaceStory.Entry, _ explanation: PlaceExplanation, _ json: inout JSONText) {
    json.member("id", entry.report)
    json.member("counts", entry.fate == .counts)
    json.member("fate", Fates.key(entry.fate))
    if case .ended(let id) = entry.fate { json.member("ended_by", id) } else { json.member("ended_by", nil) }
    json.member("why", entry.fate == .counts ? nil : Fates.words(entry.fate, explanation))
    json.member("weight", entry.weight, decimals: 4)
    json.key("weight_parts")
    json.object { json in
      json.member("reliability", entry.parts.reliability, decimals: 4)
      json.member("confidence", entry.parts.confidence, decimals: 4)
      json.member("precision", entry.parts.precision, decimals: 4)
      json.member("recency", entry.parts.recency, decimals: 4)
      json.member("undenied", entry.parts.undenied, decimals: 4)
    }
  }

  private func members(_ quoted: PlaceExplanation.QuotedReport, _ json: inout JSONText) {
    let report = quoted.report
    json.member("date", report.date.text)
    json.member("change", report.change.rawValue)
    json.member("actor", report.actor)
    json.member("actor_name", generator.name(report.actor))
    json.member("against", report.against)
    json.member("share", report.share)
    json.member("sector", report.sectors.isEmpty ? nil : report.sectors.map(\.rawValue).joined(separator: ";"))
    json.member("source", report.source)
    json.member(
      "source_name", report.source.map { id in generator.situation.sources.first { $0.id == id }?.name ?? id })
    json.member("outlet", report.outlet)
    json.member("published", report.published?.description)
    json.member("citation", report.citation)
    json.member("status", report.status.rawValue)
    json.member("article", report.evidence?.article)
    json.member("start", report.evidence?.start.map(Double.init))
    json.member("end", report.evidence?.end.map(Double.init))
    json.member("quote", quoted.quotation.quote?.evidence)
    json.member("sentence", quoted.quotation.quote?.sentence)
    if case .misfit(let reason) = quoted.quotation {
      json.member("quote_problem", reason)
    } else {
      json.member("quote_problem", nil)
    }
  }
}
