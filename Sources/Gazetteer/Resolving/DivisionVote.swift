import Geography

extension Gazetteer {
  /// Which first-level division a spot lies in by its neighbours: the share of the nearest settlements that are said to lie in
  /// `division`, nearer ones counting more; 0 where nothing lies near.
  ///
  /// Gazetteers leave the division of many villages out, or give a wrong one; their neighbours as a whole are right.
  func share(of division: UInt32, around spot: Coordinate, besides id: UInt64) -> Double {
    let degrees = 0.2
    let box = BoundingBox(
      west: spot.longitude - degrees, south: max(-90, spot.latitude - degrees), east: spot.longitude + degrees,
      north: min(90, spot.latitude + degrees))
    var neighbours: [(distance: Double, isInside: Bool)] = []
    for (number, pack) in packs.enumerated() {
      for index in pack.rows(in: box, kinds: [.city, .town, .village], minimumPopulation: 0) {
        let row = pack.row(index)
        guard row.division != 0, idHash(of: PlaceReference(pack: number, row: index)) != id else { continue }
        neighbours.append((spot.distance(to: row.coordinate), row.division == division))
      }
    }
    neighbours.sort { $0.distance < $1.distance }
    var (all, inside) = (0.0, 0.0)
    for neighbour in neighbours.prefix(12) {
      let weight = 1 / (2 + neighbour.distance)
      all += weight
      if neighbour.isInside { inside += weight }
    }
    return all > 0 ? inside / all : 0
  }
}
