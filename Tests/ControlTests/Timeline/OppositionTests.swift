import Geography
import Reports
import Testing

@testable import Control

/// A front runs along a national border only between those who are reported to fight each other.
@Suite struct OppositionTests {
  private func opposition(_ reports: [Report]) throws -> Opposition {
    Samples.timeline(reports).state(on: try Samples.day("2017-11-11")).opposition
  }

  @Test func twoWhoFightAThirdDoNotFightEachOther() throws {
    let own = try opposition([
      row("1", "2017-11-03", "iraq", .gain, against: "is"), row("2", "2017-11-08", "gov", .approach, against: "is"),
    ])
    #expect(own.haveOnlyOthers("gov", "iraq") && own.haveOnlyOthers("iraq", "gov"))
    #expect(!own.haveOnlyOthers("gov", "is"))
    // Of those whose opponents nobody names, none can be ruled out.
    #expect(!own.haveOnlyOthers("gov", "sdf"))
    #expect(!Opposition.unknown.haveOnlyOthers("gov", "iraq"))
  }

  @Test func whoTakesAPlaceFightsItsHolderThoughNobodySaysSo() throws {
    let own = try opposition([
      row("1", "2017-11-01", "gov", .hold, against: "is"), row("2", "2017-11-02", "sdf", .gain),
      row("3", "2017-11-03", "iraq", .approach, against: "is"),
    ])
    #expect(!own.haveOnlyOthers("gov", "sdf"))
    #expect(own.haveOnlyOthers("sdf", "iraq"))
  }

  @Test func whatIsPublishedLaterIsNotKnownYet() throws {
    let reports = [
      try row("1", "2017-11-01", "gov", .hold), try row("2", "2017-11-02", "is", .gain, against: "gov"),
      try row("3", "2017-11-03", "iraq", .gain, against: "sdf", published: "2018-05-03"),
    ]
    let timeline = Samples.timeline(reports)
    let day = try Samples.day("2017-11-11")
    #expect(timeline.state(on: day).opposition.haveOnlyOthers("gov", "iraq"))
    #expect(!timeline.state(on: day, knownBy: day).opposition.haveOnlyOthers("gov", "iraq"))
  }

  /// A fight that is reported later, or against an ally, still is a fight of the same war; a rejected report is none.
  @Test func sidesAndRejectedReportsCountAsEverywhere() throws {
    let own = try opposition([
      row("1", "2017-11-01", "hezbollah", .contest, against: "is"),
      row("2", "2017-11-02", "iraq", .hold, against: "is"),
      row("3", "2017-11-03", "gov", .gain, against: "iraq", status: .rejected),
    ])
    #expect(own.haveOnlyOthers("gov", "iraq"))
  }

  private static let region = BoundingBox(west: 40, south: 34, east: 42, north: 35)
  private static let border = Line([33.5, 34.4, 35.5].map { Coordinate(longitude: 41, latitude: $0) })
  private static let estimators: [any ControlEstimator] = [
    HarmonicEstimator(scale: EvidenceScale(spacing: 20_000, radiusInKilometres: 20), cellInKilometres: 2),
    VoronoiEstimator(radiusInKilometres: 20),
  ]

  @Test func neighboursWhoDoNotFightMeetAtTheBorderWithoutAFront() throws {
    let reports = try [
      row("1", "2017-11-03", "iraq", .gain, against: "is"), row("2", "2017-11-08", "gov", .gain, against: "is"),
    ]
    for estimator in Self.estimators {
      for (isKnown, hasBorder) in [(true, true), (false, true), (true, false)] {
        var state = Samples.state([
          Samples.control("w", at: 40.9, 34.5, [("gov", 1)]), Samples.control("e", at: 41.1, 34.5, [("iraq", 1)]),
        ])
        if isKnown { state.opposition = try opposition(reports) }
        let ground = Ground(land: [Self.region.polygon()], borders: hasBorder ? [Self.border] : [])
        let map = try estimator.map(state, region: Self.region, ground: ground)
        #expect(map.areas.map(\.actor) == ["gov", "iraq"])
        #expect(map.fronts.isEmpty == (isKnown && hasBorder))
      }
    }
  }
}
