/// Finds the smoothest field over a terrain that passes near pinned values.
///
/// The field u minimises ∫ (κ²u − ∇·c∇u)² ⁄ 4πκ² + Σ w (u − y)² over pins of value y and strength w, c being the
/// terrain's conductance: between pins its Laplacian is harmonic, away from all pins it returns to nought over a
/// length 1⁄κ. It is the posterior mean of a Gaussian field of Matérn smoothness 1 and variance 1 (Lindgren, Rue and
/// Lindström 2011), which a river, a lake or the sea may cut. Solved by conjugate gradients with a diagonal preconditioner.
struct FieldSolver {
  /// A value that the field is drawn to at a cell.
  struct Pin: Hashable, Sendable {
    var cell: Int
    var strength: Float
    var value: Float
  }

  /// Conjugate gradients end when the residual has fallen to this part of that of an empty field.
  static let tolerance = 1e-4

  let terrain: Terrain
  private let size: Int
  /// Rows of nothing before and after the grid, so that no link needs to be asked whether it leaves it.
  private let margin: Int
  private let links: Stencil
  /// 4πκ²h²: what the sum of squares is divided by.
  private let scale: Float
  /// The diagonal of the squared operator.
  private let squareDiagonal: [Float]

  /// - Parameter length: 1⁄κ in metres.
  init(_ terrain: Terrain, length: Double) {
    self.terrain = terrain
    let (columns, count) = (terrain.grid.columns, terrain.grid.count)
    // A whole number of lanes, for whole vectors up to the end.
    size = (count + 7) / 8 * 8
    margin = (columns + 8) / 8 * 8
    let screen = Float((terrain.grid.cell / length) * (terrain.grid.cell / length))
    scale = 4 * .pi * screen
    let padding = [Float](repeating: 0, count: margin)
    let rest = [Float](repeating: 0, count: size - count + margin)
    let east = padding + terrain.east + rest
    let north = padding + terrain.north + rest
    var diagonal = [Float](repeating: screen, count: size + 2 * margin)
    var square = [Float](repeating: 1, count: size)
    for i in margin..<margin + count {
      let (e, w, n, s) = (east[i], east[i - 1], north[i], north[i - columns])
      diagonal[i] = screen + e + w + n + s
      square[i - margin] = diagonal[i] * diagonal[i] + e * e + w * w + n * n + s * s
    }
    links = Stencil(east: east, north: north, diagonal: diagonal)
    squareDiagonal = square
  }

  /// The field of pins, one value a cell.
  ///
  /// - Parameters:
  ///   - start: a field to begin with; nil for an empty one.
  ///   - steps: the number of steps after which it ends in any case.
  func solve(_ pins: [Pin], start: [Float]?, steps: Int) -> [Float] {
    let count = terrain.grid.count
    var weight = [Float](repeating: 0, count: size)
    var b = [Float](repeating: 0, count: size)
    for pin in pins where pin.cell < count {
      weight[pin.cell] += pin.strength * scale
      b[pin.cell] += pin.strength * scale * pin.value
    }
    let inverse = zip(squareDiagonal, weight).map { 1 / ($0 + $1) }
    let empty = [Float](repeating: 0, count: size + 2 * margin)
    var (x, p, inner) = (empty, empty, empty)
    var q = [Float](repeating: 0, count: size)
    var r = b
    let target = Lanes.weightedSquare(b, inverse) * FieldSolver.tolerance * FieldSolver.tolerance
    if let start {
      x.replaceSubrange(margin..<margin + count, with: start.prefix(count))
      apply(x, weight, &inner, &q)
      for i in r.indices { r[i] -= q[i] }
    }
    var rho = Lanes.weightedSquare(r, inverse)
    for i in r.indices { p[margin + i] = r[i] * inverse[i] }
    var step = 0
    while step < steps, rho > target {
      apply(p, weight, &inner, &q)
      let curvature = Lanes.product(p, offset: margin, q)
      guard curvature > 0 else { break }
      let alpha = Float(rho / curvature)
      let next = Lanes.advance(alpha, &x, p, margin, &r, q, inverse)
      Lanes.turn(Float(next / rho), &p, margin, r, inverse)
      rho = next
      step += 1
    }
    return Array(x[margin..<margin + count])
  }

  /// q = (A·A + W)·v, by way of `inner` = A·v.
  private func apply(_ v: [Float], _ weight: [Float], _ inner: inout [Float], _ q: inout [Float]) {
    let columns = terrain.grid.columns
    links.apply(to: v, margin, columns, into: &inner, margin, count: size)
    links.apply(to: inner, margin, columns, into: &q, 0, count: size)
    Lanes.addProduct(weight, v, margin, to: &q)
  }
}
