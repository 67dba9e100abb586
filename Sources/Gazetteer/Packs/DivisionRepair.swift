import Foundation
import Geography

/// Tells by the places around which first-level division a settlement lies in.
///
/// GeoNames files some hundred villages of northern Syria under as-Suwayda in the far south, and thousands world-wide under
/// none. A village that lies amidst places of one division belongs to it; and of one on a border, reports often name the
/// division across.
struct DivisionRepair {
  /// What the places around a settlement say.
  struct Finding: Equatable {
    /// The division that it belongs to, where its source gives a wrong one or none; else 0.
    var division: UInt32 = 0
    /// Another division that many of the places around it lie in; 0 where there is none.
    var neighbouring: UInt32 = 0

    init(division: UInt32 = 0, neighbouring: UInt32 = 0) {
      self.division = division
      self.neighbouring = neighbouring
    }

    init(packed: UInt64) {
      division = UInt32(truncatingIfNeeded: packed >> 32)
      neighbouring = UInt32(truncatingIfNeeded: packed)
    }

    var packed: UInt64 { UInt64(division) << 32 | UInt64(neighbouring) }
  }

  /// Places of more people are looked after by editors; capitals have divisions of their own amidst others.
  private static let smallPlace: UInt32 = 5_000
  /// In kilometres.
  private static let reach = 20.0
  private static let wanted = 12
  private static let least = 5
  private static let ownShare = 0.1
  private static let repairShare = 0.7
  private static let neighbouringShare = 0.4

  /// ``Finding``s by row, of the rows about which there is something to say.
  private(set) var findings: EntrySorter
  /// The settlements around the one being looked at; neighbours in space are, with few exceptions, neighbours on the curve.
  private var window: [(number: UInt32, row: PackRow)] = []
  private var next = 0
  private static let half = 32

  /// - Parameter folder: where findings are kept; the caller removes it.
  init(folder: URL) { findings = EntrySorter(folder: folder, name: "divisions", capacity: 1_000_000) }

  /// Takes the next row along the curve.
  mutating func add(_ row: PackRow, number: UInt32) throws {
    guard row.country != 0, row.placeKind == .city || row.placeKind == .town || row.placeKind == .village else {
      return
    }
    window.append((number, row))
    while next + Self.half < window.count { try look() }
  }

  /// Looks at the last rows.
  mutating func finish() throws { while next < window.count { try look() } }

  private mutating func look() throws {
    let finding = finding(at: next)
    if finding != Finding() { try findings.add(UInt64(window[next].number), finding.packed) }
    next += 1
    if next > 4 * Self.half {
      window.removeFirst(next - Self.half)
      next = Self.half
    }
  }

  private func finding(at index: Int) -> Finding {
    let row = window[index].row
    let neighbours = neighbours(of: index)
    var shares: [(division: UInt32, weight: Double, count: Int)] = []
    for neighbour in neighbours {
      let weight = 1 / (2 + neighbour.distance)
      if let known = shares.firstIndex(where: { $0.division == neighbour.division }) {
        shares[known].weight += weight
        shares[known].count += 1
      } else {
        shares.append((neighbour.division, weight, 1))
      }
    }
    let total = shares.reduce(0) { $0 + $1.weight }
    guard let other = shares.filter({ $0.division != row.division }).max(by: { $0.weight < $1.weight }) else {
      return Finding()
    }
    let own = shares.first { $0.division == row.division }?.count ?? 0
    let all = Double(neighbours.count)
    var finding = Finding(neighbouring: other.weight > Self.neighbouringShare * total ? other.division : 0)
    if neighbours.count >= Self.least, row.population < Self.smallPlace, Double(own) <= Self.ownShare * all,
      Double(other.count) >= Self.repairShare * all
    {
      finding = Finding(division: other.division, neighbouring: row.division)
    }
    return finding
  }

  /// The nearest settlements whose division is known, the nearest first.
  private func neighbours(of index: Int) -> ArraySlice<(distance: Double, division: UInt32)> {
    let row = window[index].row
    let spot = row.coordinate
    var neighbours: [(distance: Double, division: UInt32)] = []
    for other in max(0, index - Self.half)..<min(window.count, index + Self.half + 1) where other != index {
      let other = window[other].row
      guard other.division != 0, other.country == row.country, row.mayLieNear(other) else { continue }
      let distance = spot.distance(to: other.coordinate)
      if distance <= Self.reach { neighbours.append((distance, other.division)) }
    }
    neighbours.sort { ($0.distance, $0.division) < ($1.distance, $1.division) }
    return neighbours.prefix(Self.wanted)
  }
}

extension PackRow {
  /// Whether another row may lie within reach, told without trigonometry.
  fileprivate func mayLieNear(_ other: PackRow) -> Bool {
    abs(Int64(latitude) - Int64(other.latitude)) < 2_000_000
      && abs(Int64(longitude) - Int64(other.longitude)) < 20_000_000
  }
}
