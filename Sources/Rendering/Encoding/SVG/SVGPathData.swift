import Cartography
import Geography

/// Outlines as the `d` of an SVG path: relative, rounded, and without the corners that nobody sees.
enum SVGPathData {
  /// - Parameters:
  ///   - step: what coordinates are rounded to, in hundredths of a point: 1, 10, 50 or 100.
  ///   - tolerance: how far a straight line may stray from its corners, in points; 0 keeps all of them.
  ///   - isParted: whether each line and ring begins with a place on the page, and so reads the same whatever is before it.
  static func text(_ path: Path, step: Int, tolerance: Double, isParted: Bool = false) -> String {
    var writer = Writer(step: step, isParted: isParted)
    for part in subpaths(path) {
      // Only straight lines lose corners.
      guard tolerance > 0, !part.hasCurves else {
        writer.write(part.commands)
        continue
      }
      let isRing = part.isClosed
      let points = part.points
      let kept = isRing ? SVGSimplifier.ring(points, tolerance) : SVGSimplifier.line(points, tolerance)
      guard kept.count > (isRing ? 2 : 1) else { continue }
      writer.write(Path.polyline(kept, closed: isRing).commands)
    }
    return writer.text
  }

  /// A stretch of a path from one move to the next.
  private struct Subpath {
    var commands: [Path.Command] = []
    var points: [Point] = []
    var hasCurves = false
    var isClosed = false
  }

  private static func subpaths(_ path: Path) -> [Subpath] {
    var result: [Subpath] = []
    var current = Subpath()
    for command in path.commands {
      switch command {
      case .move(let p):
        if current.commands.count > 1 { result.append(current) }
        current = Subpath()
        current.points.append(p)
      case .line(let p): current.points.append(p)
      case .curve: current.hasCurves = true
      case .close: current.isClosed = true
      }
      current.commands.append(command)
    }
    if current.commands.count > 1 { result.append(current) }
    return result
  }

  /// Writes commands relative to where the last one ended, so that rounding does not add up.
  private struct Writer {
    let step: Int
    let isParted: Bool
    var text = ""
    private var letter: Character = " "
    private var (x, y) = (0, 0)
    private var start = (x: 0, y: 0)

    init(step: Int, isParted: Bool) { (self.step, self.isParted) = (step, isParted) }

    mutating func write(_ commands: [Path.Command]) {
      for command in commands {
        switch command {
        case .move(let p):
          if isParted { (x, y) = (0, 0) }
          put(isParted ? "M" : "m", [p])
          start = (x, y)
        case .line(let p): put("l", [p])
        case .curve(let a, let b, let p): put("c", [a, b, p])
        case .close:
          text += "z"
          letter = "z"
          (x, y) = start
        }
      }
    }

    private mutating func put(_ command: Character, _ points: [Point]) {
      let ends = points.map { (SVGNumber.units($0.x, 100 / Double(step)), SVGNumber.units($0.y, 100 / Double(step))) }
      guard let last = ends.last else { return }
      // A line to where the pen already is shows nothing.
      if command == "l", last == (x, y) { return }
      // Behind an m, pairs are lines; behind a letter, the same command goes on.
      let goesOn = letter == command && command != "m" && command != "M" || letter == "m" && command == "l"
      if !goesOn { text.append(command) }
      var isFirst = !goesOn
      for end in ends {
        for number in [end.0 - x, end.1 - y] {
          let digits = SVGNumber.text(number * step, 100)
          if !isFirst, !digits.hasPrefix("-") { text += " " }
          text += digits
          isFirst = false
        }
      }
      (letter, x, y) = (command, last.0, last.1)
    }
  }
}
