public import Foundation
import Gazetteer
import Geography

/// The words by which texts speak of armed parties, by their hashes.
public struct ForceWords: Sendable {
  private var classes: [UInt64: ForceWord] = [:]

  public init() {}

  /// Reads `words-*.txt` of a folder such as `data/actors`.
  ///
  /// - Throws: ``InputError`` when a file cannot be read or has a section of an unknown name.
  public init(directory: URL) throws {
    for file in try DataFiles.list(directory, ending: "txt") {
      try WordList.read(file, sections: ForceWord.sections) { classes[$0, default: []].formUnion($1) }
    }
  }

  /// What the word with a hash may be.
  func classes(of hash: UInt64) -> ForceWord { classes[hash] ?? [] }
}

/// Reads lists of words under names in brackets.
enum WordList {
  /// Calls a body with the hash of each word and the class of its section.
  ///
  /// - Throws: ``InputError`` when the file cannot be read or has a section of an unknown name.
  static func read<Class>(_ file: URL, sections: [String: Class], _ body: (UInt64, Class) -> Void) throws {
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch {
      throw InputError("the file cannot be read: \(error.localizedDescription)", file: file.path)
    }
    var section: Class?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.prefix { $0 != "#" }
      if line.first == "[" {
        let name = String(line.dropFirst().prefix { $0 != "]" })
        section = sections[name]
        if section == nil {
          throw InputError("“\(name)” is no class of words that mapgen knows", file: file.path, line: number + 1)
        }
      } else if let section {
        for word in line.split(separator: " ") { body(WordHash.of(String(word)), section) }
      }
    }
  }
}
