import ArgumentParser
import Geography
import MapGen

/// The options of every command that shows control on a date.
struct StateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day to show (default: that of the newest report).", valueName: "YYYY-MM-DD"))
  var date: String?

  @OptionGroup var view: ViewOptions

  func knownByDate() throws -> CalendarDate? { try view.knownByDate() }

  func box() throws -> BoundingBox? { try view.box() }

  func date(of generator: MapGenerator) throws -> CalendarDate {
    try Arguments.date(date, "--date") ?? generator.newestDate
  }
}
