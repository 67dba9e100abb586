import Foundation
import Gazetteer
import Geography

/// A line of `mapgen resolve --batch`.
struct ResolveQuery: Decodable {
  var name: String
  var country: String?
  var admin1: String?
  var kind: String?
  /// Queries of one text share it.
  var document: String?
  var text: String?
  var start: Int?

  /// Reads one line of JSON.
  ///
  /// - Throws: `InputError` naming the line when it is not such an object.
  init(line bytes: [UInt8], number: Int, file: String) throws {
    do {
      self = try JSONDecoder().decode(ResolveQuery.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw InputError(Self.message(for: error), file: file, line: number)
    }
  }

  /// The query as the gazetteer takes it; a kind that is not known is left out and handed to `warn`.
  func placeQuery(warn: (String) -> Void) -> PlaceQuery {
    let countries = (country ?? "").split(whereSeparator: { $0 == "," || $0 == ";" }).map {
      $0.trimmingCharacters(in: .whitespaces).uppercased()
    }
    let placeKind = kind.flatMap { PlaceKind(rawValue: $0) }
    if let kind, placeKind == nil, !kind.isEmpty { warn("the kind “\(kind)” is not known and was left out") }
    return PlaceQuery(name, countries: countries.filter { !$0.isEmpty }, admin1: admin1, kind: placeKind)
  }

  private static func message(for error: DecodingError) -> String {
    let shape = "write one JSON object a line, for example {\"name\": \"Rawa\", \"country\": \"IQ\"}"
    switch error {
    case .keyNotFound(let key, _): return "the object has no “\(key.stringValue)”; \(shape)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "the line is not a JSON object; \(shape)" : "“\(path)” has the wrong type; \(shape)"
    default: return "the line is not JSON; \(shape)"
    }
  }
}
