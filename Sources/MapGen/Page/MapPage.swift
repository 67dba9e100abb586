import Cartography
import Control
import Foundation
public import Geography
import Mustache
import Rendering
import Reports

/// The maps of many dates as one HTML file that needs no network: a date slider, the reports behind every mark, charts.
public struct MapPage {
  private let generator: MapGenerator
  private let data: DataDirectory

  public init(_ generator: MapGenerator, data: DataDirectory) {
    self.generator = generator
    self.data = data
  }

  /// The page of a timelapse's dates; the size of its maps does not count, as a page has sizes of its own.
  ///
  /// On each date it shows the control that `render` draws at its usual size.
  ///
  /// - Throws: as ``MapGenerator/timelapse(_:text:)``; ``InputError`` when the page's own files are missing or damaged.
  public func html(_ request: TimelapseRequest) async throws -> String {
    let text = try TextEngine(fonts: data.fonts)
    let maps = try PageMaps(request, generator, text: text)
    let controls = try await maps.controls()
    guard let first = controls.first, let last = controls.last else { throw InputError("there is no date to show") }
    let (scale, shift) = try maps.narrowing()
    var shapes = PageShapes(scale: scale, shift: shift, text: text)
    var series = PageSeries(maps.region)
    var evidence = PageEvidence(controls)
    var sentences = PageSentences()
    let words = PageWords(
      language: request.map.languages.primary, english: try LanguageFile(directory: data.languages).choice("en").primary
    )
    var dates: [PageData.Date] = []
    for control in controls {
      let scenes = try maps.scenes(control, text: text)
      try shapes.add(wide: scenes.wide, narrow: scenes.narrow)
      try series.add(control)
      let told = MapWords(maps.content(control), request.map.languages)
      dates.append(
        PageData.Date(
          id: control.state.date.description, name: words.language.date(control.state.date), asOf: told.date,
          day: control.state.date.dayNumber, says: sentences.add(scenes.wide.altText), warnings: told.warnings,
          layers: shapes.changes,
          evidence: evidence.add(control)))
    }
    let content = PageContent(
      request: request, maps: maps, words: words, dates: dates, sentences: sentences, shapes: shapes,
      told: MapWords(maps.content(last), request.map.languages),
      legend: try maps.legend(first, of: controls, text: text))
    return try content.html(series, evidence, generator, data)
  }
}

extension MapGenerator {
  /// The day of the first report of a spot in the situation's region that is dated to the day; the last day itself where
  /// there is none before it.
  public func firstDate(to last: CalendarDate) -> CalendarDate {
    let days = places.reports.compactMap { report -> CalendarDate? in
      guard report.status != .rejected, report.date.precisionInDays == 0, let id = report.place.id,
        let place = places.places[id], !place.isExtended, places.region?.contains(place.coordinate) ?? true
      else { return nil }
      return report.date.effective
    }
    return min(days.min() ?? last, last)
  }
}
