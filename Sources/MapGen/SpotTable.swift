public import Control
public import Geography
internal import Foundation

/// A CSV file of spots: the columns `latitude` and `longitude` in degrees, and any others, which are kept.
public struct SpotTable: Sendable {
  public let spots: [Coordinate]
  private let columns: [String]
  private let rows: [[String]]

  /// The names of the columns of the answer, which columns of the file may not have.
  private static let own: Set = ["lat", "lon", "state", "actor", "shares", "support"]

  /// Reads the bytes of a file; `file` is for messages.
  ///
  /// - Throws: ``InputError`` with every problem, each with line and column.
  public init(_ bytes: [UInt8], file: String) throws {
    let (table, found) = CSVReader.read(bytes, file: file)
    var problems = found.filter { $0.severity == .error }
    func index(_ names: [String]) -> Int? {
      table.header.cells.firstIndex { names.contains($0.text.trimmed.lowercased()) }
    }
    guard !table.header.cells.isEmpty else { throw InputError(problems) }
    guard let latitude = index(["latitude", "lat"]), let longitude = index(["longitude", "lon", "lng"]) else {
      throw InputError(
        "the header needs the columns “latitude” and “longitude”, in degrees", file: file, line: table.header.line,
        column: 1)
    }
    let kept = table.header.cells.indices.filter { $0 != latitude && $0 != longitude }
    var spots: [Coordinate] = []
    var rows: [[String]] = []
    for row in table.rows where !row.isBlank {
      func number(_ column: Int, _ name: String, limit: Double) -> Double? {
        let cell = column < row.cells.count ? row.cells[column] : nil
        let text = cell?.text.trimmed ?? ""
        if let value = CellNumber.read(text, unit: "°")?.value, abs(value) <= limit { return value }
        let reason =
          text.isEmpty ? "the \(name) is missing" : "“\(text.excerpt)” is no \(name): a number within ±\(Int(limit))"
        problems.append(Problem(reason, file: file, line: row.line, column: cell?.column))
        return nil
      }
      let (y, x) = (number(latitude, "latitude", limit: 90), number(longitude, "longitude", limit: 180))
      guard let x, let y else { continue }
      spots.append(Coordinate(longitude: x, latitude: y))
      rows.append(kept.map { $0 < row.cells.count ? row.cells[$0].text : "" })
    }
    guard problems.isEmpty else { throw InputError(problems) }
    guard !spots.isEmpty else { throw InputError("there are no spots in the file", file: file) }
    self.spots = spots
    self.rows = rows
    columns = kept.map { i in
      let name = table.header.cells[i].text.trimmed
      return SpotTable.own.contains(name) ? name + "_given" : name
    }
  }

  /// The answers as JSON Lines in the order of the file: `lat`, `lon`, `state`, `actor`, `shares`, `support`, then the
  /// file's other columns as text.
  public func jsonLines(_ answers: [SpotControl]) -> [String] {
    zip(spots.indices, answers).map { i, answer in
      var json = JSONText()
      json.object { json in
        json.member("lat", spots[i].latitude)
        json.member("lon", spots[i].longitude)
        json.member("state", answer.state.rawValue)
        json.member("actor", answer.actor)
        json.key("shares")
        json.object { json in
          for share in answer.shares.sorted(by: { $0.actor < $1.actor }) {
            json.member(share.actor, share.share, decimals: 4)
          }
        }
        json.member("support", answer.support, decimals: 3)
        for (name, text) in zip(columns, rows[i]) where !name.isEmpty { json.member(name, text) }
      }
      return json.text
    }
  }
}

extension SpotTable {
  /// Spots without other columns.
  public init(_ spots: [Coordinate]) {
    self.spots = spots
    columns = []
    rows = spots.map { _ in [] }
  }

  /// The answers for people, a spot a line: `34.45,40.92: held: gov 93 %, is 7 %`.
  public func textLines(_ answers: [SpotControl]) -> [String] {
    zip(spots, answers).map { spot, answer in
      let shares = answer.shares.map { "\($0.actor) \(Int(($0.share * 100).rounded())) %" }.joined(separator: ", ")
      let state = answer.state.rawValue.replacing("_", with: " ")
      return "\(spot.latitude),\(spot.longitude): \(state)\(shares.isEmpty ? "" : ": \(shares)")"
    }
  }
}
