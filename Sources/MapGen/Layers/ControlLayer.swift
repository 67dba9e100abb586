import Control
import Foundation
import Geography
import Reports

/// Reads the layers of a situation whose polygons are control: `actor`, `valid_from`, `valid_to` (the first day that it no longer
/// holds), or `date` for what stands until the next date of the file.
struct ControlLayer {
  private(set) var areas: [DatedArea] = []
  private(set) var actors: ActorLexicon
  private(set) var problems: [Problem] = []
  /// Whether a name that no actor has is an actor of its own.
  private let isOpen: Bool
  private var file = ""

  init(_ situation: Situation) {
    actors = ActorLexicon(situation.actors)
    isOpen = !situation.listsActors
    for layer in situation.layers where layer.role == .control {
      file = URL(fileURLWithPath: layer.file, relativeTo: situation.directory).relativePath
      do { try read(LayerFile(layer, of: situation)) } catch let error as InputError {
        problems += error.problems
      } catch {
        problems.append(Problem("the layer cannot be read: \(error)", file: file))
      }
    }
  }

  private mutating func read(_ layer: LayerFile) throws {
    var number = 0
    var snapshots: [(area: Int, date: CalendarDate)] = []
    try layer.forEach(in: nil) { feature in
      number += 1
      // What `mapgen export` writes beside areas and fronts.
      let kind = feature.properties["kind"] ?? ""
      guard kind != "place", kind != "no_data", !feature.polygons.isEmpty || kind == "front_line" else { return }
      guard let actors = actors(of: feature, number) else { return }
      var area = DatedArea(
        actors: actors, polygons: feature.polygons, lines: feature.polygons.isEmpty ? feature.lines : [],
        from: day("valid_from", of: feature, number), to: day("valid_to", of: feature, number))
      if let from = area.from, let to = area.to, from >= to {
        add(
          "\(number): valid_to \(to) does not come after valid_from \(from); it is the first day that the area no longer stands"
        )
      }
      if area.from == nil, area.to == nil, let date = day("date", of: feature, number) {
        area.from = date
        snapshots.append((areas.count, date))
      }
      if !area.polygons.isEmpty, try !Overlay.isValid(area.polygons) {
        add("\(number): the polygon crosses itself; it is drawn as it looks, repaired", .warning)
      }
      areas.append(area)
    }
    let dates = Set(snapshots.map(\.date)).sorted()
    for (area, date) in snapshots { areas[area].to = dates.first { $0 > date } }
    if areas.isEmpty, problems.isEmpty {
      problems.append(Problem("the layer has no polygon; control needs polygons with an actor", file: file))
    }
  }

  private mutating func actors(of feature: GeoFeature, _ number: Int) -> [String]? {
    let written = feature.properties["actors"].map { $0.split(separator: "|").map(String.init) } ?? []
    let names = (feature.properties["actor"].map { [$0] } ?? written).map(\.trimmed).filter { !$0.isEmpty }
    guard !names.isEmpty else {
      let known = feature.properties.keys.sorted().prefix(8).joined(separator: ", ")
      add("\(number) has no “actor”\(known.isEmpty ? "" : " (its properties are \(known))"); say whose area it is")
      return nil
    }
    return names.compactMap { name in
      if let actor = actors.actor(named: name) { return actor.side ?? actor.id }
      if isOpen {
        let id = NameFolding.slug(name)
        if actors.actor(named: id) == nil {
          let title = names.count == 1 ? feature.properties["actor_name"]?.trimmed ?? "" : ""
          actors.add(Actor(id: id, name: title.isEmpty ? name : title))
        }
        return id
      }
      let nearest = actors.nearest(to: name).map { "; did you mean “\($0)”?" }
      add(
        "\(number): no actor is called “\(name.excerpt)”\(nearest ?? "; there are \(actors.actors.map(\.id).joined(separator: ", "))")"
      )
      return nil
    }
  }

  private mutating func day(_ name: String, of feature: GeoFeature, _ number: Int) -> CalendarDate? {
    guard let text = feature.properties[name]?.trimmed, !text.isEmpty else { return nil }
    // A time of day, as databases write it, is left out.
    let day = text.count > 10 && text.contains("T") ? String(text.prefix { $0 != "T" }) : text
    do throws(CellDate.Trouble) { return try CellDate.readDay(day) } catch {
      add("\(number): \(name): \(error.message)")
      return nil
    }
  }

  private mutating func add(_ message: String, _ severity: Problem.Severity = .error) {
    let message = "feature \(message)"
    // A column that is missing is missing everywhere: a few examples say it.
    let told = problems.count { $0.file == file && $0.severity == severity }
    if told < 20 { problems.append(Problem(message, severity: severity, file: file)) }
  }
}
