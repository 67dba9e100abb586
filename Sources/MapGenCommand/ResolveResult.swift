import Foundation
import Gazetteer
import Geography

/// A line that `mapgen resolve --format json` prints.
struct ResolveResult {
  let resolution: Resolution

  init(_ resolution: Resolution) { self.resolution = resolution }

  func jsonLine() -> String {
    var line = JSONLine()
    line.object { line in
      line.array("candidates", resolution.candidates) { line, candidate in Self.write(candidate, to: &line) }
      line.add("name", resolution.name)
      line.add("outcome", resolution.outcome.rawValue)
      line.add("resolved", resolution.outcome == .resolved)
    }
    return line.text
  }

  private static func write(_ candidate: Candidate, to line: inout JSONLine) {
    let place = candidate.place
    line.object { line in
      line.add("admin1", place.admin1Name ?? place.admin1)
      line.add("country", place.countries.joined(separator: ";"))
      line.add("id", place.id)
      line.add("kind", place.kind.rawValue)
      line.add("lat", place.coordinate.latitude)
      line.add("lon", place.coordinate.longitude)
      line.add("name", place.name)
      line.add("population", place.population)
      line.array("reasons", candidate.reasons) { line, reason in line.add(nil, reason) }
      line.add("score", (candidate.score * 1000).rounded() / 1000)
    }
  }
}

/// A line that `mapgen resolve --keys` prints.
struct ResolveKeys: Encodable {
  var name: String
  var keys: [String]

  init(name: String) {
    self.name = name
    keys = NameKey.all(name)
  }
}

extension Encodable {
  /// One line of JSON with its keys in alphabetical order, so that the same result gives the same bytes.
  func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
