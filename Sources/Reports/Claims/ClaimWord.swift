public import Foundation
import Gazetteer
import Geography

/// What a word does in a sentence that may make a claim.
struct ClaimWord: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  static let modal = ClaimWord(rawValue: 1 << 0)
  static let negation = ClaimWord(rawValue: 1 << 1)
  /// What follows is wanted: `plans to`, `in a bid to`.
  static let intent = ClaimWord(rawValue: 1 << 2)
  static let fear = ClaimWord(rawValue: 1 << 3)
  static let conditional = ClaimWord(rawValue: 1 << 4)
  /// What follows did happen: `managed to`.
  static let done = ClaimWord(rawValue: 1 << 5)
  static let subordinator = ClaimWord(rawValue: 1 << 6)
  static let relative = ClaimWord(rawValue: 1 << 7)
  static let speech = ClaimWord(rawValue: 1 << 8)
  static let deny = ClaimWord(rawValue: 1 << 9)
  /// `it`, `he`, `she`.
  static let pronoun = ClaimWord(rawValue: 1 << 10)
  /// `town`, `airport`: with an article the one last spoken of.
  static let placeNoun = ClaimWord(rawValue: 1 << 11)
  /// `villages`, `territory`.
  static let groupNoun = ClaimWord(rawValue: 1 << 12)
  /// `districts`, `outskirts`.
  static let partNoun = ClaimWord(rawValue: 1 << 13)
  /// What may stand between the words of a phrase.
  static let skip = ClaimWord(rawValue: 1 << 14)

  /// `untrue`, `baseless`: what is said of a report that is denied.
  static let falsity = ClaimWord(rawValue: 1 << 15)

  /// `innings`, `striker`.
  static let sport = ClaimWord(rawValue: 1 << 16)

  /// `30km`; not in any list.
  static let measure = ClaimWord(rawValue: 1 << 17)

  static let sections: [String: ClaimWord] = [
    "modal": .modal, "negation": .negation, "intent": .intent, "fear": .fear, "conditional": .conditional,
    "done": .done, "subordinator": .subordinator, "relative": .relative, "speech": .speech, "deny": .deny,
    "pronoun": .pronoun, "place-noun": .placeNoun, "group-noun": .groupNoun, "part-noun": .partNoun, "skip": .skip,
    "falsity": .falsity, "sport": .sport,
  ]
}

/// The words of sentences that make claims, by their hashes.
public struct ClaimWords: Sendable {
  private var classes: [UInt64: ClaimWord] = [:]

  public init() {}

  /// Reads `words-*.txt` of a folder such as `data/claims`.
  ///
  /// - Throws: ``InputError`` when a file cannot be read or has a section of an unknown name.
  public init(directory: URL) throws {
    for file in try DataFiles.list(directory, ending: "txt") {
      try WordList.read(file, sections: ClaimWord.sections) { classes[$0, default: []].formUnion($1) }
    }
  }

  func classes(of hash: UInt64) -> ClaimWord { classes[hash] ?? [] }
}
