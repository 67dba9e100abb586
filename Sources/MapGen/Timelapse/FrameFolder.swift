import Foundation
import Geography

/// A folder of numbered pictures, one a date, with a manifest that says which is of what date.
///
/// The pictures are written into a folder beside it, which takes its place when all are there. What a run that was ended
/// has left there, a later one can go on with.
struct FrameFolder: Sendable {
  static let manifestName = "manifest.json"
  /// Says in the folder beside what its frames show.
  static let keyName = ".key"

  private let url: URL
  private let format: FrameFormat
  private let count: Int

  /// - Throws: ``InputError`` when the folder cannot come to be, or holds other files, which stay as they are.
  init(_ url: URL, format: FrameFormat, count: Int) throws {
    (self.url, self.format, self.count) = (url, format, count)
    try OutputFile.checkFolder(url.deletingLastPathComponent())
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw InputError("“\(url.relativePath)” is a file, not a folder for frames") }
    let files = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    if let other = files.first(where: { !FrameFolder.isOurs($0) }) {
      throw InputError(
        "the folder “\(url.relativePath)” holds “\(other)”, which is no frame; name a new or an empty folder")
    }
  }

  private static func isOurs(_ file: String) -> Bool { file == manifestName || isFrame(file) }

  private static func isFrame(_ file: String) -> Bool { file.wholeMatch(of: /frame-[0-9]+\.(png|svg)/) != nil }

  /// The folder beside, in which frames come to be.
  static func unfinished(_ url: URL) -> URL {
    let url = url.standardizedFileURL
    return url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).unfinished")
  }

  /// How many frames wait in the folder beside for a run that goes on with them.
  static func countUnfinished(_ url: URL) -> Int {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: unfinished(url).path)) ?? []
    return files.count { isFrame($0) }
  }

  /// Fills the folder with the frames that the body adds to the sink; the frames of an earlier run then go.
  ///
  /// - Parameters:
  ///   - key: differs where any frame would.
  ///   - isResumed: whether frames that a run with the same key has left are kept: the sink then begins with the first that
  ///     is missing.
  func fill(
    _ timing: FrameTiming, of timelapse: Timelapse, key: String, isResumed: Bool,
    _ body: @Sendable (FrameFiles) async throws -> Void
  ) async throws {
    let files = FileManager.default
    let beside = FrameFolder.unfinished(url)
    let names = (1...count).map(fileName)
    let lock: FolderLock
    do {
      try files.createDirectory(at: beside, withIntermediateDirectories: true)
      lock = try FolderLock(beside)
    } catch is FolderLock.Taken {
      throw InputError("another run is drawing into “\(url.relativePath)”; wait for its end, or name another folder")
    } catch {
      throw InputError("the folder “\(url.relativePath)” cannot be made: \(error.reason)")
    }
    defer { withExtendedLifetime(lock) {} }
    let journal = FrameJournal(in: beside)
    let (sizes, lines) = isResumed && isKey(key, of: beside) ? journal.whole(names, in: beside) : ([], [])
    do {
      let kept = Set(names.prefix(sizes.count))
      for file in try files.contentsOfDirectory(atPath: beside.path) where !kept.contains(file) {
        try files.removeItem(at: beside.appendingPathComponent(file))
      }
      try OutputFile.write(Array(key.utf8), to: beside.appendingPathComponent(FrameFolder.keyName))
      try journal.begin(lines)
      let sink = FrameFiles(folder: beside, names: names, sizes: sizes)
      try await body(sink)
      let manifest = FrameManifest(timelapse, timing, names: names, sizes: await sink.sizes)
      try OutputFile.write(manifest.json(), to: beside.appendingPathComponent(FrameFolder.manifestName))
      try Task.checkCancellation()
    } catch {
      if FrameFolder.countUnfinished(url) == 0 { try? files.removeItem(at: beside) }
      throw error
    }
    try put(beside)
  }

  /// Lets the folder beside take its place.
  private func put(_ beside: URL) throws {
    let files = FileManager.default
    // Renamed first: taking thousands of files away takes long.
    let old = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).old")
    do {
      for name in [FrameFolder.keyName, FrameJournal.fileName] {
        try files.removeItem(at: beside.appendingPathComponent(name))
      }
      if files.fileExists(atPath: url.path) {
        try? files.removeItem(at: old)
        try files.moveItem(at: url, to: old)
      }
      try files.moveItem(at: beside, to: url)
      try? files.removeItem(at: old)
    } catch {
      throw InputError("the folder “\(url.relativePath)” cannot be written: \(error.reason)")
    }
  }

  private func isKey(_ key: String, of folder: URL) -> Bool {
    (try? String(contentsOf: folder.appendingPathComponent(FrameFolder.keyName), encoding: .utf8)) == key
  }

  /// The name of a frame, by its number from 1, with as many digits as the last one needs.
  private func fileName(_ number: Int) -> String {
    let digits = String(number)
    let width = max(4, String(count).count)
    return "frame-" + String(repeating: "0", count: width - digits.count) + digits + "." + format.rawValue
  }
}

/// Takes frames as files.
actor FrameFiles: FrameSink {
  let folder: URL
  private let journal: FrameJournal
  nonisolated let names: [String]
  /// The index of the first frame that it takes.
  nonisolated let first: Int
  /// In bytes, by frame.
  private(set) var sizes: [Int]

  init(folder: URL, names: [String], sizes: [Int]) {
    (self.folder, self.names, self.sizes, first) = (folder, names, sizes, sizes.count)
    journal = FrameJournal(in: folder)
  }

  func add(_ frame: Frame) throws {
    // Noted first: a frame that is there can then be told to be whole, whenever the run is killed.
    try journal.add(names[frame.index], frame.bytes)
    try OutputFile.write(frame.bytes, to: folder.appendingPathComponent(names[frame.index]))
    sizes.append(frame.bytes.count)
  }
}
