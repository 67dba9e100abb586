import ArgumentParser
import Geography
import MapGen

/// Options of every command.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The data folder of mapgen (default: MAPGEN_DATA, else the one that came with it).", valueName: "dir"))
  var data: String?

  @Flag(name: .shortAndLong, help: "Print no messages but errors.")
  var quiet = false

  func dataDirectory() throws -> DataDirectory { try DataDirectory.find(option: data) }

  /// Prints a message unless `--quiet` was given.
  func note(_ text: String) {
    if !quiet { Console.note(text) }
  }

  /// Prints warnings unless `--quiet` was given, a line for each sort of which there are many.
  func note(_ warnings: [Problem]) {
    for warning in warnings.digest(all: "mapgen check --evidence") { note(warning.description) }
  }
}
