import Foundation
import Gazetteer
import Geography
import Testing

@testable import Reports

/// Reads claims from sentences with the data of mapgen, and places that the test names.
enum ClaimFixture {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data")

  static let rules = Result { try ClaimRule.read(directory: data.appendingPathComponent("claims/rules")) }
  private static let words = Result { try MentionWords(directory: data.appendingPathComponent("mentions")) }
  private static let extractor = Result {
    let actors = data.appendingPathComponent("actors")
    return ClaimExtractor(
      actors: try ActorFiles.read(directory: actors), forceWords: try ForceWords(directory: actors),
      mentionWords: try words.get(), claimWords: try ClaimWords(directory: data.appendingPathComponent("claims")),
      rules: try rules.get())
  }

  /// The claims of a text in which some names are places, kinds and countries given as `Kunduz` or `Anbar=governorate`.
  static func claims(_ text: String, places: [String], country: String = "SY", published: String = "2020-06-06") throws
    -> [Claim]
  {
    var mentions: [ResolvedMention] = []
    let scalars = Array(text.unicodeScalars)
    for entry in places {
      let parts = entry.split(separator: "=")
      let name = String(parts[0])
      let kind = parts.count > 1 ? PlaceKind(rawValue: String(parts[1])) ?? .town : .town
      let letters = Array(name.unicodeScalars)
      for start in scalars.indices where scalars[start...].starts(with: letters) {
        let place = Place(
          id: "test:\(name)", name: name, coordinate: Coordinate(longitude: 40, latitude: 34), kind: kind,
          countries: [country])
        let range = start..<(start + letters.count)
        mentions.append(
          ResolvedMention(mention: Mention(text: name, range: range, kind: .locative), place: place, isCertain: true))
      }
    }
    mentions.sort { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
    return try extractor.get().claims(in: text, mentions: mentions, published: CalendarDate(published))
  }

  /// Claims as `actor change place`, with what else a test asks for.
  static func summary(_ claims: [Claim]) -> [String] {
    claims.map { "\($0.actor.id) \($0.change.rawValue) \($0.placeName)" }
  }
}
