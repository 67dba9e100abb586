import ArgumentParser

/// What `--inset` takes: a place, and how far around it the inset reaches: `Albu Kamal:12km`.
struct InsetOption {
  var place: String
  var kilometres: Double

  /// - Throws: `ValidationError` that says how an inset is written.
  init(option text: String) throws {
    let example = "for example “Albu Kamal:12km”"
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else {
      throw ValidationError("write a place, a colon and a distance, \(example).")
    }
    place = String(text[..<colon]).trimmingSpaces
    let distance = String(text[text.index(after: colon)...]).trimmingSpaces.lowercased()
    let number = distance.hasSuffix("km") ? String(distance.dropLast(2)).trimmingSpaces : distance
    guard let kilometres = Double(number), kilometres.isFinite, !place.isEmpty else {
      throw ValidationError("“\(distance)” is no distance in kilometres, \(example).")
    }
    guard (1...500).contains(kilometres) else {
      throw ValidationError("an inset reaches from 1 to 500 km around its place, \(example).")
    }
    self.kilometres = kilometres
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
