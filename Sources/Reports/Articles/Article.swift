public import Geography

/// A news article as it was read from a file: its text, and what the file says of it besides.
///
/// The text is what a reader sees, without markup; ``SourcePositions`` leads back from it to the file.
public struct Article: Sendable, Hashable {
  /// The file as the user named it; `stdin` for standard input; the id of an article of a stream.
  public var file: String
  public var text: String
  public var title: String?
  /// Who printed it.
  public var outlet: String?
  /// When it was published, as the file's metadata or the user says.
  public var published: CalendarDate?
  /// Stretches of the text, as UTF-8 offsets in rising order, that the markup tells to stand outside the article: menus,
  /// headlines of other articles, comments.
  public var asides: [Range<Int>]
  /// Where the text stands in the decoded file.
  public var positions: SourcePositions
  /// What the user should know of how the file was read.
  public var warnings: [Problem] = []

  public init(
    file: String, text: String, title: String? = nil, outlet: String? = nil, published: CalendarDate? = nil,
    asides: [Range<Int>] = [], positions: SourcePositions = SourcePositions()
  ) {
    self.file = file
    self.text = text
    self.title = title
    self.outlet = outlet
    self.published = published
    self.asides = asides
    self.positions = positions
  }
}

/// Leads from Unicode-scalar offsets of an article's text to those of the file that it was read from.
public struct SourcePositions: Sendable, Hashable {
  /// From a scalar of the text on, the scalars of the file follow one by one.
  private struct Anchor: Hashable {
    var text, file: Int
  }

  private var anchors: [Anchor] = []

  /// The text is the file.
  public init() {}

  /// Notes that a scalar of the text, behind all noted before, stands at a scalar of the file.
  public mutating func note(text: Int, file: Int) {
    if let last = anchors.last, file - last.file == text - last.text { return }
    if anchors.last?.text == text { anchors.removeLast() }
    anchors.append(Anchor(text: text, file: file))
  }

  /// The offset in the file of a scalar of the text.
  public func file(_ text: Int) -> Int {
    // The last anchor at or before the scalar.
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return anchors.isEmpty ? text : 0 }
    return anchors[low - 1].file + text - anchors[low - 1].text
  }

  /// The first scalar of the text, of so many, that stands at or behind a scalar of the file: `count` where none does.
  public func text(_ file: Int, count: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.file(middle) < file { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The stretch of the file that a stretch of the text stands in.
  public func file(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return file(range.lowerBound)..<file(range.lowerBound) }
    let start = file(range.lowerBound)
    return start..<max(start, file(range.upperBound - 1) + 1)
  }
}
