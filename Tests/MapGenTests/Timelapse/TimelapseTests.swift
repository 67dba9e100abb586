import Cartography
import Control
import Foundation
import Geography
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Gazetteer
@testable import MapGen

@Suite struct TimelapseTests {
  private let folder: TemporaryFolder
  private let data = DataDirectory(url: repositoryRoot.appendingPathComponent("data"))

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: A war
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A}, {id: b, name: Side B}, {id: c, name: Side C}]
      """,
      "reports.csv": """
      date,place,latitude,longitude,actor,change
      2022-09-04,Izium,49.21,37.26,b,hold
      2022-09-05,Balakliia,49.4625,36.859,b,hold
      2022-09-07,Kupiansk,49.71,37.615,b,hold
      2022-09-08,Balakliia,49.4625,36.859,a,gain
      2022-09-09,Kupiansk,49.71,37.615,a,approach
      2022-09-10,Kupiansk,49.71,37.615,a,gain
      2022-09-10,Vovchansk,50.29,36.94,c,hold
      2022-09-11,Izium,49.21,37.26,a,gain
      """,
    ])
  }

  private func timelapse(
    from first: String = "2022-09-05", to last: String = "2022-09-12", method: ControlMethod = .harmonic,
    changes: Bool = false, size: (Double, Double) = (480, 270), insets: [InsetRequest] = []
  ) throws -> Timelapse {
    let (situation, _) = try Situation.load(directory: folder.url)
    let places = try PlaceResolution.resolve(situation) { throw InputError("the gazetteer was opened") }
    let generator = MapGenerator(
      situation, places: places, data: data, method: method, gazetteer: Gazetteer(packs: [], ownCount: 0))
    let dates = try DateStep.day.dates(from: #require(CalendarDate(first)), to: #require(CalendarDate(last)))
    var map = MapRequest(
      date: try #require(dates.last), width: size.0, height: size.1,
      languages: try LanguageFile(directory: data.languages).choice("en"))
    map.insets = insets
    var request = TimelapseRequest(dates: dates, map: map)
    request.marksChanges = changes
    return try generator.timelapse(request, text: TextEngine(fonts: data.fonts))
  }

  private func scenes(_ timelapse: Timelapse) throws -> [Scene] {
    let composer = timelapse.composer(try TextEngine(fonts: data.fonts))
    let series = try timelapse.basis.series()
    return try timelapse.dates.map { date in
      try composer.scene(timelapse.content(on: date, series), by: timelapse.plan)
    }
  }

  private func write(_ timelapse: Timelapse, _ name: String, workers: Int, _ format: FrameFormat = .png) async throws {
    try await timelapse.write(
      to: folder.url.appendingPathComponent(name), as: .frames(format), timing: FrameTiming(), fonts: data.fonts,
      workers: workers
    ) { _ in }
  }

  private func bytes(_ name: String) throws -> [Data] {
    let frames = folder.url.appendingPathComponent(name)
    return try FileManager.default.contentsOfDirectory(atPath: frames.path).sorted().map {
      try Data(contentsOf: frames.appendingPathComponent($0))
    }
  }

  @Test func whatIsOfAllDatesStaysWhereItIs() throws {
    let scenes = try scenes(timelapse())
    #expect(scenes.count == 8)
    let constant = Set(scenes.map { $0.layers.filter { !$0.dependsOnDate } })
    #expect(constant.count == 1)
    let words = Set(constant.flatMap { $0 }.flatMap(\.texts).map(\.run.text))
    // Side C comes on the sixth day only.
    #expect(words.isSuperset(of: ["A war", "Side A", "Side B", "Side C"]))
    // One spot a label, whatever comes and goes around it.
    var spots: [String: Set<Point>] = [:]
    for label in scenes.flatMap(\.layers).filter({ ["labels", "names"].contains($0.id) }).flatMap(\.texts) {
      spots[label.run.text, default: []].insert(label.origin)
    }
    #expect(spots.keys.contains("Balakliia") && spots.keys.contains("Vovchansk"))
    #expect(spots.values.allSatisfy { $0.count == 1 })
  }

  @Test func insetsStayWhereTheyAreAndShowEachDate() async throws {
    let insets = [InsetRequest(place: "Kupiansk", kilometres: 12)]
    let timelapse = try timelapse(from: "2022-09-09", to: "2022-09-10", changes: true, size: (640, 360), insets: insets)
    let scenes = try scenes(timelapse)
    #expect(Set(scenes.map { $0.layers.map(\.id) }).count == 1 && Set(scenes.map { $0.layers.map(\.clip) }).count == 1)
    for id in ["inset-paper", "inset-pointer", "inset-land", "inset-frame"] {
      #expect(Set(scenes.map { $0.layers.filter { $0.id == id } }).count == 1, "\(id)")
    }
    // Kupiansk passes on the second day.
    let areas = scenes.map { $0.layers.filter { $0.id == "inset-areas" } }
    #expect(areas.count == 2 && areas.first != areas.last && areas.first?.isEmpty == false)
    try await write(timelapse, "frames", workers: 2, .svg)
    let outlined = try bytes("frames").prefix(2).map {
      String(decoding: $0, as: UTF8.self).contains("id=\"inset-changes\"")
    }
    #expect(outlined == [false, true])
    let small = try self.scenes(self.timelapse(from: "2022-09-09", insets: insets))
    #expect(!small.flatMap(\.layers).contains { $0.id.hasPrefix("inset") })
  }

  @Test func whatIsNewIsOutlinedOnItsFrame() async throws {
    let timelapse = try timelapse(changes: true)
    for (name, workers) in [("one", 1), ("three", 3)] { try await write(timelapse, name, workers: workers, .svg) }
    #expect(try bytes("one") == bytes("three"))
    let frames = try bytes("one").map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("<svg") }
    let outlined = frames.map { $0.contains("id=\"changes\"") }
    // Balakliia passes on the fourth day, Kupiansk on the sixth, Izium on the seventh; nothing on the first and the last.
    #expect(Set(outlined.indices.filter { outlined[$0] }).isSuperset(of: [3, 5, 6]), "\(outlined)")
    #expect(outlined.first == false && outlined.last == false && outlined.count == 8)
  }

  @Test(arguments: [1, 3])
  func eachFrameIsEstimatedOnceWhereChangesAreOutlined(workers: Int) async throws {
    var timelapse = try timelapse(changes: true)
    let counting = CountingEstimator(timelapse.basis.estimator)
    timelapse.basis.estimator = counting
    try await timelapse.draw(as: .file(.svg), fonts: data.fonts, workers: workers, into: Discarding()) { _ in }
    #expect(counting.dates.withLock { $0 }.sorted() == timelapse.dates)
    // A run that goes on has to know the map before its first frame.
    counting.dates.withLock { $0 = [] }
    try await timelapse.draw(as: .file(.svg), fonts: data.fonts, workers: workers, into: Discarding(first: 4)) { _ in }
    #expect(counting.dates.withLock { $0 }.sorted() == Array(timelapse.dates[3...]))
  }

  @Test func whereNothingChangesNothingIsOutlinedNorExplained() throws {
    #expect(try timelapse(changes: true).marksChanges && !timelapse().marksChanges)
    #expect(try !timelapse(from: "2022-09-12", to: "2022-09-13", changes: true).marksChanges)
  }

  @Test func theDateAndTheLabelsAreOfTheirDay() throws {
    let scenes = try scenes(timelapse())
    let dates = scenes.compactMap { $0.layers.last?.texts.first }
    #expect(dates.map(\.run.text).first?.contains("5\u{a0}September\u{a0}2022") == true)
    #expect(Set(dates.map(\.run.text)).count == 8)
    #expect(Set(dates.map(\.run.size)).count == 1 && Set(dates.map(\.origin)).count == 1)
    let shown = scenes.map { $0.layers.contains { $0.texts.contains { $0.run.text == "Vovchansk" } } }
    #expect(shown == [false, false, false, false, false, true, true, true])
  }

  @Test func daysBeforeTheFirstReportAreLeftOut() throws {
    #expect(try timelapse(from: "2022-08-01", to: "2022-09-06").dates.map(\.description).first == "2022-09-04")
    let error = #expect(throws: InputError.self) { try timelapse(from: "2022-08-01", to: "2022-08-05") }
    #expect(error?.description.contains("reports begin on 2022-09-04") == true)
  }

  @Test(arguments: ControlMethod.allCases)
  func theFramesAreTheSameWhateverTheNumberOfWorkers(method: ControlMethod) async throws {
    let timelapse = try timelapse(from: "2022-09-09", method: method)
    try await write(timelapse, "one", workers: 1)
    try await write(timelapse, "many", workers: 3)
    let frames = try bytes("one")
    #expect(frames.count == 5)
    #expect(try frames == bytes("many"))
  }

  @Test func theManifestNamesEveryFrame() async throws {
    try await write(timelapse(from: "2022-09-09"), "frames", workers: 2, .svg)
    let manifest = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.url.appendingPathComponent("frames/manifest.json")))
    let frames = try #require((manifest as? [String: Any])?["frames"] as? [[String: Any]])
    #expect(frames.compactMap { $0["date"] as? String } == (9...12).map { "2022-09-" + ($0 < 10 ? "0" : "") + "\($0)" })
    for frame in frames {
      let file = folder.url.appendingPathComponent("frames/\(try #require(frame["file"] as? String))")
      #expect(try Data(contentsOf: file).count == frame["bytes"] as? Int)
    }
    #expect(frames.first?["file"] as? String == "frame-0001.svg")
  }

  @Test func framesOfAnEarlierRunGoAndOtherFilesAreSafe() async throws {
    try await write(timelapse(from: "2022-09-11"), "frames", workers: 2)
    let last = try timelapse(from: "2022-09-12")
    try await write(last, "frames", workers: 2)
    #expect(try bytes("frames").count == 2)
    try folder.write("mine", to: "frames/notes.txt")
    let error = await #expect(throws: InputError.self) { try await write(last, "frames", workers: 2) }
    #expect(error?.description.contains("holds “notes.txt”") == true)
    #expect(try bytes("frames").count == 3)
  }

  /// Draws until some frames are there, as if the run were ended then; how many are left for another.
  private func begin(_ timelapse: Timelapse, _ name: String, frames: Int) async throws -> Int {
    let url = folder.url.appendingPathComponent(name)
    let task = Task {
      try await timelapse.write(
        to: url, as: .frames(.png), timing: FrameTiming(), fonts: data.fonts, workers: 2
      ) { done in
        if done == frames { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: (any Error).self) { try await task.value }
    #expect(!FileManager.default.fileExists(atPath: url.path))
    return Timelapse.unfinishedFrames(of: url)
  }

  private func resume(_ timelapse: Timelapse, _ name: String) async throws -> [Int] {
    let told = Mutex<[Int]>([])
    try await timelapse.write(
      to: folder.url.appendingPathComponent(name), as: .frames(.png), timing: FrameTiming(), fonts: data.fonts,
      isResumed: true, workers: 3
    ) { done in told.withLock { $0.append(done) } }
    return told.withLock { $0 }
  }

  @Test func aRunThatWasEndedIsGoneOnWith() async throws {
    let timelapse = try timelapse()
    try await write(timelapse, "undisturbed", workers: 2)
    let left = try await begin(timelapse, "frames", frames: 3)
    #expect((3...4).contains(left))
    // What a kill amid writing leaves.
    try folder.write("half", to: ".frames.unfinished/.mapgen-1-0")
    #expect(try await resume(timelapse, "frames") == Array(left...8))
    #expect(try bytes("frames") == bytes("undisturbed"))
    #expect(Timelapse.unfinishedFrames(of: folder.url.appendingPathComponent("frames")) == 0)
  }

  @Test func framesThatAreNotWholeAreDrawnAgain() async throws {
    let timelapse = try timelapse()
    try await write(timelapse, "undisturbed", workers: 2)
    let left = try await begin(timelapse, "frames", frames: 3)
    // The second is cut short as by a full disk, or has other bytes of the same number.
    let second = folder.url.appendingPathComponent(".frames.unfinished/frame-0002.png")
    var bytes = try Data(contentsOf: second)
    bytes[bytes.count / 2] ^= 0x40
    try bytes.write(to: second)
    #expect(left >= 3)
    #expect(try await resume(timelapse, "frames").first == 1)
    #expect(try self.bytes("frames") == self.bytes("undisturbed"))
    let cut = try await begin(timelapse, "cut", frames: 3)
    let first = folder.url.appendingPathComponent(".cut.unfinished/frame-0001.png")
    try Data(contentsOf: first).dropLast(9).write(to: first)
    #expect(cut >= 3)
    #expect(try await resume(timelapse, "cut") == Array(1...8))
    #expect(try self.bytes("cut") == self.bytes("undisturbed"))
  }

  @Test func framesOfOtherReportsAreDrawnAgain() async throws {
    _ = try await begin(timelapse(), "frames", frames: 3)
    var reports = try folder.text(of: "reports.csv")
    reports += "\n2022-09-11,Kupiansk,49.71,37.615,b,approach"
    try folder.write(reports, to: "reports.csv")
    try await write(timelapse(), "undisturbed", workers: 2)
    #expect(try await resume(timelapse(), "frames").first == 1)
    #expect(try bytes("frames") == bytes("undisturbed"))
  }

  @Test func twoRunsDoNotDrawIntoOneFolder() async throws {
    let beside = FrameFolder.unfinished(folder.url.appendingPathComponent("frames"))
    try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
    let lock = try FolderLock(beside)
    let timelapse = try timelapse(from: "2022-09-11")
    let error = await #expect(throws: InputError.self) { try await write(timelapse, "frames", workers: 1) }
    #expect(error?.description.contains("another run") == true)
    withExtendedLifetime(lock) {}
  }

  @Test func anErrorOfTheSinkEndsAllWorkers() async throws {
    struct Full: FrameSink {
      func add(_ frame: Frame) throws { if frame.index == 3 { throw InputError("no room") } }
    }
    let timelapse = try timelapse(from: "2022-09-09")
    let error = await #expect(throws: InputError.self) {
      try await timelapse.draw(as: .pixels, fonts: data.fonts, workers: 4, into: Full()) { _ in }
    }
    #expect(error?.description.contains("no room") == true)
  }
}

/// Keeps nothing of the frames from one on.
private struct Discarding: FrameSink {
  var first = 0
  func add(_ frame: Frame) {}
}

/// Notes of which dates maps are made.
private final class CountingEstimator: ControlEstimator {
  static let name = "counting"
  let dates = Mutex<[CalendarDate]>([])
  private let estimator: any ControlEstimator

  init(_ estimator: any ControlEstimator) { self.estimator = estimator }

  func map(_ state: ControlState, region: BoundingBox, ground: Ground) throws -> ControlMap {
    dates.withLock { $0.append(state.date) }
    return try estimator.map(state, region: region, ground: ground)
  }

  func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    try estimator.control(at: spots, state, region: region, ground: ground)
  }
}

extension SceneLayer {
  fileprivate var texts: [TextElement] {
    elements.compactMap { element in
      if case .text(let text) = element { text } else { nil }
    }
  }
}
