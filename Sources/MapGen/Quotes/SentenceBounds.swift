/// Finds where the sentence around a stretch of a text begins and ends.
enum SentenceBounds {
  /// The stretch grown to whole sentences, at most so many scalars to either side.
  static func around(_ range: Range<Int>, in text: [Unicode.Scalar], reach: Int = 400) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach, !opens(at: start, text) { start -= 1 }
    while start < range.lowerBound, text[start].properties.isWhitespace { start += 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < reach, end == range.lowerBound || !opens(at: end, text) {
      end += 1
    }
    while end > range.upperBound, text[end - 1].properties.isWhitespace { end -= 1 }
    return start..<end
  }

  /// Whether a sentence begins at an offset: behind a full stop and blanks, or on a new line that does not go on from the one before.
  private static func opens(at offset: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard offset > 0, offset < text.count, !text[offset].properties.isWhitespace,
      text[offset - 1].properties.isWhitespace
    else { return false }
    var before = offset - 1
    var newlines = 0
    while before >= 0, text[before].properties.isWhitespace {
      if text[before] == "\n" { newlines += 1 }
      before -= 1
    }
    guard before >= 0 else { return true }
    if newlines > 1 { return true }
    var stop = before
    while stop > 0, closing.contains(text[stop]) { stop -= 1 }
    if stops.contains(text[stop]) {
      return !text[offset].properties.isLowercase && !(text[stop] == "." && isAbbreviation(before: stop, text))
    }
    return newlines == 1 && !isWrapped(before, text)
  }

  /// Whether the line that ends at an offset was broken to fit a width.
  private static func isWrapped(_ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    var start = end
    while start > 0, text[start - 1] != "\n" { start -= 1 }
    return end - start >= 45
  }

  /// `Gen.`, `J.`: a short word with a capital before the full stop.
  private static func isAbbreviation(before stop: Int, _ text: [Unicode.Scalar]) -> Bool {
    var start = stop
    while start > 0, text[start - 1].properties.isAlphabetic { start -= 1 }
    guard start < stop, text[start].properties.isUppercase else { return false }
    let word = String(String.UnicodeScalarView(text[start..<stop]))
    return word.count == 1
      || ["Gen", "Col", "Maj", "Lt", "Capt", "Brig", "Mr", "Mrs", "Ms", "Dr", "St", "Mt", "Sgt", "Gov"].contains(word)
  }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "。"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]", "»"]
}
