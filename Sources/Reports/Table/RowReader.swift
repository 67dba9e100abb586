import Geography

/// Reads the cells of one row, and notes what is wrong with each.
struct RowReader {
  let table: ReportTable
  let row: Int
  let sources: SourceLexicon
  private(set) var problems: [Problem] = []

  init(table: ReportTable, row: Int, sources: SourceLexicon) {
    self.table = table
    self.row = row
    self.sources = sources
  }

  /// The report of the row, or nil when a cell that it cannot do without is missing or wrong.
  mutating func report(actors: inout ActorCells) -> Report? {
    for column in [ReportColumn.place, .actor, .source, .outlet, .citation] {
      if let problem = text(column)?.hiddenCharacterProblem { add("the cell “\(column.rawValue)” \(problem)", column) }
    }
    let date = required(.date).flatMap { validDate($0) }
    let name = required(.place)
    let actor = required(.actor).flatMap { actors.id(named: $0, row: row, .actor) }
    let change = required(.change).flatMap { word(Report.Change.self, $0, .change) }
    let against = text(.against).flatMap { actors.id(named: $0, row: row, .against) }
    let coordinate = coordinate()
    let share = fraction(.share)
    let confidence = fraction(.confidence)
    let sectors = sectors()
    let bank = text(.bank).flatMap { word(Report.Bank.self, $0, .bank, note: ", seen downstream") }
    let status = text(.status).map { word(Report.Status.self, $0, .status) } ?? .accepted
    let published = text(.published).flatMap { day($0) }
    let evidence = evidence()
    guard let date, let name, let actor, let change, let status else { return nil }
    if let published, let earliest = date.earliest, earliest.days(since: published) > 1 {
      add("the report was published \(published), before the date that it speaks of (\(date))", .published, .warning)
    }
    return Report(
      id: table.id(ofRow: row), date: date,
      place: Report.PlaceReference(name: name, id: text(.placeID), coordinate: coordinate), actor: actor,
      change: change, against: against, share: share, sectors: sectors, bank: bank,
      source: text(.source).map { sources.source(named: $0)?.id ?? $0 }, outlet: text(.outlet), published: published,
      citation: text(.citation), evidence: evidence, confidence: confidence, status: status)
  }

  mutating func add(_ message: String, _ column: ReportColumn, _ severity: Problem.Severity = .error) {
    problems.append(table.problem(message, severity: severity, row: row, column))
  }

  private func text(_ column: ReportColumn) -> String? { table.text(row, column) }

  private mutating func required(_ column: ReportColumn) -> String? {
    if let text = text(column) { return text }
    add("the cell “\(column.rawValue)” is empty", column)
    return nil
  }

  private mutating func validDate(_ text: String) -> ValidDate? {
    do { return try CellDate.read(text) } catch {
      add(error.message, .date)
      return nil
    }
  }

  private mutating func day(_ text: String) -> CalendarDate? {
    do { return try CellDate.readDay(text) } catch {
      add(error.message, .published)
      return nil
    }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, _ text: String, _ column: ReportColumn, note: String = ""
  ) -> Word? where Word.RawValue == String {
    let name = text.lowercased()
    if let word = Word(rawValue: name) { return word }
    let names = Word.allCases.map(\.rawValue)
    let nearest = NearestName.to(name, among: names).map { "; did you mean “\($0)”?" } ?? ""
    add(
      "“\(text.excerpt)” is no \(column.rawValue) (it is one of \(names.joined(separator: ", "))\(note))\(nearest)",
      column)
    return nil
  }

  private mutating func fraction(_ column: ReportColumn) -> Double? {
    guard let text = text(column) else { return nil }
    guard let number = CellNumber.read(text, unit: "%") else {
      add("“\(text.excerpt)” is not a number; write the \(column.rawValue) as 0.4 or 40%", column)
      return nil
    }
    let value = number.hasUnit ? number.value / 100 : number.value
    guard (0...1).contains(value) else {
      add("the \(column.rawValue) \(text.excerpt) lies outside 0–1; write it as 0.4 or 40%", column)
      return nil
    }
    return value
  }

  private mutating func coordinate() -> Coordinate? {
    let latitude = degrees(.latitude, limit: 90)
    let longitude = degrees(.longitude, limit: 180)
    switch (text(.latitude), text(.longitude)) {
    case (nil, .some): add("the row has a longitude but no latitude; give both or neither", .latitude)
    case (.some, nil): add("the row has a latitude but no longitude; give both or neither", .longitude)
    default: break
    }
    guard let latitude, let longitude else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  private mutating func degrees(_ column: ReportColumn, limit: Double) -> Double? {
    guard let text = text(column) else { return nil }
    guard let value = CellNumber.read(text, unit: "°")?.value else {
      add("“\(text.excerpt)” is not a number; write the \(column.rawValue) in degrees, as 34.45", column)
      return nil
    }
    guard abs(value) <= limit else {
      let advice = column == .latitude && abs(value) <= 180 ? "; is it the longitude?" : ""
      add("the \(column.rawValue) \(text.excerpt) lies outside ±\(Int(limit)) degrees\(advice)", column)
      return nil
    }
    return value
  }
}

extension RowReader {
  fileprivate mutating func sectors() -> [Report.Sector] {
    guard let text = text(.sector) else { return [] }
    var sectors: [Report.Sector] = []
    for part in text.split(whereSeparator: { ";,/|".contains($0) }) {
      let name = String(part).trimmed
      guard let sector = Report.Sector(written: name) else {
        add(
          "“\(name.excerpt)” is no sector: it is one of \(Report.Sector.allCases.map(\.rawValue).joined(separator: ", ")), "
            + "several with ; between them", .sector)
        continue
      }
      if !sectors.contains(sector) { sectors.append(sector) }
    }
    return sectors
  }

  fileprivate mutating func evidence() -> Report.Evidence? {
    let (start, end) = (offset(.start), offset(.end))
    if let start, let end, end < start { add("the end \(end) lies before the start \(start)", .end) }
    guard let article = text(.article) else {
      if start != nil || end != nil { add("start and end need the article that they count in", .article) }
      return nil
    }
    return Report.Evidence(article: article, start: start, end: end)
  }

  private mutating func offset(_ column: ReportColumn) -> Int? {
    guard let text = text(column) else { return nil }
    guard let value = CellNumber.read(text, unit: "")?.value, let offset = Int(exactly: value), offset >= 0 else {
      add("“\(text.excerpt)” is no offset; \(column.rawValue) counts Unicode characters of the article from 0", column)
      return nil
    }
    return offset
  }
}
