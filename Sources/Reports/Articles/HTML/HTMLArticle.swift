import Foundation
import Geography

/// Reads an article from a web page.
enum HTMLArticle {
  /// The page's text, a line a block, with what stands beside the article marked.
  ///
  /// - Throws: ``InputError`` when the page has no text or cannot be parsed.
  static func read(_ utf8: [UInt8], file: String) throws(InputError) -> Article {
    let document = try HTMLDocument(utf8, file: file)
    var gathering = HTMLGathering(utf8)
    document.walk { gathering.take($0) }
    let article = gathering.article(file: file)
    guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
      throw InputError("the page has no text; save it once it is shown in full", file: file)
    }
    return article
  }
}

/// What a walk through a page gathers.
private struct HTMLGathering {
  private let source: [UInt8]
  private var builder = TextBuilder()
  private var offsets: ScalarIndex
  private var metadata = HTMLMetadata()
  /// Beginnings, in UTF-8 of the text, of the outermost aside, and how many elements deep we are in it.
  private var aside: (start: Int, depth: Int)?
  private var asides: [Range<Int>] = []
  /// The elements `article` and the like: where they stand and how long the paragraphs in them are.
  private var openBodies: [(start: Int, prose: Int)] = []
  private var bodies: [(range: Range<Int>, prose: Int)] = []
  private var paragraphDepth = 0
  private var lastOffset = 0

  init(_ source: [UInt8]) {
    self.source = source
    offsets = ScalarIndex(source)
  }

  mutating func take(_ event: HTMLDocument.Event) -> Bool {
    switch event {
    case .enter(let element):
      metadata.take(element)
      if HTMLParts.isHidden(element) || element.name == "head" {
        if element.name == "script" { metadata.isLinkedData = element["type"] == "application/ld+json" }
        return element.name == "head" || element.name == "script" && metadata.isLinkedData
      }
      if element.name == "br" || HTMLParts.isBlock(element.name) { builder.endLine(file: lastOffset) }
      if aside != nil {
        aside?.depth += 1
      } else if HTMLParts.isAside(element) {
        aside = (builder.utf8Count, 1)
      }
      if isBody(element) { openBodies.append((builder.utf8Count, 0)) }
      if element.name == "p" { paragraphDepth += 1 }
    case .leave(let element):
      metadata.leave(element)
      if HTMLParts.isHidden(element) || element.name == "head" { return true }
      if HTMLParts.isBlock(element.name) { builder.endLine(file: lastOffset) }
      if element.name == "p" { paragraphDepth -= 1 }
      if isBody(element), let body = openBodies.popLast() {
        bodies.append((body.start..<builder.utf8Count, body.prose))
        if let outer = openBodies.indices.last { openBodies[outer].prose += body.prose }
      }
      if let open = aside {
        aside = open.depth > 1 ? (open.start, open.depth - 1) : nil
        if open.depth == 1 { asides.append(open.start..<builder.utf8Count) }
      }
    case .text(let text, let range):
      if metadata.takes(text) { return true }
      append(text, range)
    }
    return true
  }

  private func isBody(_ element: HTMLDocument.Element) -> Bool {
    element.name == "article" || element.name == "main" || element["itemprop"] == "articleBody"
  }

  /// Appends text; white space stays scalar by scalar, so that offsets lead back, but ends no line.
  private mutating func append(_ text: String, _ range: Range<Int>) {
    let raw = Array(String(decoding: source[range], as: UTF8.self).unicodeScalars)
    let base = offsets.scalars(before: range.lowerBound)
    var index = 0
    for scalar in text.unicodeScalars {
      let isSpace = scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " "
      if !(isSpace && builder.isAtLineStart) {
        builder.append(isSpace ? " " : scalar, file: base + min(index, raw.count))
      }
      index = next(after: index, of: raw, showing: scalar)
    }
    lastOffset = base + min(index, raw.count)
    if paragraphDepth > 0, aside == nil, let last = openBodies.indices.last {
      openBodies[last].prose += text.utf8.count
    }
  }

  /// The index behind the scalar or entity that shows as a scalar.
  private func next(after index: Int, of raw: [Unicode.Scalar], showing scalar: Unicode.Scalar) -> Int {
    guard index < raw.count, raw[index] == "&", scalar != "&" || index + 1 < raw.count else { return index + 1 }
    if let end = raw[index...].prefix(34).firstIndex(of: ";") { return end + 1 }
    if scalar == "&" { return index + 1 }
    // An entity without its semicolon: behind its letters.
    return raw[(index + 1)...].firstIndex { !$0.properties.isAlphabetic && $0 != "#" } ?? raw.count
  }

  consuming func article(file: String) -> Article {
    var article = Article(file: file, text: builder.text, positions: builder.positions)
    article.title = metadata.title
    article.outlet = metadata.outlet
    article.published = metadata.published
    article.asides = allAsides
    return article
  }

  /// The asides, and all that stands outside the element that holds the article where one holds nearly all paragraphs.
  private var allAsides: [Range<Int>] {
    var best: (range: Range<Int>, prose: Int)?
    // Of those that hold equally much the innermost, which is closed first.
    for body in bodies where body.prose > (best?.prose ?? 400) { best = body }
    guard let best else { return asides }
    let end = builder.utf8Count
    let inner = asides.filter { best.range.contains($0.lowerBound) }
    return [best.range.upperBound..<end].reduce(into: inner) { if !$1.isEmpty { $0.append($1) } }
      .inserting(front: 0..<best.range.lowerBound)
  }
}

extension [Range<Int>] {
  fileprivate func inserting(front: Range<Int>) -> [Range<Int>] { front.isEmpty ? self : [front] + self }
}
