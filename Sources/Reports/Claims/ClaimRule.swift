public import Foundation
import Geography
import Yams

/// A way in which sentences say what is claimed: words that tell it, and who stands where around them.
public struct ClaimRule: Sendable, Decodable {
  /// What a phrase beside the words is to the claim.
  enum Role: String, Sendable, Decodable {
    case actor, against, place, none
  }

  /// A sentence that the rule reads, for its test.
  public struct Example: Sendable, Decodable {
    public var text: String
    /// `actor change place [against]`, by ids of actors and names of places; empty for a sentence without a claim.
    public var claims: [String]
    /// The ISO code of the country that the places lie in.
    public var country: String?
  }

  public var name: String = ""
  public var change: Report.Change
  /// Verbs, with principal parts where they are irregular (`take/took/taken`), and words behind them; what may stand in
  /// a place is written `(of|over)`, here and in phrases.
  var verbs: [String] = []
  /// Nouns and other words that do not change, with words behind them.
  var phrases: [String] = []
  /// Who stands before a verb in the active, or before a phrase.
  var subject: Role
  /// What stands right behind.
  var object: Role
  /// What stands behind a preposition.
  var prepositions: [String: Role]
  /// Whether a participle may stand for the passive: `captured by`.
  var isTransitive: Bool
  /// Whether the actor may be the one last spoken of where the sentence names none.
  var infersActor: Bool
  /// Whether the actor is who was spoken of last, whoever speaks: `is still theirs`.
  var isAnaphoric: Bool
  /// Whether the place may be the one last spoken of where the clause names none: `its troops had withdrawn`.
  var infersPlace: Bool
  /// Whether nothing but the place may be the object: `claimed X`, not `claimed X was lost`.
  var isClosed: Bool
  /// Whether the actor's genitive, or its land, is what the place is said to be: `X is the army's`, `X is Taliban territory`.
  var isGenitive: Bool
  /// Whether the actor behind is to be named with its hands, its control: `in LNA hands`.
  var needsGrip: Bool
  /// Words that an actor is joined to by a hyphen: `rebel-held`.
  var compounds: [String]
  /// Whether adjectives alone say it.
  var isAdjective: Bool { verbs.isEmpty && phrases.isEmpty }
  /// Whether it says something only of the edge of a place: `to its southern outskirts`.
  var needsEdge: Bool
  /// Whether the clause is to say when.
  var needsDate: Bool
  /// Whether those who hold the place are to be the subject: `its garrison surrendered to`.
  var needsGarrison: Bool
  /// Whether the words right behind are to say when: `X went the next day`, not `X went hungry`.
  var needsDateBehind: Bool
  /// Whether the place is to lie in the country that the text is most about: envoys are back in capitals, too.
  var isAtHome: Bool
  /// Whether the place, or the actor that is the object, is to stand right behind.
  var isAdjacent: Bool
  var confidence: Double
  public var examples: [Example]

  private enum CodingKeys: String, CodingKey {
    case change, verbs, phrases, subject, object, prepositions, transitive, infers_actor, anaphoric, infers_place,
      closed, genitive, grip, garrison, compounds, needs_edge,
      needs_date, date_behind, home,
      adjacent, confidence,
      examples
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let change = try fields.decode(String.self, forKey: .change)
    guard let known = Report.Change(rawValue: change) else {
      throw DecodingError.dataCorruptedError(forKey: .change, in: fields, debugDescription: "“\(change)” is no change")
    }
    self.change = known
    verbs = try fields.decodeIfPresent([String].self, forKey: .verbs) ?? []
    phrases = try fields.decodeIfPresent([String].self, forKey: .phrases) ?? []
    subject = try fields.decodeIfPresent(Role.self, forKey: .subject) ?? .actor
    object = try fields.decodeIfPresent(Role.self, forKey: .object) ?? .place
    prepositions = try fields.decodeIfPresent([String: Role].self, forKey: .prepositions) ?? [:]
    isTransitive = try fields.decodeIfPresent(Bool.self, forKey: .transitive) ?? (object == .place)
    infersActor = try fields.decodeIfPresent(Bool.self, forKey: .infers_actor) ?? false
    isAnaphoric = try fields.decodeIfPresent(Bool.self, forKey: .anaphoric) ?? false
    infersPlace = try fields.decodeIfPresent(Bool.self, forKey: .infers_place) ?? false
    isClosed = try fields.decodeIfPresent(Bool.self, forKey: .closed) ?? false
    needsGrip = try fields.decodeIfPresent(Bool.self, forKey: .grip) ?? false
    needsGarrison = try fields.decodeIfPresent(Bool.self, forKey: .garrison) ?? false
    isGenitive = try fields.decodeIfPresent(Bool.self, forKey: .genitive) ?? false
    compounds = try fields.decodeIfPresent([String].self, forKey: .compounds) ?? []
    needsEdge = try fields.decodeIfPresent(Bool.self, forKey: .needs_edge) ?? false
    needsDate = try fields.decodeIfPresent(Bool.self, forKey: .needs_date) ?? false
    needsDateBehind = try fields.decodeIfPresent(Bool.self, forKey: .date_behind) ?? false
    isAtHome = try fields.decodeIfPresent(Bool.self, forKey: .home) ?? false
    isAdjacent = try fields.decodeIfPresent(Bool.self, forKey: .adjacent) ?? false
    confidence = try fields.decodeIfPresent(Double.self, forKey: .confidence) ?? 0.8
    examples = try fields.decodeIfPresent([Example].self, forKey: .examples) ?? []
  }

  /// Reads the rules of a folder such as `data/claims/rules`, one a file, in the order of the files' names.
  ///
  /// - Throws: ``InputError`` that names the file which cannot be read.
  public static func read(directory: URL) throws -> [ClaimRule] {
    try DataFiles.list(directory, ending: "yaml").map { file in
      do {
        var rule = try YAMLDecoder().decode(ClaimRule.self, from: try Data(contentsOf: file))
        rule.name = file.deletingPathExtension().lastPathComponent
        return rule
      } catch {
        throw InputError("the file is no rule: \(error)", file: file.path)
      }
    }
  }
}
