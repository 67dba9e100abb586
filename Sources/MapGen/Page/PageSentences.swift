import Foundation

/// What the maps of a page say, each sentence once: most of them are the same from date to date.
struct PageSentences {
  private(set) var all: [String] = []
  private var index: [String: Int] = [:]
  private(set) var last = ""

  /// Adds what a map says: the indexes of its sentences, which joined with a blank are the same text again.
  mutating func add(_ text: String) -> [Int] {
    last = text
    let parts = text.components(separatedBy: ". ")
    return parts.enumerated().map { i, part in
      let sentence = i + 1 < parts.count ? part + "." : part
      if let known = index[sentence] { return known }
      index[sentence] = all.count
      all.append(sentence)
      return all.count - 1
    }
  }
}
