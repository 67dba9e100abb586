import Cartography
import Control
import Foundation
import Geography

/// The fronts that the project makes: along great rivers of the base map, and over open land.
enum Cases {
  /// Rivers by name with a spot on their course, and half the height of the region in degrees.
  private static let rivers: [(name: String, longitude: Double, latitude: Double, half: Double, isForTuning: Bool)] = [
    ("Nile", 31.2, 28.5, 1.4, true), ("Irrawaddy", 95.2, 20.5, 1.4, true), ("Tigris", 43.5, 35.0, 1.0, true),
    ("Mekong", 105.5, 15.5, 1.4, true), ("Danube", 25.5, 43.8, 1.4, true), ("Mississippi", -91.0, 32.5, 1.4, true),
    ("Congo", 18.0, 1.0, 1.4, false), ("Euphrates", 40.5, 35.0, 1.0, false), ("Niger", -1.5, 17.0, 1.4, false),
    ("Vistula", 21.3, 51.5, 1.4, false), ("Indus", 68.5, 27.5, 1.4, false), ("Rhine", 8.2, 49.3, 1.0, false),
  ]

  static func rivers(_ store: BaseMapStore) throws -> [FrontCase] {
    try rivers.enumerated().map { i, river in
      let wide = river.half / cos(river.latitude * .pi / 180)
      let region = BoundingBox(
        west: river.longitude - wide, south: river.latitude - river.half, east: river.longitude + wide,
        north: river.latitude + river.half)
      let map = try store.read(region, kilometresPerPoint: 0.4)
      let great = map.rivers.filter { $0.rank == 1 }
      let ground = Ground(
        land: map.land.flatMap(\.shape), lakes: map.lakes.flatMap(\.shape), rivers: great.flatMap(\.shape))
      let course = great.filter { $0.name == river.name }.flatMap(\.shape)
      let pieces = try Overlay.partition([region.polygon()], by: course).map(\.polygon).sorted { $0.area > $1.area }
      var random = SplitMix(state: UInt64(i))
      // A front seldom keeps to the river all along: each side has a foothold or two on the other bank.
      let points = course.flatMap(\.points).filter(region.contains)
      let footholds = (0..<3).compactMap { _ in
        points.randomElement(using: &random).map {
          ($0, Double.random(in: 5...14, using: &random), Bool.random(using: &random))
        }
      }
      return try FrontCase("along the \(river.name)", region, ground, isForTuning: river.isForTuning) { spots in
        var side = try Overlay.contains(Array(pieces.prefix(1)), spots)
        for (middle, radius, isA) in footholds {
          for k in spots.indices where spots[k].distance(to: middle) < radius { side[k] = isA }
        }
        return side
      }
    }
  }

  /// Fronts that wind over open land: a line with waves of several lengths.
  static func open() throws -> [FrontCase] {
    try (0..<8).map { i in
      var random = SplitMix(state: UInt64(1000 + i))
      let region = BoundingBox(west: 20, south: 46, east: 25.5, north: 49.6)
      let waves = [1.0, 2, 3, 5, 8, 12].map { count in
        // Longer waves swing further, as fronts do.
        (
          count, Double.random(in: 0..<2 * .pi, using: &random),
          Double.random(in: 0.2...1, using: &random) * 0.5 / count
        )
      }
      let tilt = Double.random(in: -0.5...0.5, using: &random)
      return try FrontCase(
        "over open land \(i + 1)", region, Ground(land: [region.expanded(byKilometres: 100).polygon()]),
        isForTuning: i < 4
      ) { spots in
        spots.map { spot in
          let t = (spot.longitude - region.west) / (region.east - region.west)
          let line = waves.reduce(0.5 + tilt * (t - 0.5)) { $0 + $1.2 * sin(2 * .pi * $1.0 * t + $1.1) / 2 }
          return (spot.latitude - region.south) / (region.north - region.south) > line
        }
      }
    }
  }

  /// A front that is given: GeoJSON of the polygons of side a.
  static func given(_ path: String, region: BoundingBox, _ store: BaseMapStore) throws -> FrontCase {
    let polygons = try GeoJSON.read(URL(fileURLWithPath: path)).flatMap(\.polygons)
    let map = try store.read(region, kilometresPerPoint: 0.4)
    let ground = Ground(
      land: map.land.flatMap(\.shape), lakes: map.lakes.flatMap(\.shape),
      rivers: map.rivers.filter { $0.rank == 1 }.flatMap(\.shape))
    return try FrontCase(path, region, ground, isForTuning: false) { try Overlay.contains(polygons, $0) }
  }
}
