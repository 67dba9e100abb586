import Geography
import Reports

/// What every grid estimator begins with: the grid, its terrain, and the pins in their cells.
struct FieldStage {
  let ground: PlaneGround
  let terrain: Terrain
  let banks: Banks
  /// The pins that lie on the grid, where they count: on the bank that their reports name.
  let pins: [Pin]
  let spots: [Point]
  /// The same spots in degrees.
  let places: [Coordinate]
  let cells: [Int]
  let scale: EvidenceScale
  let reach: ReportReach
  /// The towns that are held in parts.
  let towns: PartedTowns
  /// The actors of the pins, sorted.
  let actors: [String]

  /// What was asked of each pin, and where it was put.
  private let asked: [Asked]
  private let placed: [Coordinate]

  private struct Asked: Hashable {
    var spot: Coordinate
    var bank: Report.Bank?
  }

  /// The number of cells that a map gets unless its places lie far apart.
  static let usualCells = 60_000.0
  /// A cell need not be smaller than this part of the spacing …
  static let partOfSpacing = 1.0 / 16
  /// … but a map is at least so many cells across.
  static let fewestAcross = 160.0
  /// The margin around the region, as a part of its shorter side at most.
  static let margin = 0.12

  var radius: Double { scale.radiusInKilometres * 1000 }

  /// Whether another stage, of the same region and ground, lies on the same grid and has the same scale.
  func isOnGround(of other: FieldStage) -> Bool { terrain.grid == other.terrain.grid && scale == other.scale }

  /// - Parameters:
  ///   - cell: the side of a cell in metres; nil for one that fits.
  ///   - previous: the stage of another date with the same region, ground and scale, whose terrain is kept, and the reach of its reports if they are the same.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  init(
    _ state: ControlState, ground: Ground, in frame: borrowing MapFrame,
    scale: EvidenceScale?, cell: Double?, after previous: FieldStage? = nil
  ) throws {
    let region = frame.region
    let step = max(region.east - region.west, region.north - region.south) / 32
    guard var extent = FieldGrid.Extent(frame.project(region.polygon(step: step).exterior)), extent.width > 0,
      extent.height > 0
    else { throw GeographyError("the region cannot be projected") }
    let coordinates = state.places.map { region.normalized($0.place.coordinate) }
    let points = frame.project(coordinates)
    let all = Pin.merged(
      state.places.indices.compactMap { Pin(state.places[$0], at: points[$0], coordinate: coordinates[$0]) })
    let scale = scale ?? EvidenceScale(all.map(\.point), in: region)
    let side = min(extent.width, extent.height)
    let size =
      cell
      ?? max(
        (extent.width * extent.height / FieldStage.usualCells).squareRoot(),
        min(scale.spacing * FieldStage.partOfSpacing, side / FieldStage.fewestAcross))
    extent.grow(by: min(scale.radiusInKilometres * 1000, FieldStage.margin * side) + 2 * size)
    let grid = FieldGrid(covering: extent, cell: size)
    let known = previous.flatMap { $0.terrain.grid == grid ? $0 : nil }
    let plane = known?.ground ?? PlaneGround(ground, in: frame)
    let terrain = known?.terrain ?? Terrain(plane, on: grid)
    let banks = known?.banks ?? Banks(plane.rivers, borders: plane.borders, origin: grid.origin, size: 4 * size)
    // Finding the bank that a report names takes a walk along all rivers; places seldom change.
    let banked = zip(previous?.asked ?? [], previous?.placed ?? []).reduce(into: [:]) { $0[$1.0] = $1.1 }
    let asked = all.map { Asked(spot: $0.coordinate, bank: $0.bank) }
    let placed = zip(asked, all).map { banked[$0] ?? RiverBanks.spot(of: $1, ground.rivers) }
    (self.asked, self.placed) = (asked, placed)
    let spots = frame.project(placed)
    var kept: [(pin: Pin, spot: Point, place: Coordinate, cell: Int)] = []
    for i in all.indices {
      guard let cell = terrain.cell(of: spots[i], banks) else { continue }
      kept.append((all[i], spots[i], placed[i], cell))
    }
    pins = kept.map(\.pin)
    self.spots = kept.map(\.spot)
    places = kept.map(\.place)
    cells = kept.map(\.cell)
    towns = PartedTowns(pins, at: spots)
    (self.ground, self.terrain, self.banks, self.scale) = (plane, terrain, banks, scale)
    let radius = scale.radiusInKilometres * 1000
    let sources = kept.map {
      ReportReach.Source(
        cell: $0.cell, point: $0.spot, handicap: ControlField.handicap($0.pin.support, radius: radius),
        keepsBank: $0.pin.bank != nil)
    }
    // Sound reports reach as far on the next day.
    let last = known.flatMap { $0.reach.sources == sources && $0.scale == scale ? $0.reach : nil }
    reach = last ?? ReportReach(sources, over: terrain, limit: radius)
    actors = Set(kept.flatMap { $0.pin.shares.map(\.actor) }).sorted()
  }

  /// Who holds a spot of the plane within a town that is held in parts; nil elsewhere.
  func townTenure(at spot: Point) -> Pin.Tenure? {
    towns.tenure(at: spot) { !banks.part($0.spot, spot) }
  }
}
