import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen

/// `mapgen resolve`: what places names mean.
struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the places that names mean, with coordinates.",
    discussion: """
      A name may say where it lies after a comma, and what it is. A name that is ambiguous or not known is a result, \
      not a failure.

      Examples:
        mapgen resolve "Albu Kamal" "al-Qaim" --country SY,IQ
        mapgen resolve "al-Basira, Deir Ezzor" "Raqqa province" "town of Rawa"
        mapgen resolve البوكمال Харків --format json
        mapgen resolve Tripoli --near=32.9,13.2
        echo '{"name": "Rawa", "country": "IQ"}' | mapgen resolve --batch -

      With --batch a program asks with JSON Lines and gets JSON Lines, in the same order.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(help: "Names in any script and spelling; “Rawa, Anbar” names what contains the place.")
  var names: [String] = []

  @Option(help: ArgumentHelp("Look in these countries only: ISO 3166 codes such as SY,IQ.", valueName: "codes"))
  var country: String?

  @Option(
    help: ArgumentHelp("Favour places near a spot, written as one word: --near=34.5,40.9.", valueName: "lat,lon"),
    transform: LatLon.init(argument:))
  var near: LatLon?

  @Option(
    help: ArgumentHelp(
      "What the place is: \(PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"),
    transform: Resolve.kind)
  var kind: PlaceKind?

  @Option(help: "How many candidates to give for a name.")
  var limit = 10

  @Option(help: "How to print the results.")
  var format = Format.table

  @Option(help: ArgumentHelp("Read queries as JSON Lines from a file, or from stdin (-).", valueName: "file"))
  var batch: String?

  @Flag(help: "Print the keys under which spellings of a name meet, instead of places.")
  var keys = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if names.isEmpty && batch == nil { throw ValidationError("Give a name, or queries with --batch FILE.") }
    if !names.isEmpty && batch != nil { throw ValidationError("Give names or --batch, not both.") }
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    if keys { try printKeys() } else { try printPlaces() }
  }

  private func printKeys() throws {
    if let batch {
      try forEachQuery(in: batch) { query, _ in try Console.print(ResolveKeys(name: query.name).jsonLine()) }
    }
    for name in names {
      let result = ResolveKeys(name: name)
      try Console.print(format == .json ? result.jsonLine() : "\(name)\n  \(result.keys.joined(separator: "  "))")
    }
  }

  private func printPlaces() throws {
    let gazetteer = try shared.openGazetteer()
    let countries = try checkedCountries(gazetteer)
    func completed(_ query: PlaceQuery) -> PlaceQuery {
      var query = query
      if query.countries.isEmpty { query.countries = countries }
      query.kind = query.kind ?? kind
      query.near = near?.coordinate
      return query
    }
    if let batch {
      var document = BatchDocument()
      func answer() throws {
        for resolution in document.resolutions(gazetteer, limit: limit) {
          try Console.print(ResolveResult(resolution).jsonLine())
        }
        document = BatchDocument()
      }
      try forEachQuery(in: batch) { query, line in
        let placeQuery = query.placeQuery { message in
          shared.note(Problem(message, severity: .warning, file: Self.label(batch), line: line).description)
        }
        if !document.takes(query) { try answer() }
        document.add(query, completed(placeQuery))
      }
      try answer()
    } else {
      for name in names {
        let resolution = gazetteer.resolve(completed(PlaceQuery(name)), limit: limit)
        try Console.print(format == .json ? ResolveResult(resolution).jsonLine() : ResolveTable.text(of: resolution))
      }
    }
  }

  private func forEachQuery(in file: String, _ body: (ResolveQuery, Int) throws -> Void) throws {
    var reader = try LineReader(path: file)
    var number = 0
    while let line = try reader.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      try body(try ResolveQuery(line: line, number: number, file: Self.label(file)), number)
    }
  }

  /// The file as messages name it.
  private static func label(_ file: String) -> String { file == "-" ? "stdin" : file }

  private func checkedCountries(_ gazetteer: Gazetteer) throws -> [String] {
    let codes = (country ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).uppercased() }
      .filter { !$0.isEmpty }
    if let country, codes.isEmpty {
      throw ValidationError(
        "--country “\(country.excerpt)” names no country; give ISO 3166 codes such as SY,IQ, or leave it out.")
    }
    for code in codes where !gazetteer.knows(country: code) {
      throw ValidationError("“\(code)” is no country that the gazetteer knows; use ISO 3166 codes such as SY or IQ.")
    }
    return codes
  }

  @Sendable private static func kind(_ argument: String) throws -> PlaceKind {
    guard let kind = PlaceKind(rawValue: argument.lowercased()) else {
      throw ValidationError("The kinds are \(PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return kind
  }
}
