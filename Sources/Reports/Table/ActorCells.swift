import Geography

/// Reads the cells that name actors, and gathers the names that nobody has.
struct ActorCells {
  private(set) var lexicon: ActorLexicon
  /// Whether a name that is not in the lexicon becomes an actor of its own.
  let isOpen: Bool
  /// The unknown names in the order of their first cells, with those cells.
  private var unknown: [(name: String, cells: [(row: Int, column: ReportColumn)])] = []
  private var indexOfUnknown: [String: Int] = [:]

  init(_ lexicon: ActorLexicon, isOpen: Bool) {
    self.lexicon = lexicon
    self.isOpen = isOpen
  }

  /// The id of the actor that a cell names, or nil when none has the name.
  mutating func id(named name: String, row: Int, _ column: ReportColumn) -> String? {
    if let actor = lexicon.actor(named: name) { return actor.id }
    if isOpen {
      let id = NameFolding.slug(name)
      // Names without a letter or digit share an id.
      if lexicon.actor(named: id) == nil { lexicon.add(Actor(id: id, name: name)) }
      return id
    }
    let key = NameFolding.folded(name)
    if let i = indexOfUnknown[key] {
      unknown[i].cells.append((row, column))
    } else {
      indexOfUnknown[key] = unknown.count
      unknown.append((name, [(row, column)]))
    }
    return nil
  }

  /// One problem a name, at its first cell: a name that is missing from situation.yaml is one mistake, not three hundred.
  func problems(in table: ReportTable) -> [Problem] {
    let known = lexicon.actors.map { $0.id == $0.name ? $0.id : "\($0.id) (\($0.name))" }.joined(separator: ", ")
    return unknown.compactMap { name, cells in
      guard let first = cells.first else { return nil }
      var message = "no actor is called “\(name.excerpt)”"
      message += lexicon.nearest(to: name).map { "; did you mean “\($0)”?" } ?? "."
      message += " The actors are \(known); add an alias or an actor to situation.yaml"
      if cells.count > 1 { message += " (the name stands in \(cells.count) cells)" }
      return table.problem(message, row: first.row, first.column)
    }
  }
}
