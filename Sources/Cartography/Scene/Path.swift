import Foundation
public import Geography

/// An outline on the page, in page points (y down).
public struct Path: Hashable, Sendable {
  public enum Command: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public var commands: [Command]

  public init(_ commands: [Command] = []) { self.commands = commands }

  public var isEmpty: Bool { commands.isEmpty }

  /// The points that the path runs through.
  var points: [Point] {
    commands.compactMap { command in
      switch command {
      case .move(let p), .line(let p), .curve(_, _, let p): p
      case .close: nil
      }
    }
  }

  /// Adds a line through points; `closed` makes it a ring.
  public mutating func add(_ points: some Collection<Point>, closed: Bool) {
    guard let first = points.first, points.count > 1 else { return }
    commands.append(.move(first))
    for p in points.dropFirst() { commands.append(.line(p)) }
    if closed { commands.append(.close) }
  }

  public static func polyline(_ points: some Collection<Point>, closed: Bool = false) -> Path {
    var path = Path()
    path.add(points, closed: closed)
    return path
  }

  public static func rectangle(_ r: Rectangle) -> Path {
    polyline(
      [
        Point(x: r.minX, y: r.minY), Point(x: r.maxX, y: r.minY), Point(x: r.maxX, y: r.maxY),
        Point(x: r.minX, y: r.maxY),
      ], closed: true)
  }

  public static func circle(_ center: Point, radius: Double) -> Path {
    var path = arc(center, radius: radius, from: 0, to: 360)
    path.commands.append(.close)
    return path
  }

  /// A slice of a disc between two bearings in degrees clockwise from the top of the page.
  public static func slice(_ center: Point, radius: Double, from start: Double, to end: Double) -> Path {
    var path = Path([.move(center)])
    for command in arc(center, radius: radius, from: start, to: end).commands {
      if case .move(let p) = command { path.commands.append(.line(p)) } else { path.commands.append(command) }
    }
    path.commands.append(.close)
    return path
  }

  /// An arc between two bearings in degrees clockwise from the top of the page.
  public static func arc(_ center: Point, radius: Double, from start: Double, to end: Double) -> Path {
    let steps = max(1, Int((abs(end - start) / 90).rounded(.up)))
    let delta = (end - start) / Double(steps) * .pi / 180
    let handle = 4 / 3 * tan(delta / 4) * radius
    func spot(_ a: Double) -> Point { Point(x: center.x + radius * sin(a), y: center.y - radius * cos(a)) }
    var path = Path([.move(spot(start * .pi / 180))])
    for i in 0..<steps {
      let a = start * .pi / 180 + Double(i) * delta
      let (p, q) = (spot(a), spot(a + delta))
      path.commands.append(
        .curve(
          Point(x: p.x + handle * cos(a), y: p.y + handle * sin(a)),
          Point(x: q.x - handle * cos(a + delta), y: q.y - handle * sin(a + delta)), q))
    }
    return path
  }
}
