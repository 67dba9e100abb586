import Cartography
import Control
import Geography
import Reports

/// Gathers what the maps of many dates show together, without keeping the states of all of them.
struct SpanGathering {
  /// What of a place's control changes its mark.
  private struct Look: Hashable {
    var place: String
    var status: PlaceControl.Status
    var actors: [String]
    var besiegers: [String]
    var pressures: [PlaceControl.Pressure]

    init(_ control: PlaceControl) {
      place = control.place.id
      status = control.status
      actors = control.shares.map(\.actor)
      besiegers = control.besiegedBy
      pressures = control.pressures
    }
  }

  private(set) var dates: [MapDate] = []
  /// Every place in each of its looks, with the reports of all dates behind it.
  private(set) var places: [PlaceControl] = []
  /// The date with the most contested places, which has most to explain.
  private(set) var busiest: (date: CalendarDate, contested: Int)?
  /// Whether any place is shown in another way on one date than on the first.
  private(set) var hasTurns = false
  private var looks: [String: PlaceLook]?
  private var index: [Look: Int] = [:]
  private var known: [Set<String>] = []

  mutating func add(_ state: ControlState) {
    dates.append(MapDate(state.date, newestReport: state.newestReport))
    let own = Dictionary(state.places.map { ($0.place.id, PlaceLook($0)) }, uniquingKeysWith: { first, _ in first })
    if own != looks ?? own { hasTurns = true }
    looks = looks ?? own
    for control in state.places {
      if let i = index[Look(control)] {
        for report in control.evidence where known[i].insert(report.report).inserted {
          places[i].evidence.append(report)
        }
      } else {
        index[Look(control)] = places.count
        places.append(control)
        known.append(Set(control.evidence.map(\.report)))
      }
    }
    let contested = state.places.count { $0.status == .contested }
    if contested > busiest?.contested ?? -1 { busiest = (state.date, contested) }
  }

  /// The dates of which maps are made beforehand.
  func samples(_ count: Int) -> [CalendarDate] {
    let all = dates.map(\.date)
    guard all.count > count else { return all }
    let even = (0..<count).map { all[$0 * (all.count - 1) / (count - 1)] }
    return Set(even + (busiest.map { [$0.date] } ?? [])).sorted()
  }
}
