/// What the words right before and after a name in a text say about it: `the town of X`, `X province`, `X, Ontario`.
public struct TextCues: Hashable, Sendable {
  public var kind: PlaceKind?
  /// Names of places that the text says it lies in.
  public var containers: [String] = []
  /// The names before and after that stand with it in a row, parted by commas or `and`: `Ohio, X, Utah and Texas`.
  public var companions: [String] = []

  /// The name of a place that the text says it lies near.
  public var anchor: String?

  public init(
    kind: PlaceKind? = nil, containers: [String] = [], companions: [String] = [], anchor: String? = nil
  ) {
    self.anchor = anchor
    self.kind = kind
    self.containers = containers
    self.companions = companions
  }

  /// - Parameters:
  ///   - scalars: the whole text.
  ///   - span: where the name stands, in Unicode scalars; a span beyond the text has no cues.
  init(around span: Range<Int>, in scalars: [Unicode.Scalar]) {
    guard span.lowerBound >= 0, span.upperBound <= scalars.count else { return }
    let before = scalars[max(0, span.lowerBound - 40)..<span.lowerBound]
    let after = scalars[span.upperBound..<min(scalars.count, span.upperBound + 60)]
    readBefore(Self.words(before))
    readRow(before)
    readAfter(after)
  }

  /// `the city of`, `province of`.
  private mutating func readBefore(_ words: [Substring]) {
    guard let last = words.last?.lowercased() else { return }
    var rest = words[...]
    if last == "of" { rest = rest.dropLast() }
    guard let word = rest.last else { return }
    if last == "of" || "\(word)".unicodeScalars.contains(where: { $0.value > 0x600 }) {
      kind = KindWords.kind(of: word)
    }
  }

  /// ` province`, `, Ontario`, ` in Anbar province`.
  private mutating func readAfter(_ scalars: ArraySlice<Unicode.Scalar>) {
    let text = String(String.UnicodeScalarView(scalars))
    if text.first == "," {
      let name = Self.capitalisedWords(text.dropFirst())
      if !name.isEmpty { containers.append(name) }
      readRow(name, text)
      return
    }
    guard text.first == " " else { return }
    let words = Self.words(scalars)
    guard let first = words.first else { return }
    if kind == nil, let found = KindWords.kind(of: first), found != .country { kind = found }
    if first == "in" || first == "في" {
      let rest = text.dropFirst().drop { !$0.isWhitespace }
      let name = Self.capitalisedWords(rest)
      if !name.isEmpty { containers.append(name) }
    }
  }

  /// `Ohio, `
  private mutating func readRow(_ before: ArraySlice<Unicode.Scalar>) {
    let text = String(String.UnicodeScalarView(before))
    guard text.hasSuffix(", ") else { return }
    let item = text.dropLast(2).split(separator: ",").last ?? ""
    let words = item.split(separator: " ").reversed().prefix { $0.first?.isUppercase == true }.prefix(3)
    if !words.isEmpty { companions.append(words.reversed().joined(separator: " ")) }
  }

  /// `, Utah and Texas`, `, Utah, Texas`, after the first of which the row is read.
  private mutating func readRow(_ first: String, _ text: String) {
    guard let word = first.split(separator: " ").last, let place = text.firstRange(of: word) else { return }
    var rest = text[place.upperBound...]
    let isParted = rest.first == ","
    rest = rest.drop { $0 == "," || $0 == " " }
    if rest.hasPrefix("and ") {
      rest = rest.dropFirst(4)
    } else if !isParted {
      return
    }
    let name = Self.capitalisedWords(rest)
    if !name.isEmpty { companions.append(name) }
  }

  /// The words with capitals that a text opens with, up to the first mark or other word.
  private static func capitalisedWords(_ text: Substring) -> String {
    var words: [Substring] = []
    for word in text.prefix(50).split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true) {
      let isMarked = word.last.map { ",.;:!?)\n".contains($0) } ?? false
      let bare = word.prefix { !",.;:!?)\n".contains($0) }
      guard let first = bare.first, first.isUppercase || bare == "the" else { break }
      if bare != "the" { words.append(bare) }
      if isMarked || words.count == 3 { break }
    }
    return words.joined(separator: " ")
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [Substring] {
    Substring(String(String.UnicodeScalarView(scalars))).split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
  }
}
