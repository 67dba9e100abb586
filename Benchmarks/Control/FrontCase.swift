import Control
import Foundation
import Geography

/// A region in which it is known on which side of a front every spot lies.
struct FrontCase {
  var name: String
  var region: BoundingBox
  var ground: Ground
  /// Whether the figures may be tuned with it; the others are only looked at.
  var isForTuning: Bool
  /// Spots two kilometres apart within the band around the front, and which of them lie on side a.
  var spots: [Coordinate]
  var isSideA: [Bool]

  /// How far from the front spots are scored, in kilometres.
  static let band = 30.0
  private static let step = 2.0

  init(
    _ name: String, _ region: BoundingBox, _ ground: Ground, isForTuning: Bool,
    isSideA: ([Coordinate]) throws -> [Bool]
  ) throws {
    (self.name, self.region, self.ground, self.isForTuning) = (name, region, ground, isForTuning)
    let (columns, rows) = (
      Int(region.widthInKilometres / FrontCase.step), Int(region.heightInKilometres / FrontCase.step)
    )
    let lattice = (0..<columns * rows).map { i in
      Coordinate(
        longitude: region.west + (region.east - region.west) * (Double(i % columns) + 0.5) / Double(columns),
        latitude: region.south + (region.north - region.south) * (Double(i / columns) + 0.5) / Double(rows))
    }
    let side = try isSideA(lattice)
    // The front runs between lattice points that differ from a neighbour.
    let front = lattice.indices.filter { i in
      (i % columns + 1 < columns && side[i] != side[i + 1])
        || (i + columns < side.count && side[i] != side[i + columns])
    }
    let isLand = zip(
      try Overlay.contains(ground.land, lattice), try Overlay.contains(ground.lakes, lattice)
    ).map { $0 && !$1 }
    let reach = Int(FrontCase.band / FrontCase.step)
    var isNear = [Bool](repeating: false, count: lattice.count)
    for i in front {
      let (c, r) = (i % columns, i / columns)
      for row in max(0, r - reach)...min(rows - 1, r + reach) {
        let half = Int(Double(reach * reach - (row - r) * (row - r)).squareRoot())
        for column in max(0, c - half)...min(columns - 1, c + half) { isNear[row * columns + column] = true }
      }
    }
    let kept = lattice.indices.filter { isNear[$0] && isLand[$0] }
    spots = kept.map { lattice[$0] }
    self.isSideA = kept.map { side[$0] }
  }

  /// The state of control that reports at some of the spots make, some of them wrong.
  func state(_ draw: Draw) -> ControlState {
    let date = CalendarDate(dayNumber: 17_479)
    let places = zip(draw.spots, draw.saysA).enumerated().map { k, report in
      PlaceControl(
        place: LocatedPlace(id: "p\(k)", name: "Point \(k)", coordinate: spots[report.0]), status: .held,
        shares: [.init(actor: report.1 ? "a" : "b", share: 1)], support: 0.6, newestReport: date,
        evidence: [.init(report: "r\(k)", weight: 0.6)])
    }
    return ControlState(date: date, places: places, newestReport: date)
  }

  /// Reports drawn from the spots.
  struct Draw {
    var spots: [Int]
    var saysA: [Bool]
  }

  func draw(_ count: Int, wrong: Double, seed: UInt64) -> Draw {
    var random = SplitMix(state: seed)
    let chosen = Array(spots.indices.shuffled(using: &random).prefix(count))
    return Draw(
      spots: chosen, saysA: chosen.map { isSideA[$0] != (Double.random(in: 0..<1, using: &random) < wrong) })
  }
}

/// A small generator of random numbers with a seed (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
