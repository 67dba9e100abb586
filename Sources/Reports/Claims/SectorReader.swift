import Gazetteer

/// Reads what parts of a place are spoken of: `several northern districts`, `its southern and eastern edges`.
enum SectorReader {
  /// The sectors that the words tell, in the order of the words.
  static func sectors(in units: ArraySlice<SentenceUnit>, of text: SourceText) -> [Report.Sector] {
    var found: [Report.Sector] = []
    var run: [Report.Sector] = []
    var previous: SentenceUnit?
    /// Whether the run stands behind `in the`, `to the`, `from the`.
    var isPlaced = false
    func close(_ next: SentenceUnit?) {
      defer { (run, isPlaced) = ([], false) }
      guard !run.isEmpty else { return }
      let isPart = next.map { $0.isWord && $0.word.contains(.partNoun) } ?? false
      let isNameOfPlace =
        next?.place != nil || next?.isNameLike(text) ?? false
        || next.map { $0.isWord && $0.classes.contains(.kind) && !isPart } ?? false
      // `in the north of the city`, `to the north and south of`, `from the west`; not `south-east of Tripoli`.
      let isWhere = isPlaced && !isNameOfPlace
      if isPart || isWhere { for sector in run where !found.contains(sector) { found.append(sector) } }
    }
    for unit in units {
      guard unit.isWord else {
        close(unit)
        previous = unit
        continue
      }
      if let sector = self.sector(unit, text) {
        if run.isEmpty { isPlaced = previous.map { isPlacing($0, before: unit) } ?? false }
        run.append(sector)
      } else if !run.isEmpty, unit.hash == Words.and || unit.hash == Words.or || unit.classes.contains(.article) {
        // Goes on.
      } else {
        close(unit)
        if unit.hash == centre.0 || unit.hash == centre.1,
          previous.map({ $0.classes.contains(.article) || $0.hash == Words.its }) ?? false, !found.contains(.centre)
        {
          found.append(.centre)
        }
      }
      previous = unit
    }
    close(nil)
    return found
  }

  /// Whether a word before a direction makes it one of the place at hand: `the` behind `in`, `to` or `from`; `town's`.
  private static func isPlacing(_ unit: SentenceUnit, before direction: SentenceUnit) -> Bool {
    if !direction.gap.isDisjoint(with: [.comma]) { return false }
    return unit.classes.contains(.article) || unit.place != nil || unit.hash == Words.from || unit.hash == Words.in
  }

  private static let centre = (WordHash.of("centre"), WordHash.of("center"))

  private static func sector(_ unit: SentenceUnit, _ text: SourceText) -> Report.Sector? { names[unit.hash] }

  private static let names: [UInt64: Report.Sector] = {
    var names: [UInt64: Report.Sector] = [:]
    for (name, sector) in [
      ("north", Report.Sector.north), ("south", .south), ("east", .east), ("west", .west), ("northeast", .northeast),
      ("northwest", .northwest), ("southeast", .southeast), ("southwest", .southwest), ("northern", .north),
      ("southern", .south), ("eastern", .east), ("western", .west), ("northeastern", .northeast),
      ("northwestern", .northwest), ("southeastern", .southeast), ("southwestern", .southwest), ("central", .centre),
    ] {
      names[WordHash.of(name)] = sector
    }
    return names
  }()
}
