import Control
import Gazetteer
import Gazetteer
import Reports

/// The names and banks that the reports give their places, counted.
struct PlaceNames {
  private var names: [String: [String: Int]] = [:]
  private var order: [String: [String]] = [:]
  private var banks: [String: [Report.Bank]] = [:]

  mutating func add(_ name: String, bank: Report.Bank?, to id: String) {
    if names[id]?[name] == nil { order[id, default: []].append(name) }
    names[id, default: [:]][name, default: 0] += 1
    if let bank { banks[id, default: []].append(bank) }
  }

  /// The place as it is drawn.
  ///
  /// It bears the name that the reports use most, so that a map reads like its sources, and alike whether the rows are
  /// pinned or not. A name in Arabic script only is a translation of the gazetteer's.
  func place(of spot: PlaceResolver.Spot) -> LocatedPlace {
    let reported = order[spot.id] ?? []
    let latin = commonest(reported.filter { !$0.isArabic }, of: spot.id).map(Self.withoutContainer)
    let arabic = commonest(reported.filter(\.isArabic), of: spot.id).map(Self.withoutContainer)
    let banks = banks[spot.id] ?? []
    let left = banks.count { $0 == .left }
    let bank: Report.Bank? =
      banks.isEmpty || left * 2 == banks.count ? banks.first : left * 2 > banks.count ? .left : .right
    return LocatedPlace(
      id: spot.id, name: latin ?? spot.entry?.name ?? spot.own?.name ?? arabic ?? spot.id,
      arabicName: spot.own?.arabicName ?? spot.entry?.arabicName ?? arabic, coordinate: spot.coordinate,
      kind: spot.own?.kind ?? spot.entry?.kind ?? .town, population: spot.entry?.population ?? 0,
      isExtended: spot.isExtended, bank: spot.own?.bank ?? bank)
  }

  /// The name used most often; of equals, the one used first.
  private func commonest(_ candidates: [String], of id: String) -> String? {
    var best: (name: String, count: Int)?
    for name in candidates {
      let count = names[id]?[name] ?? 0
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }

  /// `Rawa` of `Rawa, Anbar province`.
  private static func withoutContainer(_ name: String) -> String {
    guard let comma = name.firstIndex(where: { ",،".contains($0) }), comma > name.startIndex else { return name }
    return String(name[..<comma])
  }
}
