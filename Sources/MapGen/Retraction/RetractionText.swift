internal import Cartography
internal import Control
internal import Geography

/// Writes what maps owe to some reports.
public struct RetractionText {
  private let effect: RetractionEffect
  private let retraction: Retraction
  private let generator: MapGenerator

  public init(_ effect: RetractionEffect, of retraction: Retraction, _ generator: MapGenerator) {
    self.effect = effect
    self.retraction = retraction
    self.generator = generator
  }

  /// For people at a terminal.
  public var text: String {
    let what = retraction.names.map(\.onOneLine).joined(separator: ", ")
    let count = retraction.reports.count
    let head = "Without \(what) (\(count) report\(count == 1 ? "" : "s"))"
    let days = effect.changedDays
    let all = "\(effect.days) day\(effect.days == 1 ? "" : "s")"
    guard days > 0 else {
      let counted = effect.countedDays
      let reason =
        counted == 0
        ? "\(count == 1 ? "it counts" : "they count") on none of them"
        : "\(count == 1 ? "it counts" : "some count") on \(counted) of them, and what else is reported makes the same map"
      return "\(head) no map of the \(all) looked at would change: \(reason)."
    }
    var lines = ["\(head) the map would change on \(days) of \(all):"]
    for stretch in effect.stretches { lines += self.lines(stretch) }
    return lines.joined(separator: "\n")
  }

  private func lines(_ stretch: RetractionEffect.Stretch) -> [String] {
    let (first, last) = (stretch.days.lowerBound, stretch.days.upperBound)
    var changes = stretch.actors.map { "\(generator.name($0.actor).onOneLine) \(signed($0.squareKilometres))" }
    for (name, value) in [("contested", stretch.contested), ("no recent report", stretch.noData)]
    where abs(value) >= RetractionEffect.least { changes.append("\(name) \(signed(value))") }
    let date = first == last ? "\(first)" : "\(first) to \(last)"
    return ["", "\(date): " + (changes.isEmpty ? "the same areas" : changes.joined(separator: ", "))]
      + stretch.places.map { "  \($0.place.name.onOneLine): \(words($0.before)), without it \(words($0.after))" }
  }

  /// One object of JSON.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.member("without", retraction.names)
      json.member("reports", retraction.reports.sorted())
      json.member("days", Double(effect.days))
      json.member("changed_days", Double(effect.changedDays))
      json.member("counted_days", Double(effect.countedDays))
      json.key("changes")
      json.array { json in
        for stretch in effect.stretches { member(stretch, &json) }
      }
    }
    return json.text
  }

  private func member(_ stretch: RetractionEffect.Stretch, _ json: inout JSONText) {
    json.object { json in
      json.member("from", stretch.days.lowerBound.description)
      json.member("to", stretch.days.upperBound.description)
      json.member("km2", stretch.squareKilometres, decimals: 1)
      json.key("actors")
      json.object { json in
        for change in stretch.actors { json.member(change.actor, change.squareKilometres, decimals: 1) }
      }
      json.member("contested", stretch.contested, decimals: 1)
      json.member("no_data", stretch.noData, decimals: 1)
      json.key("places")
      json.array { json in
        for turn in stretch.places {
          json.object { json in
            json.member("id", turn.place.id)
            json.member("name", turn.place.name)
            for (key, look) in [("with", turn.before), ("without", turn.after)] {
              json.key(key)
              json.object { json in
                json.member("state", look?.status.rawValue)
                json.member("actors", look?.actors ?? [])
              }
            }
          }
        }
      }
    }
  }

  private func words(_ look: PlaceLook?) -> String {
    guard let look else { return "not reported" }
    let actors = look.actors.map { generator.name($0).onOneLine }.joined(separator: ", ")
    return switch look.status {
    case .held: "held by \(actors)"
    case .contested: "contested by \(actors)"
    case .unknown: "holder not reported"
    }
  }

  private func signed(_ value: Double) -> String {
    let text = Decimals.text(value, abs(value) < 10 ? 1 : 0)
    return (value > 0 ? "+" : "") + text + " km²"
  }
}
