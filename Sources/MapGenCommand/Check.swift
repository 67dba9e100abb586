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
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Write place_id, latitude and longitude into reports.csv where they are missing.")
  var pin = false

  func run() throws {
    // Data that are not there are told by the gazetteer, if any place needs it.
    let languages = (try? shared.dataDirectory()).map { LanguageFile(directory: $0.languages) }
    let check = SituationCheck.run(directory: try situation.directory(shared), languages: languages) {
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
    try Console.print(check.summary)
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
