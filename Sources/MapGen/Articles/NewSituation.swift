public import Foundation
import Geography
import Reports

/// The folder of a situation that is about to be made.
public struct NewSituation: Sendable {
  public let directory: URL
  /// What is to be written, situation.yaml first.
  public private(set) var files: [(bytes: [UInt8], url: URL)] = []

  /// - Throws: ``InputError`` when the folder holds a situation already, or is a file.
  public init(directory: URL) throws {
    self.directory = directory
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: directory.path, isDirectory: &isFolder), !isFolder.boolValue {
      throw InputError("“\(directory.relativePath)” is a file; name a folder for the situation")
    }
    for name in [Situation.fileName, Situation.reportsName]
    where manager.fileExists(atPath: directory.appendingPathComponent(name).path) {
      throw InputError(
        "there is a situation already, and it was left as it is; `mapgen ingest FILE… --into \(directory.relativePath)` "
          + "adds articles to it", file: Situation.path(of: name, in: directory))
    }
  }

  /// Fills the folder with a situation to be filled by hand: what may be written, in comments, and no reports.
  public mutating func fillBlank() {
    let name = directory.standardizedFileURL.lastPathComponent.replacing("-", with: " ").trimmed
    let title = name.prefix(1).uppercased() + name.dropFirst()
    add(Array(SituationYAML.blank(title: title.isEmpty ? "Untitled" : title).utf8), Situation.fileName)
    add(ReportTable().bytes, Situation.reportsName)
  }

  /// Fills the folder with a situation made of articles.
  public mutating func fill(_ draft: SituationDraft, articles: [(name: String, bytes: [UInt8])]) {
    let situation = draft.situation
    add(Array(SituationYAML.text(of: situation, articles: articles.count).utf8), Situation.fileName)
    add(situation.table.bytes, Situation.reportsName)
    for (name, bytes) in articles { add(bytes, "articles/\(name)") }
  }

  private mutating func add(_ bytes: [UInt8], _ name: String) {
    files.append((bytes, directory.appendingPathComponent(name)))
  }

  /// Names for articles in the folder `articles`, in their order: those of their files, each different from the others and
  /// from files with another text that are there.
  public func names(for articles: [(file: String, bytes: [UInt8])]) -> [String] {
    var names = ArticleNames(directory)
    return articles.map { names.name(for: $0.file, $0.bytes) }
  }

  /// Writes the files, and others with them, all or none; makes the folders that are missing.
  ///
  /// - Throws: ``InputError`` when a file cannot be written; folders that were made are then gone again.
  public func write(with others: [(bytes: [UInt8], url: URL)] = []) throws {
    let manager = FileManager.default
    let folders = files.map { $0.url.deletingLastPathComponent() }
    // The uppermost folder that is missing: taken away again, everything below goes with it.
    let made = ([directory] + folders).compactMap(Self.missingRoot)
    do {
      for folder in folders {
        do { try manager.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
          throw InputError("the folder “\(folder.relativePath)” cannot be made: \(error.reason)")
        }
      }
      try OutputFile.write(files + others)
    } catch {
      for folder in made { try? manager.removeItem(at: folder) }
      throw error
    }
  }

  private static func missingRoot(of folder: URL) -> URL? {
    var (root, current): (URL?, URL) = (nil, folder.standardizedFileURL)
    while !FileManager.default.fileExists(atPath: current.path), current.path != "/" {
      root = current
      current = current.deletingLastPathComponent()
    }
    return root
  }
}
