import ArgumentParser
import Control
import Geography
import MapGen

/// `mapgen explain`: why a place or a spot is shown as it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell which reports stand behind a place or a spot of the map, and why.",
    discussion: """
      Each report comes with what it weighs and why, with the sentence behind it where the situation keeps the article, \
      and with its citation; reports that no longer count come with what ended them. A spot is explained by the reported \
      places that carry it. --retract tells what the maps owe to a report, an article or a source: the days whose map would \
      change without it, and by how much.

      Examples:
        mapgen explain "Albu Kamal" --date 2017-11-11
        mapgen explain --at=34.45,40.92 --date 2017-11-11
        mapgen explain Rawa --format json --known-by 2017-11-09
        mapgen explain --retract ak-009
        mapgen explain --retract afp --date 2017-11-11
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @Argument(help: "A place that reports speak of: its name in any spelling, or its id.")
  var place: String?

  @Option(
    help: ArgumentHelp("A spot in decimal degrees, written as one word: --at=34.45,40.92.", valueName: "lat,lon"),
    transform: LatLon.init(argument:))
  var at: LatLon?

  @Option(
    help: ArgumentHelp(
      "A report by its id, an article by its file or citation, or a source: what would change without it. May be "
        + "repeated.", valueName: "id"))
  var retract: [String] = []

  @Option(help: "text, or json for one object.")
  var format = Format.text

  func validate() throws {
    guard [place != nil, at != nil, !retract.isEmpty].count(where: { $0 }) == 1 else {
      throw ValidationError("Name a place, or a spot with --at=LAT,LON, or what to leave out with --retract.")
    }
  }

  func run() throws {
    let session = try Session(situation, shared)
    let retraction = try Retraction(retract, in: session.situation)
    let generator = try session.generator(options.view)
    guard retraction.isEmpty else { return try tell(retraction, generator) }
    let (date, knownBy) = (try options.date(of: generator), try options.knownByDate())
    let (text, json) = (
      ExplanationText(generator, on: date), ExplanationJSON(generator, on: date, knownBy: knownBy)
    )
    if let at {
      let explanation = try generator.explain(at: at.coordinate, on: date, knownBy: knownBy, region: try options.box())
      try Console.print(format == .json ? json.text(of: explanation) : text.text(of: explanation))
    } else if let place {
      let known = try generator.reportedPlace(named: place)
      let explanation = try generator.explain(place: known.id, on: date, knownBy: knownBy)
      try Console.print(format == .json ? json.text(of: explanation) : text.text(of: explanation))
    }
  }

  private func tell(_ retraction: Retraction, _ generator: MapGenerator) throws {
    let date = try Arguments.date(options.date, "--date")
    let effect = try generator.effect(
      of: retraction, on: date.map { $0...$0 }, knownBy: try options.knownByDate(), region: try options.box())
    let text = RetractionText(effect, of: retraction, generator)
    try Console.print(format == .json ? text.json : text.text)
  }
}
