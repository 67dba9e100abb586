import Control
import Gazetteer
import Geography
import Reports

extension PlaceResolver {
  /// Puts the reports and their places together, and notes what could be pinned.
  mutating func gather(_ spots: [Spot?]) {
    var names = PlaceNames()
    for (i, report) in situation.reports.enumerated() {
      guard let spot = spots[i] else { continue }
      names.add(report.place.name, bank: report.bank, to: spot.id)
      var located = report
      located.place.id = spot.id
      located.place.coordinate = spot.coordinate
      result.reports.append(located)
      if let pin = pin(report, spot) { result.pins.append(pin) }
    }
    for spot in spots.compactMap(\.self) where result.places[spot.id] == nil {
      result.places[spot.id] = names.place(of: spot)
    }
  }

  func pin(_ report: Report, _ spot: Spot) -> PlaceResolution.Pin? {
    // The user's own places stay in places.csv alone, so that a correction there is still felt everywhere.
    guard report.place.coordinate == nil, spot.own == nil else { return nil }
    let isSpot = !spot.isExtended || Spot.isExtent(id: spot.id)
    let id = report.place.id == nil && !spot.id.hasPrefix("user:") ? spot.id : nil
    guard id != nil || isSpot else { return nil }
    return PlaceResolution.Pin(
      report: report.id, name: report.place.name, placeID: id, coordinate: isSpot ? spot.coordinate : nil)
  }
}
