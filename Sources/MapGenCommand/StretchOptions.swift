public import ArgumentParser
internal import Geography
public import MapGen

/// The dates of a stretch of time, for all that is made of more than one.
struct StretchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day of a stretch of time.", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(
    help: ArgumentHelp("Its last day, always shown (default: that of the newest report).", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(help: ArgumentHelp("From one date to the next: days, weeks or months.", valueName: "1d|1w|1m"))
  var every = DateStep.day

  /// The first day, where it is told.
  ///
  /// - Throws: ``InputError`` that says what is wrong with a date.
  func first() throws -> CalendarDate? { try Arguments.date(from, "--from") }

  /// The dates of a generator's maps; those of all its reports where no first day is told.
  ///
  /// - Throws: ``InputError`` that says what is wrong with a date, or with the order of the two.
  func dates(of generator: MapGenerator) throws -> [CalendarDate] {
    let last = try Arguments.date(to, "--to") ?? generator.newestDate
    return try every.dates(from: try first() ?? generator.firstDate(to: last), to: last)
  }
}

extension DateStep: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { description }
}
