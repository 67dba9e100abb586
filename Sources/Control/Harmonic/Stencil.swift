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
    precondition(margin > columns - 1 && v.count >= count + 2 * margin && out.count >= start + count)
    v.withUnsafeBufferPointer { v in
      east.withUnsafeBufferPointer { east in
        north.withUnsafeBufferPointer { north in
          diagonal.withUnsafeBufferPointer { diagonal in
            out.withUnsafeMutableBufferPointer { out in
              for k in 0..<count {
                let i = margin &+ k
                let across = east[i] * v[i &+ 1] + east[i &- 1] * v[i &- 1]
                let along = north[i] * v[i &+ columns] + north[i &- columns] * v[i &- columns]
                out[start &+ k] = diagonal[i] * v[i] - across - along
              }
            }
          }
        }
      }
    }
  }
}
