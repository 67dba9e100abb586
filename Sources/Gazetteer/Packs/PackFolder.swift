public import Foundation
import Geography

/// The folder of the packs that a user has added, one file each.
public struct PackFolder: Sendable {
  public let url: URL

  public init(url: URL) { self.url = url }

  /// The user's own folder: `XDG_DATA_HOME/mapgen/packs`, by default `~/.local/share/mapgen/packs`.
  ///
  /// - Throws: ``InputError`` when neither `XDG_DATA_HOME` nor `HOME` names a folder.
  public static func ofUser(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> PackFolder {
    if let path = environment["XDG_DATA_HOME"], path.hasPrefix("/") {
      return PackFolder(url: URL(fileURLWithPath: path).appendingPathComponent("mapgen/packs"))
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw InputError("there is no home folder to keep packs in; name one with XDG_DATA_HOME")
    }
    return PackFolder(url: URL(fileURLWithPath: home).appendingPathComponent(".local/share/mapgen/packs"))
  }

  /// The names of the packs, sorted; none when the folder is not there.
  public var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".pack") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The file that holds, or would hold, a pack.
  public func file(of name: String) -> URL { url.appendingPathComponent(name + ".pack") }

  /// Removes packs, all or none.
  ///
  /// - Throws: ``InputError`` when one of them is not there, or cannot be removed.
  public func remove(_ names: [String]) throws {
    for name in names where !self.names.contains(name) {
      let known = self.names.isEmpty ? "there are none" : "there are \(self.names.joined(separator: ", "))"
      throw InputError("there is no pack “\(name.excerpt)”; \(known)")
    }
    try locked {
      for name in names {
        do { try FileManager.default.removeItem(at: file(of: name)) } catch {
          throw InputError("the pack cannot be removed: \(error.localizedDescription)", file: file(of: name).path)
        }
      }
    }
  }

  /// Whether a text may name a pack: letters, digits, `-`, `_` and `.` within, at most 64.
  public static func isName(_ text: String) -> Bool {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
    }
    return isPlain && !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix(".")
  }
}
