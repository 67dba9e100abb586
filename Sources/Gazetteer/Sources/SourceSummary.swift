public import Foundation
import Geography

/// How much a gazetteer folder holds, told without building its index.
public struct SourceSummary: Sendable {
  /// The rows of its tables of places, divisions and countries.
  public let placeCount: Int
  public let bytes: Int

  /// - Throws: ``InputError`` when the folder or one of its tables cannot be read.
  public init(directory: URL) throws {
    var (rows, bytes) = (0, 0)
    for file in try SourceFolder(directory: directory).files {
      let data: Data
      do { data = try Data(contentsOf: file, options: .mappedIfSafe) } catch {
        throw InputError("the file cannot be read: \(error.localizedDescription)", file: file.path)
      }
      bytes += data.count
      // Aliases are names of places of other tables. The first line is the header.
      guard file.lastPathComponent != "aliases.tsv" else { continue }
      data.withUnsafeBytes { text in rows += max(0, text.count { $0 == 0x0A } - 1) }
    }
    placeCount = rows
    self.bytes = bytes
  }
}
