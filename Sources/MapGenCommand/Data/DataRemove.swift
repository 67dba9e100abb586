import ArgumentParser
import Gazetteer
import MapGen

/// `mapgen data remove`: packs that are no longer wanted.
struct DataRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove packs and layers.",
    discussion: """
      Examples:
        mapgen data remove SY
        mapgen data remove SY IQ
      """)

  @Argument(help: ArgumentHelp("The names of the packs, as “mapgen data list” shows them.", valueName: "name"))
  var names: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let (folder, layers) = (try PackFolder.ofUser(), try LayerFolder.ofUser())
    let own = Set(names).intersection(layers.names).sorted()
    let all = folder.names
    // Countries are written small as well as large.
    let packs = names.filter { !own.contains($0) }
      .map { all.contains($0) || !CountryCode.isWellFormed($0) ? $0 : $0.uppercased() }
    if !packs.isEmpty { try folder.remove(packs) }
    for name in own { try layers.remove(name) }
    for name in Set(packs).sorted() + own { try Console.print("\(name): removed") }
  }
}
