public import Foundation
import Geography

/// The word lists by which names in a text are told to be places, people or something else.
public struct MentionWords: Sendable {
  private var table = HashTable<WordClass>(filler: [])
  /// Phrases that only stand around an article (`all rights reserved`), as hashes of their words, by the first.
  private(set) var boilerplate: [UInt64: [[UInt64]]] = [:]

  /// No words: names are then judged by the gazetteer alone.
  public init() {}

  /// Reads all lists (`*.txt`) of a folder such as `data/mentions`.
  ///
  /// - Throws: ``InputError`` when the folder or a list cannot be read, or a list has a section of an unknown name.
  public init(directory: URL) throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".txt") }
    } catch {
      throw InputError("the folder of word lists “\(directory.path)” cannot be read: \(error.localizedDescription)")
    }
    for name in names.sorted() { try read(directory.appendingPathComponent(name)) }
  }

  /// Reads word lists from text, as a file of `data/mentions` holds them.
  ///
  /// - Throws: ``InputError`` for a section of an unknown name.
  public init(text: String) throws { try read(Array(text.utf8), file: nil) }

  /// What the word with a hash may be; see ``WordHash``.
  package func classes(of hash: UInt64) -> WordClass { table[hash] }

  private mutating func read(_ file: URL) throws {
    do { try read([UInt8](Data(contentsOf: file)), file: file.path) } catch let error as InputError {
      throw error
    } catch {
      throw InputError("the file cannot be read: \(error.localizedDescription)", file: file.path)
    }
  }

  private mutating func read(_ bytes: [UInt8], file: String?) throws {
    var section: WordClass?
    var isPhrases = false
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = line.prefix { $0 != 0x23 }
      if line.first == 0x5B {
        let name = String(decoding: line.dropFirst().prefix { $0 != 0x5D }, as: UTF8.self)
        isPhrases = name == "boilerplate"
        section = WordClass.sections[name]
        if section == nil && !isPhrases {
          throw InputError("“\(name)” is no class of words that mapgen knows", file: file, line: number + 1)
        }
        continue
      }
      let words = line.split { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }.map { WordHash.of($0) }
      if isPhrases, let first = words.first {
        boilerplate[first, default: []].append(words)
        table[first] = table[first].union(.opensPhrase)
      } else if let section {
        for word in words { table[word] = classes(of: word).union(section) }
      }
    }
  }
}
