public import Foundation
import Geography

/// The folder of the layers that a user has added: `XDG_DATA_HOME/mapgen/layers`, by default `~/.local/share/mapgen/layers`.
public struct LayerFolder: Sendable {
  public let url: URL

  /// - Throws: ``InputError`` when neither `XDG_DATA_HOME` nor `HOME` names a folder.
  public static func ofUser(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> LayerFolder {
    if let path = environment["XDG_DATA_HOME"], path.hasPrefix("/") {
      return LayerFolder(url: URL(fileURLWithPath: path).appendingPathComponent("mapgen/layers"))
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw InputError("there is no home folder to keep layers in; name one with XDG_DATA_HOME")
    }
    return LayerFolder(url: URL(fileURLWithPath: home).appendingPathComponent(".local/share/mapgen/layers"))
  }

  func file(_ name: String) -> URL { url.appendingPathComponent(name + ".sqlite") }

  /// The names of the layers that are there, sorted.
  public var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".sqlite") && !$0.hasPrefix(".") }.map { String($0.dropLast(7)) }.sorted()
  }

  /// How large a file of layers is, in bytes.
  public func size(of name: String) -> Int {
    (try? file(name).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
  }

  /// - Throws: ``InputError`` when the file cannot be removed.
  public func remove(_ name: String) throws {
    do { try FileManager.default.removeItem(at: file(name)) } catch {
      throw InputError("the layers cannot be removed: \(error.localizedDescription)", file: file(name).path)
    }
  }
}
