internal import Geography

extension PathElement {
  /// The element moved so that what lay at the page's origin lies at the point.
  func moved(to p: Point) -> PathElement {
    var element = self
    func move(_ q: Point) -> Point { Point(x: q.x + p.x, y: q.y + p.y) }
    element.path.commands = path.commands.map { command in
      switch command {
      case .move(let a): .move(move(a))
      case .line(let a): .line(move(a))
      case .curve(let a, let b, let c): .curve(move(a), move(b), move(c))
      case .close: .close
      }
    }
    return element
  }
}
