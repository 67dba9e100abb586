import Geography

/// What lies in a box.
extension Pack {
  /// The rows of some kinds in a box of degrees that have so many people.
  func rows(in box: BoundingBox, kinds: Set<PlaceKind>, minimumPopulation: Int) -> [UInt32] {
    let tree = SpotTree(bytes: bytes, nodesOffset: offset(.spotNodes), count: count)
    let least = UInt32(clamping: minimumPopulation)
    var isWanted = [Bool](repeating: false, count: 256)
    for (index, kind) in PackRow.kinds.enumerated() where kinds.contains(kind) { isWanted[index] = true }
    var found: [UInt32] = []
    for half in box.halves {
      let limits = SpotTree.Node(half)
      tree.visit(box: limits, minimumPopulation: least) { position in
        let index = bytes.load(UInt32.self, at: offset(.spots) + position * 4)
        let row = row(index)
        guard isWanted[Int(row.kind)], row.population >= least, row.longitude >= limits.west,
          row.longitude <= limits.east, row.latitude >= limits.south, row.latitude <= limits.north
        else { return }
        found.append(index)
      }
    }
    return found
  }
}

extension SpotTree.Node {
  /// The numbers within a box of degrees.
  fileprivate init(_ box: BoundingBox) {
    func number(_ degrees: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
      Int32(min(2.1e9, max(-2.1e9, (degrees * 1e7).rounded(rule))))
    }
    self.init(
      west: number(box.west, .up), south: number(box.south, .up), east: number(box.east, .down),
      north: number(box.north, .down))
  }
}

extension BoundingBox {
  /// The box within ±180 degrees: itself, or its parts on either side of the antimeridian.
  fileprivate var halves: [BoundingBox] {
    guard east - west < 360 else { return [BoundingBox(west: -180, south: south, east: 180, north: north)] }
    let turn = ((west + 180) / 360).rounded(.down) * 360
    let (west, east) = (west - turn, east - turn)
    guard east > 180 else { return [BoundingBox(west: west, south: south, east: east, north: north)] }
    return [
      BoundingBox(west: west, south: south, east: 180, north: north),
      BoundingBox(west: -180, south: south, east: east - 360, north: north),
    ]
  }
}
