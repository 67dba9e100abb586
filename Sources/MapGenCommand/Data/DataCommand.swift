import ArgumentParser

/// `mapgen data`: the places beyond those that mapgen ships with.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Add the villages of a country: fetch, import, list and remove packs of places.",
    discussion: """
      mapgen ships with the towns of the whole Earth. A pack adds what lies between them: villages, rivers, airbases, \
      oil fields. Every command uses the packs that are there.

      Examples:
        mapgen data add SY IQ          fetches two countries from GeoNames
        mapgen data import SY.zip      imports a file that is already here
        mapgen data list
        mapgen data remove IQ
      """,
    subcommands: [DataAdd.self, DataImport.self, DataList.self, DataRemove.self])
}
