import Control
import Reports

/// Which reports count for each place of a page on each date, and how much: each combination once.
struct PageEvidence {
  /// Every place that a mark of any date stands for.
  let places: [LocatedPlace]
  /// Reports by their ids, with their weights in percent.
  private(set) var combinations: [[Weighed]] = [[]]
  private var index: [[Weighed]: Int] = [[]: 0]
  private var last: [Int] = []

  struct Weighed: Hashable {
    var report: String
    var percent: Int
  }

  init(_ maps: [ControlMap]) {
    var seen: Set<String> = []
    places = maps.flatMap { $0.state.places.map(\.place) }.filter { !$0.isExtended && seen.insert($0.id).inserted }
  }

  /// Adds a date: how the places' combinations differ from those of the date before.
  mutating func add(_ map: ControlMap) -> PageData.Change? {
    let evidence = Dictionary(
      map.state.places.map { ($0.place.id, $0.evidence) }, uniquingKeysWith: { first, _ in first })
    let now = places.map { place in
      number(
        of: (evidence[place.id] ?? []).map {
          Weighed(report: $0.report, percent: Int((min(1, max(0, $0.weight)) * 100).rounded()))
        })
    }
    defer { last = now }
    return PageData.Change(from: last, to: now)
  }

  private mutating func number(of combination: [Weighed]) -> Int {
    if let known = index[combination] { return known }
    index[combination] = combinations.count
    combinations.append(combination)
    return combinations.count - 1
  }
}
