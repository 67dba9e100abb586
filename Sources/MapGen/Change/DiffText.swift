internal import Cartography
internal import Control
internal import Geography
internal import Reports

/// Writes what has changed between two dates, for programs and for people.
public struct DiffText {
  let diff: ControlDiff
  let names: ActorPalette
  private let reports: [String: Report]
  private let generator: MapGenerator

  public init(_ diff: ControlDiff, of generator: MapGenerator) {
    (self.diff, self.generator) = (diff, generator)
    names = ActorPalette(generator.situation.actors, style: Style())
    reports = Dictionary(generator.places.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A table of land, a row an actor; its header comes first. Numbers are whole km², and reported places held.
  public var areas: [[String]] {
    let header = ["actor", "km² before", "after", "change", "gained", "lost", "towns before", "after"]
    let rows = diff.actors.map { own in
      [name(own.actor)]
        + [own.before.squareKilometres, own.after.squareKilometres].map { whole($0) } + [
          whole(own.change, signed: true)
        ]
        + [whole(own.gained), whole(own.lost), String(own.before.towns), String(own.after.towns)]
    }
    let others = [
      ("contested", diff.from.contestedSquareKilometres, diff.to.contestedSquareKilometres),
      ("no recent report", diff.from.noDataSquareKilometres, diff.to.noDataSquareKilometres),
    ].map { [$0.0, whole($0.1), whole($0.2), whole($0.2 - $0.1, signed: true), "", "", "", ""] }
    return [header] + rows + others
  }

  /// A table of places, a row a change of hands; its header comes first.
  public var places: [[String]] {
    [["date", "place", "before", "after", "reports"]]
      + diff.turns.map { turn in
        [
          turn.date.description, turn.place.name.onOneLine, words(turn.before), words(turn.after),
          turn.reports.isEmpty
            ? "older reports ceased to count" : turn.reports.map(\.onOneLine).joined(separator: ", "),
        ]
      }
  }

  /// One table for programs: a row an actor (`kind` is `area`), then a row a change of hands (`kind` is `place`).
  public var csv: [UInt8] {
    let header = [
      "kind", "date", "actor", "actor_name", "km2_before", "km2_after", "km2_gained", "km2_lost", "towns_before",
      "towns_after", "place_id", "place", "before", "after", "reports",
    ]
    let areas = diff.actors.map { own in
      let numbers = [own.before.squareKilometres, own.after.squareKilometres, own.gained, own.lost]
      return ["area", diff.to.date.description, own.actor, name(own.actor)] + numbers.map { Decimals.text($0, 1) }
        + [String(own.before.towns), String(own.after.towns), "", "", "", "", ""]
    }
    let places = diff.turns.map { turn in
      ["place", turn.date.description, "", "", "", "", "", "", "", "", turn.place.id, turn.place.name]
        + [key(turn.before), key(turn.after), turn.reports.joined(separator: ";")]
    }
    return CSVWriter.write(CSVTable(header: header, rows: areas + places))
  }

  /// One object of JSON.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.member("from", diff.from.date.description)
      json.member("to", diff.to.date.description)
      json.key("actors")
      json.array { json in for own in diff.actors { member(own, &json) } }
      for (key, from, to) in [
        ("contested", diff.from.contestedSquareKilometres, diff.to.contestedSquareKilometres),
        ("no_data", diff.from.noDataSquareKilometres, diff.to.noDataSquareKilometres),
      ] {
        json.key(key)
        json.object { json in
          json.member("km2_before", from, decimals: 1)
          json.member("km2_after", to, decimals: 1)
        }
      }
      json.key("places")
      json.array { json in for turn in diff.turns { member(turn, &json) } }
    }
    return json.text
  }

  private func member(_ own: ControlDiff.ActorDiff, _ json: inout JSONText) {
    json.object { json in
      json.member("actor", own.actor)
      json.member("actor_name", name(own.actor))
      json.member("km2_before", own.before.squareKilometres, decimals: 1)
      json.member("km2_after", own.after.squareKilometres, decimals: 1)
      json.member("km2_gained", own.gained, decimals: 1)
      json.member("km2_lost", own.lost, decimals: 1)
      json.member("towns_before", Double(own.before.towns))
      json.member("towns_after", Double(own.after.towns))
    }
  }

  private func member(_ turn: PlaceTurn, _ json: inout JSONText) {
    json.object { json in
      json.member("date", turn.date.description)
      json.member("place_id", turn.place.id)
      json.member("place", turn.place.name)
      json.member("lat", turn.place.coordinate.latitude)
      json.member("lon", turn.place.coordinate.longitude)
      for (key, look) in [("before", turn.before), ("after", turn.after)] {
        json.key(key)
        json.object { json in
          json.member("state", look?.status.rawValue)
          json.member("actors", look?.actors ?? [])
        }
      }
      json.key("reports")
      json.array { json in for id in turn.reports { member(id, &json) } }
    }
  }

  private func member(_ id: String, _ json: inout JSONText) {
    let report = reports[id]
    json.object { json in
      json.member("id", id)
      json.member("date", report?.date.text)
      json.member("source", report?.source)
      json.member("outlet", report?.outlet)
      json.member("citation", report?.citation)
    }
  }

  /// `Islamic State`, `contested: A, B`, `not said`, `no report`.
  private func words(_ look: PlaceLook?) -> String {
    guard let look else { return "no report" }
    let actors = look.actors.map(name).joined(separator: ", ")
    return switch look.status {
    case .held: actors
    case .contested: "contested: \(actors)"
    case .unknown: "holder not reported"
    }
  }

  /// `held:is`, `contested:gov+is`, `unknown`; empty where nothing is reported.
  private func key(_ look: PlaceLook?) -> String {
    guard let look else { return "" }
    let actors = look.actors.sorted().joined(separator: "+")
    return actors.isEmpty ? look.status.rawValue : "\(look.status.rawValue):\(actors)"
  }

  /// What the places that changed hands are called in a language, by its code and their ids.
  func placeNames(in language: Language) -> [String: [String: String]] {
    generator.placeNames(Set(diff.turns.map(\.place.id)), LanguageChoice(primary: language))
  }

  func name(_ actor: String) -> String { names.name(actor, in: DiffText.plain).onOneLine }

  /// The language of tables: names as situation.yaml has them.
  private static let plain = Language(code: "", isRightToLeft: false, months: [], phrases: [:])

  private func whole(_ value: Double, signed: Bool = false) -> String { DiffText.plain.number(value, signed: signed) }
}
