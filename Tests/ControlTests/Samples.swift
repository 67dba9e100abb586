import Geography
import Reports
import Testing

@testable import Control

/// Short ways to write the reports that tests need.
enum Samples {
  static let town = LocatedPlace(
    id: "town", name: "Town", coordinate: Coordinate(longitude: 40.92, latitude: 34.45), population: 40_000)

  static let sources = [
    Source(id: "sohr", name: "Syrian Observatory for Human Rights", reliability: 0.8),
    Source(id: "sana", name: "SANA", reliability: 0.6),
  ]

  static let actors = [
    Actor(id: "gov", name: "Syrian government"), Actor(id: "is", name: "Islamic State"),
    Actor(id: "hezbollah", name: "Hezbollah", side: "gov"),
  ]

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func timeline(_ reports: [Report], sources: [Source] = sources, actors: [Actor] = actors) -> Timeline {
    Timeline(reports: reports, places: ["town": town], sources: sources, actors: actors)
  }

  /// The state of the one town on a date.
  static func town(
    _ reports: [Report], on date: String, knownBy: String? = nil
  ) throws -> PlaceControl {
    let state = timeline(reports).state(on: try day(date), knownBy: try knownBy.map(day))
    #expect(state.places.count == 1)
    return try #require(state.places.first)
  }
}

/// A report on the sample town, from what its row would say: `row("1", "2017-11-08", "gov", .gain, share: 0.3)`.
func row(
  _ id: String, _ date: String, _ actor: String, _ change: Report.Change, against: String? = nil, share: Double? = nil,
  sectors: [Report.Sector] = [], source: String? = "sohr", published: String? = nil, confidence: Double? = nil,
  status: Report.Status = .accepted, place: String? = "town"
) throws -> Report {
  Report(
    id: id, date: try #require(ValidDate(date)), place: .init(name: "Town", id: place), actor: actor, change: change,
    against: against, share: share, sectors: sectors, source: source, published: try published.map(Samples.day),
    confidence: confidence, status: status)
}

extension PlaceControl {
  /// The shares in hundredths, as `gov 60, is 40`, the largest first.
  var split: String { shares.map { "\($0.actor) \(Int(($0.share * 100).rounded()))" }.joined(separator: ", ") }

  func sectors(of actor: String) -> [Report.Sector]? { shares.first { $0.actor == actor }?.sectors }
}
