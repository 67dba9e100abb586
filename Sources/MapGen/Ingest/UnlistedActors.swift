public import Geography
public import Reports

extension Situation {
  /// A warning with the lines to add, where claims name actors that situation.yaml should list but does not.
  public func unlistedActors(in claims: [Claim]) -> Problem? {
    guard listsActors else { return nil }
    let lexicon = ActorLexicon(actors)
    var unlisted: [Actor] = []
    for actor in claims.filter({ $0.date != nil }).flatMap({ [$0.actor, $0.against].compactMap(\.self) })
    where lexicon.actor(named: actor.id) == nil && !unlisted.contains(where: { $0.id == actor.id }) {
      unlisted.append(actor.actor)
    }
    guard !unlisted.isEmpty else { return nil }
    let lines = unlisted.map(SituationYAML.line).joined(separator: "\n")
    return Problem(
      "rows now name actors that are not listed here; add them, or take their rows out of \(Situation.reportsName):\n\(lines)",
      severity: .warning, file: Situation.path(of: Situation.fileName, in: directory))
  }
}
