import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen

/// `mapgen data list`: the packs that are there.
struct DataList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the packs and layers, and the world that mapgen ships with.",
    discussion: """
      DATE is that of the newest row of the source. With --format json, each pack is a line.

      Examples:
        mapgen data list
        mapgen data list --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Option(help: "How to print the list.")
  var format = Format.table

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let folder = try PackFolder.ofUser()
    var rows = [try PackRow(bundled: shared.dataDirectory())]
    for name in folder.names {
      do { rows.append(try PackRow(file: folder.file(of: name))) } catch let error as InputError {
        shared.note(
          error.problems.map { problem in
            var problem = problem
            problem.severity = .warning
            return problem.description
          }.joined(separator: "\n"))
      }
    }
    switch format {
    case .json: for row in rows { try Console.print(row.jsonLine()) }
    case .table:
      var table = TextTable(
        header: ["NAME", "PLACES", "SIZE", "DATE", "TITLE", "SOURCE", "LICENCE"], rightAligned: [1, 2])
      table.rows = rows.map {
        [$0.name, String($0.places), $0.size, $0.imported ?? "", $0.title, $0.source, $0.licence]
      }
      let layers = try LayerFolder.ofUser()
      table.rows += layers.names.map { name in
        let size = String(format: "%.1f MB", Double(layers.size(of: name)) / 1_000_000)
        return [name, "", size, "", "Borders, roads, built-up areas", "Natural Earth", "public domain"]
      }
      for line in table.lines() { try Console.print(line) }
    }
  }
}
