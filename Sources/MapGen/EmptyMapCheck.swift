import Control
import Geography
import Reports

/// Maps that would show nothing are errors that say why.
extension MapGenerator {
  /// - Throws: ``InputError`` when no reported place lies in the box on the state's date.
  func checkSomethingToShow(_ state: ControlState, in box: BoundingBox) throws {
    if let areas = situation.controlAreas { return try check(areas, on: state.date, in: box) }
    guard !places.reports.isEmpty else { throw noReports }
    let spots = places.places.values.filter { !$0.isExtended }
    guard spots.contains(where: { box.contains($0.coordinate) }) else {
      let around = BoundingBox(spanning: spots.map(\.coordinate)).map { "; the reports lie within \(words($0))" } ?? ""
      throw InputError("no reported place lies in the region \(words(box))\(around)")
    }
    let local = places.reports.filter { report in
      report.place.id.flatMap { places.places[$0] }.map { !$0.isExtended && box.contains($0.coordinate) } ?? false
    }
    if let knownBy = state.knownBy, let first = local.compactMap(\.published).min(), first > knownBy {
      throw InputError("nothing was published by \(knownBy); the first report of this map is of \(first)")
    }
    // What is said to be so “until” a day is drawn back to where the other reports begin, not to the dawn of time.
    let begin = local.map { $0.date.earliest ?? $0.date.effective }.min()
    if let begin, state.date < begin {
      throw InputError("there are no reports by \(state.date); in this region reports begin on \(begin)")
    }
    let shown = state.places.contains { !$0.place.isExtended && box.contains($0.place.coordinate) }
    guard shown else {
      let advice = state.knownBy.map { "as known by \($0); choose a later day for either" } ?? "choose a later day"
      throw InputError(
        "nothing is reported by \(state.date) in this region\(state.knownBy == nil ? ";" : ",") \(advice)")
    }
  }

  /// - Throws: ``InputError`` when no area of a layer that brings control stands on the date in the box.
  private func check(_ areas: [DatedArea], on date: CalendarDate, in box: BoundingBox) throws {
    let near = areas.filter { area in
      area.polygons.contains { BoundingBox(around: $0.exterior).map { $0.reaches(box) } ?? false }
    }
    guard !near.isEmpty else { throw InputError("no area of the control layer lies in the region \(words(box))") }
    guard !near.contains(where: { $0.stands(on: date) }) else { return }
    let first = near.compactMap(\.from).min().map { "; the first is of \($0)" } ?? ""
    let last = near.compactMap(\.to).max().map { ", the last until \($0)" } ?? ""
    throw InputError("no area of the control layer stands on \(date) in this region\(first)\(last)")
  }

  private func words(_ box: BoundingBox) -> String {
    [box.west, box.south, box.east, box.north].map { String((($0 * 100).rounded()) / 100) }.joined(separator: ",")
  }
}
