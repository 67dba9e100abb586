import ArgumentParser

/// The root of the command line.
@main
struct MapGenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapgen",
    abstract: "Turns news reports of a conflict into dated maps of reported control.",
    version: "0.1.0",
    subcommands: [
      Check.self,
      Resolve.self,
    ])
}
