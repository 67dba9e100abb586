import Foundation
import Geography
import Reports

/// The parts of a town that actors are reported to hold, as cells: for maps near enough to show them.
struct TownSectors {
  /// People on a square kilometre of a town, where its outline is not known.
  static let density = 5000.0
  /// The radius of a place of unknown population, in metres.
  static let usualRadius = 1000.0
  /// A town is shown in parts where its radius is at least so many cells; smaller, its mark is sliced instead.
  static let fewestCells = 3.0
  /// An actor with less than this holds no more than the edges on its sides.
  static let edgeShare = 0.25
  /// The edges begin at this part of the radius.
  static let edge = 0.55

  /// Calls for each cell of a town that is held in parts with the actor who holds that part.
  static func forEachCell(of pin: Pin, at spot: Point, on grid: FieldGrid, _ body: (Int, String) -> Void) {
    guard case .contested = pin.tenure, pin.shares.contains(where: { !$0.sectors.isEmpty }),
      let main = pin.shares.first(where: { $0.sectors.isEmpty })?.actor ?? pin.shares.first?.actor
    else { return }
    let radius = radius(pin.population)
    guard radius >= fewestCells * grid.cell, let home = grid.index(of: spot) else { return }
    let reach = Int((radius / grid.cell).rounded(.up))
    let (column, row) = (home % grid.columns, home / grid.columns)
    for r in max(0, row - reach)...min(grid.rows - 1, row + reach) {
      for c in max(0, column - reach)...min(grid.columns - 1, column + reach) {
        let center = grid.center(column: c, row: r)
        let distance = center.distance(to: spot)
        guard distance <= radius else { continue }
        let sector = sector(dx: center.x - spot.x, dy: center.y - spot.y, isCentre: distance < edge * radius / 2)
        let holder = pin.shares.first { share in
          guard share.sectors.contains(sector) else { return false }
          return share.share >= edgeShare || sector == .centre || distance >= edge * radius
        }
        body(r * grid.columns + c, holder?.actor ?? main)
      }
    }
  }

  /// The radius of a town in metres.
  static func radius(_ population: Int) -> Double {
    guard population > 0 else { return usualRadius }
    return max(400, 1000 * (Double(population) / density / .pi).squareRoot())
  }

  private static func sector(dx: Double, dy: Double, isCentre: Bool) -> Report.Sector {
    if isCentre { return .centre }
    let compass: [Report.Sector] = [
      .north, .northeast, .east, .southeast, .south, .southwest, .west, .northwest,
    ]
    let eighth = Int((atan2(dx, dy) / (.pi / 4)).rounded()) + 8
    return compass[eighth % 8]
  }
}
