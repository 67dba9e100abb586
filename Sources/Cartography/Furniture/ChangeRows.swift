internal import Control
internal import Foundation
internal import Geography

/// The part of the legend that tells what has changed since an earlier date.
extension MapLayering {
  borrowing func rows(_ change: SeenChange) -> [LegendRow] {
    var rows = [
      LegendRow(words: legendLanguages.map { $0.phrase("since", ["date": $0.date(change.since)]) }, mark: [])
    ]
    for actor in change.actors {
      let tally = change.tally.actor(actor.actor)
      let (gained, lost) = (tally.gained, tally.lost)
      guard max(gained, lost) >= SeenChange.least else { continue }
      let words = legendLanguages.map { language in
        language.phrase(
          "since-actor",
          [
            "actor": palette.name(actor.actor, in: language),
            "gained": language.number(gained, signed: true).leftToRight,
            "lost": language.number(-lost, signed: true).leftToRight,
          ])
      }
      var mark = swatch([areaPaint(actor.actor)])
      if !actor.gained.isEmpty {
        mark += swatch([gainPaint(actor.actor)], stroke: gainStroke(actor.actor)).suffix(1)
      } else if !actor.lostFromSight.isEmpty {
        mark = swatch([], stroke: lossStroke(actor.actor))
      }
      rows.append(LegendRow(words: words, mark: mark))
    }
    let contested = change.tally.contested
    if contested >= SeenChange.least {
      rows.append(
        LegendRow(
          words: legendLanguages.map { $0.phrase("since-contested", ["n": $0.number(contested)]) },
          mark: swatch([], stroke: contestStroke())))
    }
    if let lost = change.actors.first(where: { !$0.lostFromSight.isEmpty }) {
      rows.append(
        LegendRow(
          words: legendLanguages.map { $0.phrase("since-lost") }, mark: swatch([], stroke: lossStroke(lost.actor))))
    }
    if rows.count == 1 {
      rows = [
        LegendRow(
          words: legendLanguages.map { $0.phrase("since-nothing", ["date": $0.date(change.since)]) }, mark: [])
      ]
    }
    return rows
  }
}

extension String {
  /// A number that keeps its sign on the left, whatever the words around it (LEFT-TO-RIGHT ISOLATE of UAX #9).
  fileprivate var leftToRight: String { "\u{2066}\(self)\u{2069}" }
}

extension Language {
  /// A whole number with its thousands apart: `1,234`; with a sign also where it is above 0.
  public func number(_ value: Double, signed: Bool = false) -> String {
    let digits = String(Int(min(1e15, abs(value)).rounded()))
    var grouped = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { grouped += phrases["thousands-separator"] ?? "," }
      grouped.append(digit)
    }
    // The fonts have no minus sign; an en dash is as wide as a plus.
    let sign = digits == "0" ? "" : value < 0 ? "–" : signed ? "+" : ""
    return sign + grouped
  }
}
