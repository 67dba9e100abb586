import Control
import Geography
import Reports

/// The reports of one source.
struct SourceReports {
  /// Its name as the situation has it; nil for reports that name nobody.
  var name: String?
  /// Its name in other languages by ISO 639-1 code.
  var translations: [String: String]
  var reports: [Report]

  /// Reports by who says so, or by who printed them where nobody is said to; in the order of their first ones.
  static func all(of reports: [Report], sources: [Source]) -> [SourceReports] {
    let lexicon = SourceLexicon(sources)
    var result: [SourceReports] = []
    var index: [String: Int] = [:]
    for report in reports {
      let said = report.source ?? report.outlet
      let known = said.flatMap { lexicon.source(named: $0) }
      let key = known.map { "id " + $0.id } ?? said.map { "name " + NameFolding.folded($0) } ?? ""
      if let i = index[key] {
        result[i].reports.append(report)
      } else {
        index[key] = result.count
        result.append(
          SourceReports(name: known?.name ?? said, translations: known?.translations ?? [:], reports: [report]))
      }
    }
    return result
  }
}
