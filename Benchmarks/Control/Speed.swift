import Control
import Foundation
import Geography

/// How long an estimate takes.
enum Speed {
  static func run() throws {
    print("\n| region | cells | reports | actors | method | estimate | with areas |\n|---|--:|--:|--:|---|--:|--:|")
    let sample = BoundingBox(west: 39.4, south: 34.05, east: 42.65, north: 35.55)
    let large = BoundingBox(west: 37, south: 32.5, east: 42.4, north: 37)
    for (name, region, reports, actors) in [("sample", sample, 40, 4), ("500 × 500 km", large, 1000, 4)] {
      let state = state(region, reports: reports, actors: actors)
      let ground = Ground(land: [region.expanded(byKilometres: 200).polygon()])
      let spots = [region.center]
      let scale = try EvidenceScale(places: state.places.map(\.place.coordinate), in: region)
      let methods: [(String, any ControlEstimator)] = [
        ("harmonic", HarmonicEstimator(scale: scale, cellInKilometres: 1)),
        ("cost-distance", CostDistanceEstimator(scale: scale, cellInKilometres: 1)),
        ("voronoi", VoronoiEstimator(radiusInKilometres: scale.radiusInKilometres)),
      ]
      let cells = Int(region.widthInKilometres * region.heightInKilometres)
      func row(_ method: String, _ estimate: Double, _ map: Double) {
        print("| \(name) | \(cells) | \(reports) | \(actors) | \(method) | \(Int(estimate)) ms | \(Int(map)) ms |")
      }
      for (method, estimator) in methods {
        let estimate = try median {
          _ = try estimator.control(at: spots, state, region: region, ground: ground)
        }
        let map = try median { _ = try estimator.map(state, region: region, ground: ground) }
        row(method, estimate, map)
      }
      let series = try HarmonicEstimator(scale: scale, cellInKilometres: 1).series(in: region, ground: ground)
      _ = try series.map(state)
      // On each day all evidence is a day older, and one report in twenty says something else.
      var (day, next) = (0, state)
      func advance() {
        next = state
        for k in next.places.indices { next.places[k].support *= pow(0.994, Double(day)) }
        for k in stride(from: day, to: reports, by: 20) { next.places[k].shares[0].actor = "actor\(day % actors)" }
        day += 1
      }
      let map = try median(before: advance) { _ = try series.map(next) }
      print("| \(name) | \(cells) | \(reports) | \(actors) | harmonic, the next day | | \(Int(map)) ms |")
    }
  }

  /// The median of seven runs in milliseconds of processor time, which other programs do not lengthen much.
  private static func median(before: () -> Void = {}, _ body: () throws -> Void) rethrows -> Double {
    let times = try (0..<7).map { _ in
      before()
      let start = clock()
      try body()
      return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    }
    return times.sorted()[3]
  }

  /// Reports strewn over a region, held in sectors around its middle.
  private static func state(_ region: BoundingBox, reports: Int, actors: Int) -> ControlState {
    var random = SplitMix(state: 5)
    let date = CalendarDate(dayNumber: 17_479)
    let places = (0..<reports).map { k in
      let spot = Coordinate(
        longitude: Double.random(in: region.west...region.east, using: &random),
        latitude: Double.random(in: region.south...region.north, using: &random))
      let part = Int(region.center.bearing(to: spot) / 360 * Double(actors)) % actors
      return PlaceControl(
        place: LocatedPlace(id: "p\(k)", name: "Point \(k)", coordinate: spot), status: .held,
        shares: [.init(actor: "actor\(part)", share: 1)], support: 0.6, newestReport: date,
        evidence: [.init(report: "r\(k)", weight: 0.6)])
    }
    return ControlState(date: date, places: places, newestReport: date)
  }
}
