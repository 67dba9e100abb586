import Foundation
import Gazetteer

/// What a run has drawn of the frames of a folder, so that one that goes on with them can tell which are whole: a line a frame
/// with its name, its size and a fingerprint of its bytes.
struct FrameJournal: Sendable {
  static let fileName = ".frames"

  private let url: URL

  init(in folder: URL) { url = folder.appendingPathComponent(FrameJournal.fileName) }

  /// Begins anew with frames that are there.
  func begin(_ lines: [String]) throws { try OutputFile.write(Array(lines.joined().utf8), to: url) }

  /// Notes a frame; a note that a full disk cuts short only costs that frame a second drawing.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    let handle = try FileHandle(forWritingTo: url)
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(FrameJournal.line(name, bytes).utf8))
  }

  /// The sizes in bytes of the frames that are there as they were drawn, from the first on without a gap, and their lines.
  func whole(_ names: [String], in folder: URL) -> (sizes: [Int], lines: [String]) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return ([], []) }
    let noted = Set(text.split(separator: "\n"))
    var (sizes, lines) = ([Int](), [String]())
    for name in names {
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else { break }
      let line = FrameJournal.line(name, [UInt8](bytes))
      guard noted.contains(line.dropLast()) else { break }
      sizes.append(bytes.count)
      lines.append(line)
    }
    return (sizes, lines)
  }

  private static func line(_ name: String, _ bytes: [UInt8]) -> String {
    "\(name) \(bytes.count) \(Fingerprint(of: bytes).text)\n"
  }
}
