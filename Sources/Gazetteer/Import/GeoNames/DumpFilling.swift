import Geography

extension PackFilling {
  /// Reads a dump of GeoNames.
  mutating func addDump(
    _ part: ImportPart, names: NamesByLanguage?, _ tally: inout RowTally, _ progress: @escaping (ImportProgress) -> Void
  ) throws {
    var meter = ProgressMeter(part, progress)
    try part.read { reader in
      try TextLines.forEach(in: reader, label: part.label) { line, position in
        meter.count(reader)
        var entry: SourceEntry?
        do throws(RowTrouble) { entry = try places.entry(line) } catch {
          if !position.isTerminated, places.fields.count < GeoNamesColumn.count {
            throw InputError(
              "the file breaks off in this line; fetch it again", file: part.label, line: position.number, column: 1)
          }
          let column = error.field.map { line.column(of: places.fields[$0].lowerBound) }
          try tally.countBad(Problem(error.message, file: part.label, line: position.number, column: column ?? 1))
          return true
        }
        guard var entry else {
          tally.countLeftOut()
          return true
        }
        if let names, let number = line.whole(places.fields[0]) { entry.add(names.names(of: number)) }
        try add(entry, &tally)
        return true
      }
    }
  }
}
