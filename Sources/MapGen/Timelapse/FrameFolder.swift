import Foundation
import Geography

/// A folder of numbered pictures, one a date, with a manifest that says which is of what date.
///
/// The pictures are written into a folder beside it, which takes its place when all are there.
struct FrameFolder: Sendable {
  static let manifestName = "manifest.json"

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

  private static func isOurs(_ file: String) -> Bool {
    file == manifestName || file.wholeMatch(of: /frame-[0-9]+\.(png|svg)/) != nil
  }

  /// Fills the folder with the frames that the body adds to the sink; the frames of an earlier run then go.
  func fill(
    _ timing: FrameTiming, of timelapse: Timelapse, _ body: @Sendable (FrameFiles) async throws -> Void
  ) async throws {
    let files = FileManager.default
    let name = ".mapgen-\(ProcessInfo.processInfo.processIdentifier)-frames"
    let beside = url.deletingLastPathComponent().appendingPathComponent(name)
    try? files.removeItem(at: beside)
    defer { try? files.removeItem(at: beside) }
    do { try files.createDirectory(at: beside, withIntermediateDirectories: false) } catch {
      throw InputError("the folder “\(url.relativePath)” cannot be made: \(error.reason)")
    }
    let sink = FrameFiles(folder: beside, names: (1...count).map(fileName))
    try await body(sink)
    let manifest = FrameManifest(timelapse, timing, names: sink.names, sizes: await sink.sizes)
    try OutputFile.write(manifest.json(), to: beside.appendingPathComponent(FrameFolder.manifestName))
    try Task.checkCancellation()
    do {
      if files.fileExists(atPath: url.path) { try files.removeItem(at: url) }
      try files.moveItem(at: beside, to: url)
    } catch {
      throw InputError("the folder “\(url.relativePath)” cannot be written: \(error.reason)")
    }
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
  nonisolated let names: [String]
  /// In bytes, by frame.
  private(set) var sizes: [Int] = []

  init(folder: URL, names: [String]) { (self.folder, self.names) = (folder, names) }

  func add(_ frame: Frame) throws {
    try OutputFile.write(frame.bytes, to: folder.appendingPathComponent(names[frame.index]))
    sizes.append(frame.bytes.count)
  }
}
