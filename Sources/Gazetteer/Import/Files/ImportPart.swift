import Foundation
import Geography

/// A text to import: a file, or one of the files in an archive.
struct ImportPart {
  let file: URL
  /// The place of the text among the files of the archive, from 0.
  let index: Int
  /// The name for messages: `SY.txt`, or `SY.zip/SY.txt` for a file in an archive.
  let label: String
  let layout: FileLayout
  /// The size of the file, packed, in bytes.
  let fileSize: Int

  /// Runs a body with the text, open at its beginning.
  func read(_ body: (borrowing ArchiveReader) throws -> Void) throws {
    let reader = try ArchiveReader(file: file)
    for _ in 0...index {
      guard try reader.nextEntry() != nil else {
        throw InputError("the file has changed while it was read; run again", file: label)
      }
    }
    try body(reader)
  }

  /// The whole text in memory, for layouts that are read at once.
  ///
  /// - Throws: ``InputError`` when it is longer than `limit` bytes.
  func bytes(limit: Int = 1 << 30) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read { reader in
      try reader.forEachBlock(label: label) { block in
        guard bytes.count + block.count <= limit else {
          throw InputError("the file has more than \(limit >> 20) MB; import it in parts", file: label)
        }
        block.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return true
      }
    }
    return bytes
  }

  /// The texts of a file that are of a layout that we read.
  ///
  /// - Throws: ``InputError`` when there is none, or the file cannot be read.
  static func parts(of file: URL) throws -> [ImportPart] {
    let reader = try ArchiveReader(file: file)
    let size = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    var parts: [ImportPart] = []
    var others: [String] = []
    var index = 0
    while let entry = try reader.nextEntry() {
      defer { index += 1 }
      if entry.isFolder { continue }
      let label = entry.path.map { "\(reader.path)/\($0)" } ?? reader.path
      let beginning = try beginning(of: reader, label: label)
      if let layout = FileLayout(beginning: beginning), !isReadme(entry.path) {
        parts.append(ImportPart(file: file, index: index, label: label, layout: layout, fileSize: size))
      } else if entry.path == nil {
        throw InputError(complaint(beginning), file: label, line: beginning.isEmpty ? nil : 1, column: nil)
      } else {
        others.append(entry.path ?? "")
      }
    }
    guard !parts.isEmpty else {
      let names = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
      throw InputError(
        others.isEmpty ? "the file is empty; fetch it again" : "the archive holds only \(names); \(Self.wanted)",
        file: reader.path)
    }
    return parts
  }

  private static let wanted =
    "give a GeoNames dump (SY.txt), a CSV file with the columns name, latitude and longitude, or GeoJSON"

  private static func complaint(_ beginning: [UInt8]) -> String {
    guard let line = beginning.split(separator: 0x0A).first else { return "the file is empty; fetch it again" }
    let tabs = line.count { $0 == 0x09 }
    if tabs >= 4 {
      return
        "the first line has \(tabs + 1) columns parted by tabs, where a GeoNames dump has \(GeoNamesColumn.count), "
        + "and names none of them; \(wanted)"
    }
    return "this is no list of places that mapgen reads; \(wanted)"
  }

  private static func isReadme(_ path: String?) -> Bool {
    path?.split(separator: "/").last?.lowercased().hasPrefix("readme") ?? false
  }

  private static func beginning(of reader: borrowing ArchiveReader, label: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try reader.forEachBlock(label: label) { block in
      block.withUnsafeBufferPointer { bytes.append(contentsOf: $0.prefix(1 << 17)) }
      return bytes.count < 1 << 16
    }
    return bytes
  }
}
