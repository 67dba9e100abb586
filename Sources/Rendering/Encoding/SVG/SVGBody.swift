import Cartography
import Geography

/// Writes layers as groups, and gathers what their elements refer to.
struct SVGBody {
  /// Patterns, clips and outlines of letters, in the order of their first use.
  private(set) var definitions: [String] = []
  let lettering: SVGLettering
  let use: Use
  let text: TextEngine
  private var patterns: [Paint: String] = [:]
  private var clips: [Rectangle: String] = [:]
  private var ids: Set<String> = ["title", "desc"]
  /// The names of the letters whose outlines are defined, by font and number.
  var glyphs: [String: String] = [:]
  /// How many texts are defined.
  var texts = 0

  /// What the elements are for.
  enum Use {
    /// A file that people open, style and edit.
    case file
    /// Pieces of a page, many of them of one thing on several dates: without ids, and with the letters of a text as wide
    /// as they were laid out, whatever font the reader has.
    case page
  }

  init(lettering: SVGLettering, for use: Use = .file, text: TextEngine) {
    self.lettering = lettering
    self.use = use
    self.text = text
  }

  /// A layer as a group with the layer's name as its id.
  mutating func group(_ layer: SceneLayer) throws -> String {
    guard !layer.elements.isEmpty else { return "" }
    let clip = layer.clip.map { " clip-path=\"url(#\(self.clip($0)))\"" } ?? ""
    let content = try parts(of: layer).joined()
    return "<g id=\"\(id(layer.id))\"\(clip)>\n\(content)</g>\n"
  }

  /// What a layer shows, thing by thing, without its clip.
  mutating func parts(of layer: SceneLayer) throws -> [String] {
    try layer.elements.runs { Key(subject: $0.subject, reports: $0.reports) }.map { try part($0.elements, of: $0.key) }
  }

  private struct Key: Equatable {
    let subject: SceneSubject?
    let reports: [String]
  }

  /// Elements that show one thing, as one group that says what it is and which reports stand behind it.
  private mutating func part(_ elements: ArraySlice<SceneElement>, of key: Key) throws -> String {
    let shapes = try elements.map { try element($0) + "\n" }.joined()
    guard let subject = key.subject else { return shapes }
    // A label or a line's casing belongs to something that is said elsewhere; of a page's fronts nobody asks more.
    guard use == .file || subject.kind != .front,
      !key.reports.isEmpty || subject.kind == .place && !subject.words.isEmpty
    else {
      return shapes.isEmpty ? "" : "<g\(data(subject))>\(shapes)</g>\n"
    }
    let name =
      use == .page ? "" : " id=\"\(id("\(subject.kind.rawValue)-\(subject.id)"))\" role=\"graphics-symbol img\""
    // An area has hundreds of reports, which a page tells from its places.
    let reports = use == .page && subject.kind != .place ? "" : " data-report=\"\(SVGIDs.list(key.reports))\""
    return "<g\(name)\(data(subject))\(reports)>"
      + "<title>\(XMLText.escaped(subject.words, quotes: use == .page))</title>\n\(shapes)</g>\n"
  }

  private func data(_ subject: SceneSubject) -> String {
    let actors = subject.actors.isEmpty ? "" : " data-actor=\"\(SVGIDs.list(subject.actors))\""
    return subject.kind == .place ? " data-place=\"\(XMLText.escaped(subject.id))\"" + actors : actors
  }

  private mutating func element(_ element: SceneElement) throws -> String {
    switch element {
    case .path(let path): shape(path)
    case .text(let run):
      switch lettering {
      case .text: letters(run)
      case .outlines: try outline(run)
      }
    }
  }

