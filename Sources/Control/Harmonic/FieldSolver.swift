/// Finds the smoothest field over a terrain that passes near pinned values.
///
/// The field u minimises ∫ (κ²u − ∇·c∇u)² ⁄ 4πκ² + Σ w (u − y)² over pins of value y and strength w, c being the
/// terrain's conductance: between pins its Laplacian is harmonic, away from all pins it returns to nought over a
/// length 1⁄κ. It is the posterior mean of a Gaussian field of Matérn smoothness 1 and variance 1 (Lindgren, Rue and
/// Lindström 2011), which a river, a lake or the sea may cut. Solved by conjugate gradients with a diagonal preconditioner.
struct FieldSolver {
  /// What draws the field at a cell.
  struct Pin: Hashable, Sendable {
    var cell: Int
    var strength: Float
    /// The strength times the value that the field is drawn to.
    var pull: Float
  }

  /// Conjugate gradients end when the residual has fallen to this part of that of an empty field; for foretelling, to the
  /// second one.
  static let (tolerance, roughTolerance) = (1e-4, 1e-2)

  let terrain: Terrain
  /// The cells begin after a margin of nothing in each row, and end with another one, so that no link needs to be asked
  /// whether it leaves the grid; both are whole numbers of lanes.
  private let margin: Int
  private let end: Int
  private let east, north, diagonal: [Float]
  /// 4πκ²h²: what the sum of squares is divided by.
  private let scale: Float
  /// The diagonal of the squared operator, inverted.
  private let inverse: [Float]

  /// - Parameter length: 1⁄κ in metres.
  init(_ terrain: Terrain, length: Double) {
    self.terrain = terrain
    let (columns, count) = (terrain.grid.columns, terrain.grid.count)
    margin = (columns + 8) / 8 * 8
    end = margin + (count + 7) / 8 * 8
    let screen = Float((terrain.grid.cell / length) * (terrain.grid.cell / length))
    scale = 4 * .pi * screen
    var (east, north) = (
      Array(repeating: Float(0), count: end + margin), Array(repeating: Float(0), count: end + margin)
    )
    east.replaceSubrange(margin..<margin + count, with: terrain.east)
    north.replaceSubrange(margin..<margin + count, with: terrain.north)
    var diagonal = [Float](repeating: screen, count: end + margin)
    var inverse = [Float](repeating: 0, count: end + margin)
    for i in margin..<margin + count {
      let (e, w, n, s) = (east[i], east[i - 1], north[i], north[i - columns])
      diagonal[i] = screen + e + w + n + s
      inverse[i] = 1 / (diagonal[i] * diagonal[i] + e * e + w * w + n * n + s * s)
    }
    (self.east, self.north, self.diagonal, self.inverse) = (east, north, diagonal, inverse)
  }

  /// All cells, or those around the ones that matter, which are given row by row.
  func active(_ matters: [Bool]? = nil) -> ActiveCells {
    matters.map { ActiveCells($0, columns: terrain.grid.columns, in: margin..<end) } ?? ActiveCells(margin..<end)
  }

  /// The field of pins, one value a cell.
  ///
  /// - Parameters:
  ///   - start: a field to begin with; nil for an empty one.
  ///   - active: the cells to work it out for; nil for all.
  ///   - steps: the number of steps after which it ends in any case.
  ///   - tolerance: the part to which the residual is to fall.
  func solve(
    _ pins: [Pin], start: [Float]?, steps: Int, for active: ActiveCells? = nil,
    tolerance: Double = FieldSolver.tolerance
  ) -> [Float] {
    let active = active ?? self.active()
    let (length, count, columns) = (end + margin, terrain.grid.count, terrain.grid.columns)
    let rows = UnsafeMutablePointer<Float>.allocate(capacity: 6 * length)
    rows.initialize(repeating: 0, count: 6 * length)
    defer { rows.deallocate() }
    let (x, p, r) = (rows, rows + length, rows + 2 * length)
    let (q, inner, weights) = (rows + 3 * length, rows + 4 * length, rows + 5 * length)
    for stretch in active.own {
      inverse.withUnsafeBufferPointer { inverse in
        for i in stretch { weights[i] = inverse[i] }
      }
    }
    let pins = pins.filter { $0.cell < count }.map { pin in
      (cell: margin + pin.cell, strength: pin.strength * scale, pull: pin.pull * scale)
    }
    for pin in pins {
      r[pin.cell] += pin.pull
      if weights[pin.cell] > 0 { weights[pin.cell] = 1 / (1 / weights[pin.cell] + pin.strength) }
    }
    let square = { active.own.reduce(0.0) { $0 + Lanes.weightedSquare(r, weights, $1) } }

    return east.withUnsafeBufferPointer { east in
      north.withUnsafeBufferPointer { north in
        diagonal.withUnsafeBufferPointer { diagonal in
          guard let east = east.baseAddress, let north = north.baseAddress, let diagonal = diagonal.baseAddress else {
            return []
          }
          let links = Lanes.Links(east: east, north: north, diagonal: diagonal, columns: columns)

          /// q = (A·A + W)·v, by way of A·v, which is kept a row ahead; the product of q and v.
          func apply(_ v: Lanes.Row) -> Double {
            var ready = 0
            var product = 0.0
            for stretch in active.own {
              while ready < active.around.count, active.around[ready].lowerBound < stretch.upperBound + margin {
                Lanes.apply(links, v, inner, active.around[ready])
                ready += 1
              }
              Lanes.apply(links, inner, q, stretch)
              product += Lanes.product(v, q, stretch)
            }
            for pin in pins {
              q[pin.cell] += pin.strength * v[pin.cell]
              product += Double(pin.strength * v[pin.cell] * v[pin.cell])
            }
            return product
          }

          let target = square() * tolerance * tolerance
          if let start {
            start.withUnsafeBufferPointer { start in
              if let from = start.baseAddress { (x + margin).update(from: from, count: min(start.count, count)) }
            }
            _ = apply(x)
            for stretch in active.own { Lanes.add(-1, q, to: r, stretch) }
          }
          var rho = square()
          for stretch in active.own { Lanes.turn(0, p, r, weights, stretch) }
          var step = 0
          while step < steps, rho > target {
            let curvature = apply(p)
            guard curvature > 0 else { break }
            let alpha = Float(rho / curvature)
            let next = active.own.reduce(0.0) { sum, stretch in
              Lanes.add(alpha, p, to: x, stretch)
              Lanes.add(-alpha, q, to: r, stretch)
              return sum + Lanes.weightedSquare(r, weights, stretch)
            }
            for stretch in active.own { Lanes.turn(Float(next / rho), p, r, weights, stretch) }
            rho = next
            step += 1
          }
          return Array(UnsafeBufferPointer(start: x + margin, count: count))
        }
      }
    }
  }
}
