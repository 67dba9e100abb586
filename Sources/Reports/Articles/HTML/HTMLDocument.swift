import CGumbo
import Geography

/// A parsed HTML page; the only place that knows gumbo.
struct HTMLDocument: ~Copyable {
  /// An element as a visitor sees it.
  struct Element {
    var name: String
    fileprivate let node: UnsafePointer<GumboNode>

    /// The value of an attribute, by its name in small letters.
    subscript(attribute: String) -> String? {
      withUnsafePointer(to: node.pointee.v.element.attributes) { attributes in
        gumbo_get_attribute(attributes, attribute).map { String(cString: $0.pointee.value) }
      }
    }
  }

  /// What a walk through the page meets, in the order of the page.
  enum Event {
    case enter(Element)
    /// A stretch of text with entities resolved, and the bytes of the page that it stands in.
    case text(String, source: Range<Int>)
    case leave(Element)
  }

  private let output: UnsafeMutablePointer<GumboOutput>
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Parses a page.
  ///
  /// - Throws: ``InputError`` when its elements are nested so deep that no browser wrote it.
  init(_ utf8: [UInt8], file: String) throws(InputError) {
    guard HTMLNesting.deepest(utf8) <= HTMLNesting.limit else {
      throw InputError(
        "the elements of the page are nested more than \(HTMLNesting.limit) deep; save the article as plain text",
        file: file)
    }
    let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: utf8.count + 1)
    for (index, byte) in utf8.enumerated() { buffer[index] = CChar(bitPattern: byte) }
    buffer[utf8.count] = 0
    var options = kGumboDefaultOptions
    options.max_errors = 0
    guard let output = gumbo_parse_with_options(&options, buffer.baseAddress, utf8.count) else {
      buffer.deallocate()
      throw InputError("the page cannot be parsed", file: file)
    }
    self.output = output
    source = buffer
  }

  deinit {
    var options = kGumboDefaultOptions
    gumbo_destroy_output(&options, output)
    source.deallocate()
  }

  /// Walks through the page; where the body answers false to an element, its children are passed over.
  func walk(_ body: (Event) -> Bool) {
    guard let root = output.pointee.root else { return }
    // A stack of our own: pages may be nested deeper than the thread's stack bears.
    var stack: [(node: UnsafePointer<GumboNode>, isLeaving: Bool)] = [(UnsafePointer(root), false)]
    while let (node, isLeaving) = stack.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = Element(name: Self.name(of: node), node: node)
        if isLeaving {
          _ = body(.leave(element))
          continue
        }
        guard body(.enter(element)) else { continue }
        stack.append((node, true))
        let children = node.pointee.v.element.children
        for index in (0..<Int(children.length)).reversed() {
          if let child = children.data?[index] {
            stack.append((UnsafePointer(child.assumingMemoryBound(to: GumboNode.self)), false))
          }
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        guard let content = text.text, let original = text.original_text.data, let base = source.baseAddress else {
          continue
        }
        let start = max(0, original - UnsafePointer(base))
        let end = min(source.count - 1, start + Int(text.original_text.length))
        _ = body(.text(String(cString: content), source: start..<max(start, end)))
      default: break
      }
    }
  }

  private static func name(of node: UnsafePointer<GumboNode>) -> String {
    let element = node.pointee.v.element
    if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
    return ""
  }
}

/// Tells how deep the elements of a page are nested, before a parser spends minutes on it.
enum HTMLNesting {
  static let limit = 2000

  /// The most elements that are open at once; those that need no end tag are not counted.
  static func deepest(_ bytes: [UInt8]) -> Int {
    var (depth, deepest) = (0, 0)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      let isEnd = bytes[index + 1] == 0x2F
      let start = index + (isEnd ? 2 : 1)
      var end = start
      while end < bytes.count, end < start + 12, (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x30 < 10 {
        end += 1
      }
      let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      index = max(end, index + 1)
      guard !name.isEmpty, !unclosed.contains(name) else { continue }
      depth = max(0, depth + (isEnd ? -1 : 1))
      deepest = max(deepest, depth)
    }
    return deepest
  }

  private static let unclosed: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head",
    "body", "path", "circle", "rect", "use", "g", "line", "polygon", "polyline", "ellipse", "stop",
  ]
}
