public import Cartography
internal import Control

extension DiffText {
  /// What has changed in plain sentences, a paragraph on land and a line a place.
  public func words(in language: Language) -> String {
    let dates = ["from": language.date(diff.from.date), "to": language.date(diff.to.date)]
    var lines = [language.phrase(diff.actors.isEmpty && diff.turns.isEmpty ? "diff-nothing" : "diff-head", dates)]
    lines += diff.actors.map { sentence($0, language) }
    let contested = (diff.from.contestedSquareKilometres, diff.to.contestedSquareKilometres)
    if max(contested.0, contested.1) >= 0.5 {
      lines.append(
        language.phrase(
          "diff-contested", ["before": language.number(contested.0), "after": language.number(contested.1)]))
    }
    var text = lines.joined(separator: " ")
    let places = placeNames(in: language)
    for turn in diff.turns { text += "\n" + sentence(turn, places, language) }
    return text
  }

  private func sentence(_ own: ControlDiff.ActorDiff, _ language: Language) -> String {
    let values = [
      "actor": names.name(own.actor, in: language), "before": language.number(own.before.squareKilometres),
      "after": language.number(own.after.squareKilometres), "change": language.number(abs(own.change)),
    ]
    let key = abs(own.change) < 0.5 ? "diff-same" : own.change > 0 ? "diff-more" : "diff-less"
    return language.phrase(key, values)
  }

  private func sentence(_ turn: PlaceTurn, _ places: [String: [String: String]], _ language: Language) -> String {
    func list(_ look: PlaceLook?) -> String {
      let actors = (look?.actors ?? []).map { names.name($0, in: language) }
      let list = actors.dropLast().joined(separator: language.phrase("list-separator"))
      guard let last = actors.last, !list.isEmpty else { return actors.last ?? "" }
      return language.phrase("draft-and", ["list": list, "last": last])
    }
    let key: String
    switch (turn.before?.status, turn.after?.status) {
    case (nil, .held): key = "diff-first-held"
    case (.held, .held): key = "diff-passed"
    case (_, .held): key = "diff-held"
    case (_, .contested): key = (turn.after?.actors.count ?? 0) > 1 ? "diff-fought" : "diff-parted"
    case (_, .unknown), (_, nil): key = "diff-unknown"
    }
    let place = language.name(
      latin: turn.place.name, arabic: turn.place.arabicName, key: turn.place.id, known: places)
    let sentence = language.phrase(
      key,
      [
        "date": language.date(turn.date), "place": place.onOneLine, "before": list(turn.before),
        "after": list(turn.after),
      ])
    guard !turn.reports.isEmpty else { return sentence }
    return sentence + " (" + turn.reports.map(\.onOneLine).joined(separator: ", ") + ")"
  }
}
