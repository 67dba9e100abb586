import Foundation

/// What the script of a page works with, as JSON.
struct PageData: Encodable {
  struct Date: Encodable {
    /// `YYYY-MM-DD`, by which a link names it.
    var id: String
    /// In words.
    var name: String
    /// That the map is as of it.
    var asOf: String
    var day: Int
    /// What the map says on it: the indexes of its sentences.
    var says: [Int]
    var warnings: [String]
    /// For each dated layer how its shapes differ from those of the date before; null where they are the same.
    var layers: [Change?]
    /// How the indexes of the places' evidence differ from those of the date before; null where they are the same.
    var evidence: Change?
  }

  /// The stretch in which a list differs from the one before: how many entries stay before it, how many are taken out, and
  /// what is put in.
  struct Change: Encodable {
    private let numbers: [Int]

    /// Nil where the lists are the same.
    init?(from old: [Int], to new: [Int]) {
      guard old != new else { return nil }
      let head = zip(old, new).prefix { $0 == $1 }.count
      let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
      numbers = [head, old.count - head - tail] + new.dropFirst(head).dropLast(tail)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(numbers)
    }
  }

  struct Actor: Encodable {
    var id: String
    var squareKilometres: [Int]
    var places: [Int]
  }

  struct Place: Encodable {
    var id: String
    var name: String
  }

  /// A report that counts for a place, by its index, and its weight in percent.
  typealias Weighed = [Int]

  var dates: [Date]
  /// What the maps say, sentence by sentence.
  var sentences: [String]
  /// Lines and rings of the shapes.
  var lines: [String]
  /// Pieces of SVG; `§3` stands for a line.
  var shapes: [String]
  var places: [Place]
  var evidence: [[Weighed]]
  var reports: [PageReport]
  var actors: [Actor]
  var words: [String: String]
  /// Where the dates lie in the charts, from left to right.
  var positions: [Double]

  /// The JSON, safe within a `script` element.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // No tag can begin or end in it.
    return String(decoding: try encoder.encode(self), as: UTF8.self).replacing("<", with: "\\u003c")
  }
}
