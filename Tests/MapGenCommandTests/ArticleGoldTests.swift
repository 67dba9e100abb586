import Foundation
import Geography
import Testing

/// What `mapgen ingest` reads from articles of many wars and outlets, against what a person reads in them.
///
/// Reading is never perfect; the test holds what has been reached, so that a change that helps one text and harms ten is seen.
/// `Tests/Articles/README.md` tells how the gold was made.
@Suite struct ArticleGoldTests {
  private struct Gold: Decodable {
    struct Claim: Decodable {
      var place: String
      var lat: Double
      var lon: Double
      var radius_km: Double
      var actor: String
      var actor_aliases: [String]
      var change: String
      var change_alternatives: [String]
      var optional: Bool
    }
    var file: String
    var published: String?
    var published_hint: String?
    var claims: [Claim]
  }

  private struct Read: Decodable {
    struct Claim: Decodable {
      var lat: Double?
      var lon: Double?
      var actor: String
      var actor_name: String
      var change: String
    }
    var published: String?
    var claims: [Claim]
  }

  @Test func readsWhatAPersonReads() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Articles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
      .sorted()
    let gold = try files.map {
      try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent($0)))
    }
    #expect(gold.count >= 66)
    let hints = gold.flatMap { gold in gold.published_hint.map { ["--published", "\(gold.file)=\($0)"] } ?? [] }
    let run = try CommandLineRun(["ingest", "--format", "json"] + hints + gold.map(\.file), in: folder)
    #expect(run.status == 0, "\(run.messages)")
    let read = try run.text.split(separator: "\n").map { try JSONDecoder().decode(Read.self, from: Data($0.utf8)) }
    try #require(read.count == gold.count)
    var (right, asked, wrong) = (0, 0, 0)
    for (gold, read) in zip(gold, read) {
      #expect(read.published == gold.published ?? gold.published_hint, "\(gold.file)")
      if gold.claims.isEmpty { #expect(read.claims.isEmpty, "\(gold.file) tells of no war") }
      asked += gold.claims.count { !$0.optional }
      right += gold.claims.count { claim in !claim.optional && read.claims.contains { Self.agree($0, claim) } }
      wrong += read.claims.count { claim in !gold.claims.contains { Self.agree(claim, $0) } }
    }
    #expect(right >= 570, "of \(asked) claims \(right) are read")
    #expect(wrong <= 197, "\(wrong) claims are read that nobody makes, beside \(right) right ones")
  }

  private static func agree(_ read: Read.Claim, _ gold: Gold.Claim) -> Bool {
    guard let latitude = read.lat, let longitude = read.lon else { return false }
    let changes = ([gold.change] + gold.change_alternatives).map { $0 == "denied" ? "deny" : $0 }
    let names = ([gold.actor] + gold.actor_aliases).map { $0.lowercased() }
    let spot = Coordinate(longitude: longitude, latitude: latitude)
    return changes.contains(read.change)
      && (names.contains(read.actor_name.lowercased()) || names.contains(read.actor.lowercased()))
      && spot.distance(to: Coordinate(longitude: gold.lon, latitude: gold.lat)) <= gold.radius_km
  }
}
