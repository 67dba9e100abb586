public import ArgumentParser
import Foundation
import Geography
public import MapGen
import Rendering

/// `mapgen timelapse`: the maps of many dates, one after the other.
struct TimelapseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timelapse",
    abstract: "Draw the maps of a stretch of time as a video or as numbered pictures.",
    discussion: """
      The region, the legend and the names stay where they are; the date, the areas and the fronts change. Videos are made \
      with the program ffmpeg; a folder of pictures needs no other program, and comes with a manifest.json that says \
      which picture is of what date. Without --from, it begins with the first report.

      Examples:
        mapgen timelapse --from 2017-11-01 --to 2017-11-30 --output november.mp4
        mapgen timelapse --situation deir-ez-zor-2017 --from 2017-09-05 --every 1w --fps 2 --output war.gif
        mapgen timelapse --situation deir-ez-zor-2017 --from 2017-09-05 --changes --output war.mp4
        mapgen timelapse --from 2017-11-01 --inset "Albu Kamal:12km" --output frames/
        mapgen timelapse --from 2017-11-01 --frames svg --output frames/ --resume
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  @OptionGroup var stretch: StretchOptions

  @OptionGroup var view: ViewOptions

  @Option(help: ArgumentHelp("Frames a second.", valueName: "1–60"))
  var fps = FrameTiming().framesPerSecond

  @Option(help: ArgumentHelp("How much longer the last frame stays.", valueName: "seconds"))
  var hold = Seconds(FrameTiming().hold)

  @OptionGroup var page: PageOptions

  @Option(
    help: ArgumentHelp(
      "How many pictures of a video fade from one frame to the next; they are no maps of a date.", valueName: "0–20"))
  var tween = 0

  @Option(
    help: ArgumentHelp(
      "en, ar, uk, ru, or two of them as en,ar (default: the situation's, else en).", valueName: "language"))
  var lang: String?

  @Flag(
    help:
      "Outline the land that has passed to an actor, or come to be fought over, since the frame before. Small changes are left out."
  )
  var changes = false

  @OptionGroup var look: LookOptions

  @Option(help: "The pictures of a folder (default: png).")
  var frames: FrameFormat?

  @Flag(help: "Go on with the frames of a folder that a run which was ended has left.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "How many frames are drawn at a time (default: as many as there are processors).", valueName: "1–64"))
  var workers: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file that ends in .mp4, .webm, .gif, .webp, .apng or .png (APNG), or a folder for pictures.", valueName: "file"
    ))
  var output: String

  func validate() throws {
    guard output != "-" else {
      throw ValidationError("A timelapse is a file or a folder: name it with --output FILE.mp4 or --output FOLDER/.")
    }
    if frames != nil, case .video = TimelapseFormat(fileName: output) {
      throw ValidationError("--frames is for the pictures of a folder; “\(output)” is a video.")
    }
    guard (1...60).contains(fps) else { throw ValidationError("--fps is a number from 1 to 60.") }
    guard (0...20).contains(tween), fps * (tween + 1) <= 120 else {
      throw ValidationError("--tween is a number from 0 to 20, and frames and pictures between at most 120 a second.")
    }
    if tween > 0, case .frames = TimelapseFormat(fileName: output) {
      throw ValidationError("--tween is for videos; the pictures of a folder are each the map of a date.")
    }
    guard (page.page.map { max($0.width, $0.height) } ?? 0) <= 8192 else {
      throw ValidationError("--size may not exceed 8192 pixels a side.")
    }
    guard (1...64).contains(workers ?? 1) else { throw ValidationError("--workers is a number from 1 to 64.") }
    if resume, case .video = TimelapseFormat(fileName: output) {
      throw ValidationError("--resume goes on with frames in a folder; a video is made in one go.")
    }
    guard TimelapseFormat(fileName: output) != nil else {
      throw ValidationError(
        "--output “\(output)” must end in .mp4, .webm, .gif, .webp, .apng or .png, or name a folder.")
    }
  }

  func run() async throws {
    guard let format = TimelapseFormat(fileName: output, frames: frames ?? .png) else { return }
    let url = URL(fileURLWithPath: output)
    try OutputFile.checkFolder(url.deletingLastPathComponent())
    let (timelapse, fonts) = try prepare(format)
    let timing = FrameTiming(framesPerSecond: fps, hold: hold.value, tween: tween)
    let progress = FrameProgress(timelapse.dates.count, of: ProgressLine(isQuiet: shared.quiet))
    defer { progress.end() }
    do {
      try await Interruption.ending {
        try await timelapse.write(
          to: url, as: format, timing: timing, fonts: fonts, isResumed: resume,
          workers: workers ?? Timelapse.usualWorkers
        ) { progress.tell($0) }
      }
    } catch {
      progress.end()
      let left = Timelapse.unfinishedFrames(of: url)
      if left > 0 {
        shared.note(
          "\(left) of \(timelapse.dates.count) frames are drawn; the same command with --resume goes on with them.")
      }
      throw error
    }
    progress.end()
    try Console.print(output)
  }

  /// The timelapse, and the fonts to draw it with; what finds places and reads reports is not kept while frames are drawn.
  private func prepare(_ format: TimelapseFormat) throws -> (timelapse: Timelapse, fonts: URL) {
    let session = try Session(situation, shared).adding(look)
    let generator = try session.generator(view)
    let dates = try stretch.dates(of: generator)
    let size = format.page(page.page.map { ($0.width.rounded(), $0.height.rounded()) })
    var map = MapRequest(
      date: try dates.last ?? generator.newestDate, knownBy: try view.knownByDate(), region: try view.box(),
      width: size.width, height: size.height, languages: try session.languages(lang),
      style: try session.style(look.style))
    page.complete(&map, shared)
    var request = TimelapseRequest(dates: dates, map: map)
    request.marksChanges = changes
    let timelapse = try generator.timelapse(request, text: TextEngine(fonts: session.data.fonts))
    if let begin = timelapse.dates.first, begin != dates.first {
      shared.note("Nothing is reported before \(begin); the timelapse begins on that day.")
    }
    return (timelapse, session.data.fonts)
  }
}

extension FrameFormat: ExpressibleByArgument {}

/// A time in seconds, as `--hold` takes it: `2`, `2s`, `1.5s`.
struct Seconds: ExpressibleByArgument {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let number = argument.hasSuffix("s") ? String(argument.dropLast()) : argument
    guard let value = Double(number), (0...60).contains(value) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { "\(value.formatted(.number.locale(Locale(identifier: "en_US_POSIX"))))s" }
}
