import ArgumentParser
import Geography
import MapGen

/// `mapgen check`: everything that is wrong with a situation.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find what is wrong with a situation, all of it in one run.",
    discussion: """
      Prints each problem as file:line:column, then a summary of what the situation holds. With --pin, the ids and \
      coordinates of the places that the gazetteer knows are written into reports.csv, so that the map no longer depends \
      on what is installed.

      Examples:
        mapgen check
        mapgen check --situation deir-ez-zor-2017
        mapgen check --pin
        mapgen check --evidence --date 2017-11-11
        mapgen check --style
        mapgen check --style dark

      --style names actors whose areas look alike to colour-blind readers or in grey print, says which of them get a pattern \
      for it, and proposes lighter or darker colours: with the situation's style, or with the one that is named. Outside of a \
      situation it looks at the colours of the style itself.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Write place_id, latitude and longitude into reports.csv where they are missing.")
  var pin = false

  @Flag(help: "Name reports that contradict those around them, on the newest date or that of --date.")
  var evidence = false

  @Flag(help: "Name actors whose colours look alike to some readers, in the situation's style or in that of NAME|FILE.")
  var style = false

  @Argument(help: ArgumentHelp("The style to check, for --style.", valueName: "name|file"))
  var look: String?

  @Option(help: ArgumentHelp("The day to check the evidence of, for --evidence.", valueName: "YYYY-MM-DD"))
  var date: String?

  func validate() throws {
    guard look == nil || style else {
      throw ValidationError("“\(look ?? "")” is no option; a style goes with --style.")
    }
  }

  func run() throws {
    if style { return try checkStyle() }
    // Data that are not there are told by the gazetteer, if any place needs it.
    let data = try? shared.dataDirectory()
    let languages = data.map { LanguageFile(directory: $0.languages) }
    let styles = data.map { StyleLibrary(directory: $0.styles) }
    let check = SituationCheck.run(directory: try situation.directory(shared), languages: languages, styles: styles) {
      try shared.openGazetteer()
    }
    for problem in check.problems where problem.severity == .error || !shared.quiet {
      Console.note(problem.description)
    }
    if pin { try writePins(check) }
    guard check.errorCount == 0 else {
      let (errors, warnings) = (check.errorCount, check.problems.count - check.errorCount)
      shared.note("\(counted(errors, "error")), \(counted(warnings, "warning"))")
      throw ExitCode.failure
    }
    try check.situation.checkLayers()
    if evidence { try tellOfEvidence(check) }
    try Console.print(check.summary)
  }

  private func checkStyle() throws {
    var own: Situation?
    if let directory = try situation.ownDirectory(shared) {
      let (situation, problems) = Situation.read(directory: directory)
      guard !problems.contains(where: { $0.severity == .error }) else { throw InputError(problems) }
      own = situation
    }
    let style = try StyleLibrary(directory: shared.dataDirectory().styles).style(look, of: own)
    let report = ColorReport(own?.actors, style: style)
    for line in report.lines { try Console.print(line) }
    guard report.isSound else { throw ExitCode.failure }
  }

  private func tellOfEvidence(_ check: SituationCheck) throws {
    let generator = MapGenerator(
      check.situation, places: check.resolution, data: try shared.dataDirectory(), gazetteer: try shared.openGazetteer()
    )
    let date = try Arguments.date(date, "--date") ?? generator.newestDate
    let found = try generator.reportsAtSea() + generator.loneReports(on: date)
    for problem in found { Console.note(problem.description) }
    if found.isEmpty { shared.note("no report stands alone on \(date)") }
  }

  private func writePins(_ check: SituationCheck) throws {
    guard check.filesAreSound else {
      shared.note("nothing is pinned while the files have errors")
      return
    }
    guard !check.resolution.pins.isEmpty else {
      shared.note("there is nothing to pin")
      return
    }
    var table = check.situation.table
    check.resolution.pin(&table)
    try check.situation.write(table)
    for line in check.resolution.pinSummary { shared.note(line) }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
