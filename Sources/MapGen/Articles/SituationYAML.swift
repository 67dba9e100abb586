import Foundation
import Geography
import Reports

/// Writes situation.yaml for people to go on with: what is known, and in comments what may be said besides.
enum SituationYAML {
  /// The text of the file for a situation made of articles.
  static func text(of situation: Situation, articles: Int) -> String {
    var lines = [
      "# Made by mapgen of \(articles) \(articles == 1 ? "article" : "articles"). Change what you like; `mapgen check` tells what is wrong.",
      "title: \(scalar(situation.title))",
    ]
    for (code, title) in situation.titleTranslations.sorted(by: { $0.key < $1.key }) {
      lines.append("title_\(code): \(scalar(title))")
    }
    if case .box(let box) = situation.region {
      let numbers = [box.west, box.south, box.east, box.north].map { Decimals.text($0, 2) }
      lines += [
        "", "# What the map shows: west, south, east, north in degrees.",
        "region: [\(numbers.joined(separator: ", "))]",
      ]
    }
    if !situation.actors.isEmpty {
      lines += [
        "",
        "# Who takes part. Rows of reports.csv may use the id, the name or an alias; “side: ID” draws one with another.",
        "actors:",
      ]
      lines += situation.actors.flatMap(actor)
    }
    if !situation.sources.isEmpty {
      lines += [
        "", "# Who says so, and how far you believe them, from 0 to 1. All begin alike: nobody has rated them yet.",
        "sources:",
      ]
      lines += situation.sources.map { source in
        "  - {id: \(scalar(source.id)), name: \(scalar(source.name)), reliability: \(source.reliability)}"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of the file for a situation that is to be filled by hand.
  static func blank(title: String) -> String {
    """
    # A situation: who is reported to hold what. Lines that begin with # are not read; take the mark away to use them.
    title: \(scalar(title))

    # What the map shows: west, south, east, north in degrees. Left out, it is the box around the reported places.
    # region: [36.0, 49.0, 38.2, 50.5]

    # Who takes part. Left out, every name in the column “actor” of reports.csv is an actor with a colour of its own.
    # actors:
    #   - {id: ua, name: Ukraine, aliases: [Ukrainian forces], color: "#4a7fb5"}
    #   - {id: ru, name: Russia, color: "#c8553d"}
    #   - {id: wagner, name: Wagner Group, side: ru}

    # Who says so, and how far you believe them, from 0 to 1.
    # sources:
    #   - {id: staff, name: General Staff, reliability: 0.6}

    # Each row of reports.csv is one report. It needs date, place, actor and change; the other cells may stay empty:
    #   2022-09-08,"Balakliia",ua,gain
    # change is one of gain, hold, loss, contest, siege, approach, deny. `mapgen check` tells what is wrong with a row.

    """
  }

  /// An actor as a line of the list `actors`.
  static func line(of actor: Actor) -> String {
    let color = actor.color.map { ", color: \"\($0)\"" } ?? ""
    return "  - {id: \(scalar(actor.id)), name: \(scalar(actor.name))\(color)}"
  }

  private static func actor(_ actor: Actor) -> [String] {
    var lines = ["  - id: \(scalar(actor.id))", "    name: \(scalar(actor.name))"]
    for (code, name) in actor.translations.sorted(by: { $0.key < $1.key }) {
      lines.append("    name_\(code): \(scalar(name))")
    }
    if !actor.aliases.isEmpty {
      lines.append("    aliases: [\(actor.aliases.map(scalar).joined(separator: ", "))]")
    }
    if let color = actor.color { lines.append("    color: \"\(color)\"") }
    if let side = actor.side { lines.append("    side: \(scalar(side))") }
    return lines
  }

  /// A text as YAML reads it back: bare where that is safe, else in quotes as JSON has them, which YAML takes too.
  static func scalar(_ text: String) -> String {
    let isSafe =
      text.unicodeScalars.first?.properties.isAlphabetic == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -'’".unicodeScalars.contains($0)
      }
      && !text.hasSuffix(" ")
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    if isSafe { return text }
    var json = JSONText()
    json.element(text)
    return json.text
  }
}
