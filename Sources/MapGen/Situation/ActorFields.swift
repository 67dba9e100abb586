import Geography
import Reports
import Yams

extension YAMLFields {
  /// Reads `actors`: a list of `{id, name, name_ar, aliases, color, side}`; nil when it is empty.
  mutating func actors(_ node: Node) -> [Actor]? {
    guard case .sequence(let sequence) = node else {
      add("“actors” must be a list, each with - id: … and name: …", at: node)
      return nil
    }
    var actors: [(actor: Actor, node: Node, side: Node?)] = []
    for item in sequence {
      guard
        let fields = fields(
          item, of: "an actor", known: ["id", "name", "aliases", "color", "colour", "side"], translated: ["name"])
      else { continue }
      let (name, translations) = localized("name", in: fields)
      guard let id = text(fields["id"], "id") ?? name.map(NameFolding.slug) else {
        add("the actor has neither id nor name", at: item)
        continue
      }
      let actor = Actor(
        id: id, name: name ?? id, translations: translations, aliases: texts(fields["aliases"], "aliases") ?? [],
        color: color(fields["color"] ?? fields["colour"]), side: text(fields["side"], "side"))
      actors.append((actor, item, fields["side"]))
    }
    checkNames(actors.map { ($0.actor, $0.node) })
    for (actor, _, node) in actors {
      guard let side = actor.side else { continue }
      let ids = actors.map(\.actor.id)
      if side == actor.id {
        add("“\(actor.id)” cannot be on its own side; leave side out", at: node)
      } else if !ids.contains(side) {
        let nearest = NearestName.to(side, among: ids).map { "; did you mean “\($0)”?" } ?? ""
        add(
          "side names “\(side.excerpt)”, which is the id of no actor (\(ids.joined(separator: ", ")))\(nearest)",
          at: node)
      } else if actors.first(where: { $0.actor.id == side })?.actor.side != nil {
        add("“\(side)” is on a side itself; name the one that leads it", at: node)
      }
    }
    return actors.isEmpty ? nil : actors.map(\.actor)
  }

  /// Reads `sources`: a list of `{id, name, name_ar, reliability}`.
  mutating func sources(_ node: Node) -> [Source] {
    guard case .sequence(let sequence) = node else {
      add("“sources” must be a list, each with - id: … and reliability: 0.8", at: node)
      return []
    }
    var sources: [Source] = []
    for item in sequence {
      guard let fields = fields(item, of: "a source", known: ["id", "name", "reliability"], translated: ["name"]) else {
        continue
      }
      let (name, translations) = localized("name", in: fields)
      guard let id = text(fields["id"], "id") ?? name.map(NameFolding.slug) else {
        add("the source has neither id nor name", at: item)
        continue
      }
      if sources.contains(where: { $0.id == id }) { add("another source has the id “\(id)” already", at: item) }
      let reliability = number(fields["reliability"], "reliability") ?? Source.usualReliability
      if !(0...1).contains(reliability) { add("“reliability” must lie within 0–1", at: fields["reliability"]) }
      sources.append(
        Source(id: id, name: name ?? id, translations: translations, reliability: min(1, max(0, reliability))))
    }
    return sources
  }

  private mutating func color(_ node: Node?) -> String? {
    guard let node else { return nil }
    let text = node.scalarText ?? ""
    guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      add("“color” must be #rrggbb in quotes, as \"#c8553d\"\(text.isEmpty ? "" : ", not “\(text.excerpt)”")", at: node)
      return nil
    }
    return text.lowercased()
  }

  /// Notes ids and names that two actors share: a report that uses one could mean either.
  private mutating func checkNames(_ actors: [(actor: Actor, node: Node)]) {
    var owner: [String: Int] = [:]
    for (i, (actor, node)) in actors.enumerated() {
      for name in actor.allNames {
        let key = NameFolding.folded(name)
        guard let other = owner[key], other != i else {
          owner[key] = i
          continue
        }
        let what = name == actor.id && actors[other].actor.id == name ? "id" : "name"
        add("another actor (\(actors[other].actor.id)) has the \(what) “\(name.excerpt)” already", at: node)
        break
      }
    }
  }
}
