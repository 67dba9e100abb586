import Control
import Geography
import Reports

/// Words for what became of a report.
enum Fates {
  /// A word for machines.
  static func key(_ fate: PlaceStory.Fate) -> String {
    switch fate {
    case .counts: "counts"
    case .ended: "ended"
    case .faded: "faded"
    case .idle: "idle"
    case .later: "later"
    case .unknown: "unknown"
    }
  }

  /// A reason for people.
  static func words(_ fate: PlaceStory.Fate, _ explanation: PlaceExplanation) -> String {
    switch fate {
    case .counts: return "counts"
    case .ended(let id):
      guard let ender = explanation.reports.first(where: { $0.report.id == id })?.report else {
        return "ended by \(id)"
      }
      return "ended by \(id), \(ender.change.rawValue) on \(ender.date)"
    case .faded(let days): return "not reported again within \(days) days"
    case .idle: return "changes nothing beside the others"
    case .later: return "valid only from a later day"
    case .unknown: return "not known yet"
    }
  }
}
