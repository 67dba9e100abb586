public import Foundation
import Geography

/// Finds the situation that a command is to work on.
public enum SituationLocator {
  /// The folder: the one named, else the current one if it is a situation, else the first sample.
  ///
  /// A bare name such as `deir-ez-zor-2017` means the sample of that name when there is no such folder. The data folder is
  /// asked for only when a sample is.
  ///
  /// - Throws: ``InputError`` when there is no such situation, listing the samples.
  public static func find(
    option: String?, currentDirectory: URL, data: @autoclosure () throws -> DataDirectory
  ) throws -> URL {
    guard let option else {
      if isSituation(currentDirectory) { return currentDirectory }
      let data = try data()
      if let first = samples(in: data).first { return data.situations.appendingPathComponent(first) }
      throw InputError("there is no \(Situation.fileName) here; name a situation with --situation DIR")
    }
    var url = URL(fileURLWithPath: option, relativeTo: currentDirectory)
    if url.lastPathComponent == Situation.fileName, FileManager.default.fileExists(atPath: url.path) {
      let parent = (option as NSString).deletingLastPathComponent
      url = parent.isEmpty ? currentDirectory : URL(fileURLWithPath: parent, relativeTo: currentDirectory)
    }
    if isSituation(url) { return url }
    let exists = FileManager.default.fileExists(atPath: url.path)
    let data = try? data()
    let samples = data.map { self.samples(in: $0) } ?? []
    if !exists, let data, samples.contains(option) { return data.situations.appendingPathComponent(option) }
    let trouble =
      exists ? "“\(option)” is no situation: it has no \(Situation.fileName)" : "there is no folder “\(option)”"
    throw InputError(trouble + (samples.isEmpty ? "" : "; the samples are \(samples.joined(separator: ", "))"))
  }

  /// The folder as ``find(option:currentDirectory:data:)`` finds it, but nil rather than a sample when none is named: for
  /// commands that can do without a situation.
  public static func findOwn(
    option: String?, currentDirectory: URL, data: @autoclosure () throws -> DataDirectory
  ) throws -> URL? {
    if option == nil, !isSituation(currentDirectory) { return nil }
    return try find(option: option, currentDirectory: currentDirectory, data: try data())
  }

  /// The names of the sample situations in alphabetical order.
  public static func samples(in data: DataDirectory) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: data.situations.path)) ?? []
    return names.filter { isSituation(data.situations.appendingPathComponent($0)) }.sorted()
  }

  private static func isSituation(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(Situation.fileName).path)
  }
}
