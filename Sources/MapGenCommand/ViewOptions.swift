public import ArgumentParser
import Geography
public import MapGen

/// The options of every command that shows control, on one date or on many.
struct ViewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Show what a reader could know on that day.", valueName: "YYYY-MM-DD"))
  var knownBy: String?

  @Option(help: ArgumentHelp("The region in degrees (default: the situation's).", valueName: "W,S,E,N"))
  var region: String?

  @Option(help: "How areas are estimated from the control of places.")
  var method = ControlMethod.usual

  @Option(
    help: ArgumentHelp(
      "Leave out a report by its id, an article by its file or citation, or a source. May be repeated.",
      valueName: "id"))
  var without: [String] = []

  func knownByDate() throws -> CalendarDate? { try Arguments.date(knownBy, "--known-by") }

  func box() throws -> BoundingBox? { try Arguments.box(region, "--region") }
}

extension ControlMethod: ExpressibleByArgument {}
