import ArgumentParser
import Gazetteer

/// `mapgen data remove`: packs that are no longer wanted.
struct DataRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove packs.",
    discussion: """
      Examples:
        mapgen data remove SY
        mapgen data remove SY IQ
      """)

  @Argument(help: ArgumentHelp("The names of the packs, as “mapgen data list” shows them.", valueName: "name"))
  var names: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let folder = try PackFolder.ofUser()
    let all = folder.names
    // Countries are written small as well as large.
    let names = names.map { all.contains($0) || !CountryCode.isWellFormed($0) ? $0 : $0.uppercased() }
    try folder.remove(names)
    for name in Set(names).sorted() { try Console.print("\(name): removed") }
  }
}
