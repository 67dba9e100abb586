public import Geography

/// Makes reports of the rows of a table, and finds every problem in one run.
public struct ReportReader: Sendable {
  /// What a table says.
  public struct Reading: Hashable, Sendable {
    /// The reports of the rows that could be read, in the order of the rows, rejected ones included.
    public var reports: [Report] = []
    /// The actors: those given, or those that the reports name where none were given.
    public var actors: ActorLexicon
    public var problems: [Problem] = []
  }

  /// The actors that rows may name; nil lets every name be an actor.
  public var actors: ActorLexicon?
  public var sources: SourceLexicon

  public init(actors: ActorLexicon?, sources: SourceLexicon = SourceLexicon()) {
    self.actors = actors
    self.sources = sources
  }

  /// Reads all rows of a table.
  public func read(_ table: ReportTable) -> Reading {
    var reading = Reading(actors: actors ?? ActorLexicon())
    // Without these columns every row would only repeat what the header's problems say.
    guard ReportColumn.required.allSatisfy(table.has) else { return reading }
    var actorCells = ActorCells(reading.actors, isOpen: actors == nil)
    for row in table.rows {
      var reader = RowReader(table: table, row: row, sources: sources)
      if let report = reader.report(actors: &actorCells) { reading.reports.append(report) }
      let id = table.id(ofRow: row)
      if let first = table.row(ofReport: id), first != row {
        reader.add("line \(table.csv.rows[first].line) has the id “\(id.excerpt)” already; give each row its own", .id)
      }
      reading.problems += reader.problems
    }
    reading.problems += actorCells.problems(in: table)
    reading.problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    reading.actors = actorCells.lexicon
    return reading
  }
}
