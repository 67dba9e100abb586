import ArgumentParser
import Foundation
import MapGen

/// The option of every command that works on a situation.
struct SituationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the situation, or the name of a sample (default: the current folder, else the first sample).",
      valueName: "dir"))
  var situation: String?

  /// The folder of the situation that is named or that the current folder is; nil when there is none.
  func ownDirectory(_ shared: SharedOptions) throws -> URL? {
    try SituationLocator.findOwn(
      option: situation, currentDirectory: URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
      data: shared.dataDirectory())
  }

  /// The folder of the situation.
  func directory(_ shared: SharedOptions) throws -> URL {
    try SituationLocator.find(
      option: situation, currentDirectory: URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
      data: shared.dataDirectory())
  }
}
