/// The operator A of a grid: κ²h² plus the conductances to the neighbours on the diagonal, minus each beside it.
///
/// Its arrays have a margin of a row or more at both ends, where all conductances are nought: no cell needs to be asked
/// whether it has a neighbour, and the loop runs in whole vectors.
struct Stencil: Sendable {
  var east, north, diagonal: [Float]

  /// out = A·v for a number of cells; `margin` is where the cells of v begin, `start` where those of `out` do.
  func apply(
    to v: [Float], _ margin: Int, _ columns: Int, into out: inout [Float], _ start: Int, count: Int
  ) {
    precondition(margin > columns && [v, east, north, diagonal].allSatisfy { $0.count >= count + 2 * margin })
    precondition(out.count >= start + count)
    v.withBase { v in
      east.withBase { east in
        north.withBase { north in
          diagonal.withBase { diagonal in
            out.withMutableBase { out in
              let (v, east, north, diagonal) = (v.base, east.base, north.base, diagonal.base)
              var i = margin
              let (end, shift) = (margin &+ count, start &- margin)
              while i < end {
                let across = east[i] * v[i &+ 1] + east[i &- 1] * v[i &- 1]
                let along = north[i] * v[i &+ columns] + north[i &- columns] * v[i &- columns]
                out.base[i &+ shift] = diagonal[i] * v[i] - across - along
                i &+= 1
              }
            }
          }
        }
      }
    }
  }
}
