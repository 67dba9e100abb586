import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen

/// `mapgen data add`: packs of countries, fetched from GeoNames.
struct DataAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Fetch countries from GeoNames, or the layers of Natural Earth.",
    discussion: """
      The only command that uses the network. Fetches SY.zip and the names of divisions from download.geonames.org with \
      curl, checks them, and imports them. A transfer that broke off goes on from there. The world is about 400 MB.

      Examples:
        mapgen data add SY IQ
        mapgen data add world
        mapgen data add natural-earth
        mapgen data add SY --base-url https://mirror.example.org/geonames

      natural-earth fetches the first-level borders, roads and urban areas that Natural Earth publishes at 1:10 million, \
      for “--layers natural-earth” and the layers of situation.yaml; it is about 130 MB.

      MAPGEN_GEONAMES_URL and MAPGEN_NATURAL_EARTH_URL name mirrors for good; https_proxy names a proxy.
      """)

  @Argument(
    help: ArgumentHelp("ISO 3166 codes of countries, such as SY, or world, or natural-earth.", valueName: "country"))
  var countries: [String]

  @Option(
    help: ArgumentHelp(
      "The folder of a mirror: of the dumps of GeoNames, or of the GeoJSON of Natural Earth.", valueName: "url"))
  var baseUrl: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    for country in countries
    where !CountryCode.isWellFormed(country) && country.lowercased() != "world" && country != NaturalEarth.name {
      throw ValidationError(
        "“\(country)” is no ISO 3166 code; write two letters, such as SY, or world, or natural-earth.")
    }
    guard baseUrl == nil || Set(countries.map { $0 == NaturalEarth.name }).count == 1 else {
      throw ValidationError("--base-url is one server's: fetch natural-earth and countries one after the other.")
    }
    if let baseUrl, GeoNamesServer(baseUrl) == nil {
      throw ValidationError("--base-url takes an address that begins with https:// or http://.")
    }
  }

  func run() async throws {
    if countries.contains(NaturalEarth.name) { try await LayerFetching(baseUrl: baseUrl, shared: shared).run() }
    let names = countries.filter { $0 != NaturalEarth.name }.map {
      $0.lowercased() == "world" ? "world" : $0.uppercased()
    }
    .reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
    guard !names.isEmpty else { return }
    let download = try Download.ofUser()
    let line = ProgressLine(isQuiet: shared.quiet)
    let lock = try FolderLock(download.folder, variable: "XDG_CACHE_HOME") {
      line.tell("Waiting for another download to end", detail: "")
    }
    let files: [URL]
    do {
      files = try await server().fetch(names, with: download) { line.tell($0, bytes: $1, of: $2) }
    } catch {
      line.clear()
      throw error
    }
    line.clear()
    do {
      try ImportRun(shared, ImportOptions.strict).run(files)
    } catch let error as InputError {
      // Damaged files are fetched anew the next time; for a full disk they are not to blame.
      let blamed = error.problems.compactMap(\.file)
      if blamed.contains(where: { file in files.contains { file.hasPrefix($0.path) } }) { download.remove(files) }
      throw error
    }
    download.remove(files)
    lock.release()
  }

  private func server() throws -> GeoNamesServer {
    if let baseUrl, let server = GeoNamesServer(baseUrl) { return server }
    let variable = ProcessInfo.processInfo.environment["MAPGEN_GEONAMES_URL"] ?? ""
    guard let server = GeoNamesServer(variable.isEmpty ? GeoNamesServer.own : variable) else {
      throw InputError(
        "MAPGEN_GEONAMES_URL is “\(variable.excerpt)”, which is no address that begins with https:// or http://")
    }
    return server
  }
}

extension ImportOptions {
  fileprivate static var strict: ImportOptions {
    var options = ImportOptions()
    options.isStrict = true
    return options
  }
}
