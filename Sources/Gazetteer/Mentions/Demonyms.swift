public import Foundation
import Geography

/// The adjectives and the people that are called after countries: `Syrian`, `Ukrainians`, `السورية`.
public struct Demonyms: Sendable {
  /// A country as its adjectives name it.
  final class Country: Sendable {
    let id: String
    let name: String
    /// See ``PackRow/code(of:)``.
    let code: UInt16

    init(id: String, name: String, code: UInt16) {
      self.id = id
      self.name = name
      self.code = code
    }
  }

  private var countries = HashTable<Country?>(filler: nil)
  private var openings = HashTable<Bool>(filler: false)

  public init() {}

  /// Reads the column `demonyms` of a gazetteer folder's `countries.tsv`; none when there is no such file.
  ///
  /// - Throws: ``InputError`` when the table is broken.
  public init(directory: URL) throws {
    let file = directory.appendingPathComponent("countries.tsv")
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    try TSVTable(file: file, required: ["id", "country", "name", "names"]).forEach { row in
      let country = Country(
        id: String(row.text("id")), name: String(row.text("name")), code: PackRow.code(of: row.text("country")))
      for name in row.text("demonyms").split(separator: "|") { add(String(name), country) }
      for name in row.text("names").split(separator: "|") {
        for adjective in ArabicAdjectives.of(String(name)) { add(adjective, country) }
      }
    }
  }

  mutating func add(_ name: String, _ country: Country) {
    let folded = FoldedName(name)
    let key = KeyHash.folded(folded.joined)
    if countries[key] == nil { countries[key] = country }
    for end in folded.joinedEnds.dropLast() { openings[KeyHash.opening(folded.joined.prefix(end))] = true }
  }

  /// The country of an adjective with a key; see ``KeyHash/folded(_:)``.
  func country(of key: UInt64) -> Country? { countries[key] }

  /// Whether an adjective of several words begins so; see ``KeyHash/opening(_:)``.
  func mayOpen(_ key: UInt64) -> Bool { openings[key] }
}
