public import ArgumentParser
import Geography
import MapGen

/// The options of every command that shows control on a date.
struct StateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day to show (default: that of the newest report).", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(help: ArgumentHelp("Show what a reader could know on that day.", valueName: "YYYY-MM-DD"))
  var knownBy: String?

  @Option(help: ArgumentHelp("The region in degrees (default: the situation's).", valueName: "W,S,E,N"))
  var region: String?

  @Option(help: "How areas are estimated from the control of places.")
  var method = ControlMethod.usual

  func knownByDate() throws -> CalendarDate? { try Arguments.date(knownBy, "--known-by") }

  func box() throws -> BoundingBox? { try Arguments.box(region, "--region") }

  func date(of generator: MapGenerator) throws -> CalendarDate {
    try Arguments.date(date, "--date") ?? generator.newestDate
  }
}

extension ControlMethod: ExpressibleByArgument {}
