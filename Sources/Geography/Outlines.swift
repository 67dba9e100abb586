/// The outlines of areas as lines.
public enum Outlines {
  /// Rings as lines on which no edge comes twice: where two areas meet, the later one leaves the edge to the earlier.
  ///
  /// Edges are the same where their ends are, bit by bit, whichever way they run. In one pass, since layers have millions.
  ///
  /// - Parameter rings: do not repeat their first position at the end.
  public static func once<P: Position>(_ rings: some Sequence<[P]>) -> [Line<P>] {
    var seen: Set<UInt64> = []
    var lines: [Line<P>] = []
    for ring in rings where ring.count > 1 {
      var pieces: [[P]] = []
      var isOpen = false
      for i in ring.indices {
        let (a, b) = (ring[i], ring[i + 1 < ring.count ? i + 1 : 0])
        guard seen.insert(edge(a, b)).inserted else {
          isOpen = false
          continue
        }
        if isOpen { pieces[pieces.count - 1].append(b) } else { pieces.append([a, b]) }
        isOpen = true
      }
      // What runs through the beginning of the ring is one piece.
      if isOpen, pieces.count > 1, let first = pieces.first, samePlace(first.first, ring.first),
        samePlace(pieces.last?.last, ring.first)
      {
        pieces[0] = (pieces.removeLast()) + first.dropFirst()
      }
      lines += pieces.map { Line($0) }
    }
    return lines
  }

  private static func samePlace<P: Position>(_ a: P?, _ b: P?) -> Bool { a?.x == b?.x && a?.y == b?.y }

  /// A number for an edge: of ten million, two share one with a chance of one in hundreds of thousands.
  private static func edge<P: Position>(_ a: P, _ b: P) -> UInt64 {
    let (first, second) = (number(a), number(b))
    return mixed(min(first, second) ^ mixed(max(first, second)))
  }

  private static func number<P: Position>(_ p: P) -> UInt64 { mixed(p.x.bitPattern ^ mixed(p.y.bitPattern)) }

  /// The last step of MurmurHash3 (A. Appleby, public domain): spreads every bit over all others.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
