import Geography

/// Finds places whose first-level division is wrong or missing in their source, by the places around them.
///
/// GeoNames files some hundred villages of northern Syria under as-Suwayda in the far south, and thousands world-wide under
/// none. A village that lies amidst places of one division belongs to it.
struct DivisionRepair {
  /// Places of more people are looked after by editors; capitals have divisions of their own amidst others.
  private static let smallPlace: UInt32 = 5_000
  private static let reach = 20.0
  private static let wanted = 12
  private static let least = 5
  private static let ownShare = 0.1
  private static let otherShare = 0.7

  /// A settlement on the curve that keeps neighbours together.
  private struct Settlement {
    let number: UInt32
    let row: PackRow
  }

  /// The settlements around the one being looked at; neighbours in space are, with few exceptions, neighbours on the curve.
  private var window: [Settlement] = []
  private var next = 0
  private static let half = 32

  /// Rows with the division that they belong to.
  private(set) var divisions: [UInt32: UInt32] = [:]

  /// Takes the next row along the curve.
  mutating func add(_ row: PackRow, number: UInt32) {
    guard row.country != 0, row.placeKind == .city || row.placeKind == .town || row.placeKind == .village else {
      return
    }
    window.append(Settlement(number: number, row: row))
    while next + Self.half < window.count { look() }
  }

  /// Looks at the last rows.
  mutating func finish() { while next < window.count { look() } }

  private mutating func look() {
    let settlement = window[next]
    if settlement.row.population < Self.smallPlace, let division = division(around: settlement) {
      divisions[settlement.number] = division
    }
    next += 1
    if next > 4 * Self.half {
      window.removeFirst(next - Self.half)
      next = Self.half
    }
  }

  /// The division of a settlement's neighbours, where it is another than its own and clearly theirs.
  private func division(around settlement: Settlement) -> UInt32? {
    let row = settlement.row
    let spot = row.coordinate
    var neighbours: [(distance: Double, division: UInt32)] = []
    for index in max(0, next - Self.half)..<min(window.count, next + Self.half + 1) where index != next {
      let other = window[index].row
      guard other.division != 0, other.country == row.country, other.roughly(near: row) else { continue }
      let distance = spot.distance(to: other.coordinate)
      if distance <= Self.reach { neighbours.append((distance, other.division)) }
    }
    guard neighbours.count >= Self.least else { return nil }
    neighbours.sort { ($0.distance, $0.division) < ($1.distance, $1.division) }
    let nearest = neighbours.prefix(Self.wanted)
    var counts: [UInt32: Int] = [:]
    for neighbour in nearest { counts[neighbour.division, default: 0] += 1 }
    let total = Double(nearest.count)
    guard Double(counts[row.division] ?? 0) <= Self.ownShare * total else { return nil }
    return counts.first { Double($0.value) >= Self.otherShare * total }?.key
  }
}

extension PackRow {
  /// Whether another row may lie within ``DivisionRepair``'s reach, told without trigonometry.
  fileprivate func roughly(near other: PackRow) -> Bool {
    abs(Int64(latitude) - Int64(other.latitude)) < 2_000_000
      && abs(Int64(longitude) - Int64(other.longitude)) < 20_000_000
  }
}