  private mutating func shape(_ element: PathElement) -> String {
    var look = " fill=\"none\""
    switch element.fill {
    case .solid(let color): look = SVGPaint.fill(color)
    case .some(let paint): look = " fill=\"url(#\(pattern(paint)))\""
    case nil: break
    }
    if let stroke = element.stroke { look += SVGPaint.stroke(stroke) }
    if let (center, radius) = element.path.circle {
      let place = "cx=\"\(SVGNumber.text(center.x))\" cy=\"\(SVGNumber.text(center.y))\""
      return "<circle\(look) \(place) r=\"\(SVGNumber.text(radius))\"/>"
    }
    let isSmall = element.path.commands.count < 16
    let isStraight = !element.path.commands.contains { if case .curve = $0 { true } else { false } }
    let (step, tolerance) = isSmall ? (use == .page ? 10 : 1, 0) : use == .page ? (50, 0.7) : (10, 0.25)
    let data = SVGPathData.text(element.path, step: step, tolerance: tolerance, isParted: use == .page && isStraight)
    guard !data.isEmpty else { return "" }
    // Neighbours that lost other corners along their border would let the ground show through between them.
    if tolerance > 0, element.stroke == nil, case .solid(let color) = element.fill, color.alpha >= 1 {
      look += SVGPaint.stroke(Stroke(color, width: 2 * tolerance))
    }
    // So that holes are holes whichever way their rings turn.
    let hasRings = element.fill != nil && element.path.commands.count { if case .move = $0 { true } else { false } } > 1
    return "<path\(look)\(hasRings ? " fill-rule=\"evenodd\"" : "") d=\"\(data)\"/>"
  }

  mutating func define(_ definition: String) { definitions.append(definition) }

  private mutating func pattern(_ paint: Paint) -> String {
    if let known = patterns[paint] { return known }
    let name = id("pattern-\(patterns.count + 1)")
    patterns[paint] = name
    if let definition = SVGPaint.pattern(name, paint) { define(definition) }
    return name
  }

  private mutating func clip(_ r: Rectangle) -> String {
    if let known = clips[r] { return known }
    let name = id("clip-\(clips.count + 1)")
    clips[r] = name
    let place = "x=\"\(SVGNumber.text(r.minX))\" y=\"\(SVGNumber.text(r.minY))\""
    let size = "width=\"\(SVGNumber.text(r.width))\" height=\"\(SVGNumber.text(r.height))\""
    define("<clipPath id=\"\(name)\"><rect \(place) \(size)/></clipPath>")
    return name
  }

  /// An id that nothing else has.
  mutating func id(_ text: String) -> String {
    let wanted = SVGIDs.name(text)
    var (id, number) = (wanted, 1)
    while !ids.insert(id).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    return id
  }
}

extension SceneElement {
  fileprivate var subject: SceneSubject? {
    switch self {
    case .path(let path): path.subject
    case .text(let text): text.subject
    }
  }

  fileprivate var reports: [String] {
    if case .path(let path) = self { path.reports } else { [] }
  }
}

extension Array {
  /// Neighbours with the same key, together.
  fileprivate func runs<Key: Equatable>(_ key: (Element) -> Key) -> [(key: Key, elements: ArraySlice<Element>)] {
    var result: [(key: Key, elements: ArraySlice<Element>)] = []
    for index in indices {
      let k = key(self[index])
      if let last = result.last, last.key == k {
        result[result.count - 1].elements = self[last.elements.startIndex...index]
      } else {
        result.append((k, self[index...index]))
      }
    }
    return result
  }
}

extension Path {
  /// The middle and the radius of a path that is a circle; nil for any other.
  fileprivate var circle: (center: Point, radius: Double)? {
    guard commands.count == 6, case .move(let start) = commands[0], case .close = commands[5] else { return nil }
    var spots = [start]
    for command in commands[1..<5] {
      guard case .curve(_, _, let end) = command else { return nil }
      spots.append(end)
    }
    let center = Point(x: (spots[0].x + spots[2].x) / 2, y: (spots[0].y + spots[2].y) / 2)
    let radius = center.distance(to: start)
    guard radius.isFinite, spots[4].distance(to: start) < 1e-6,
      spots.allSatisfy({ abs($0.distance(to: center) - radius) < 1e-6 })
    else { return nil }
    return (center, radius)
  }
}
