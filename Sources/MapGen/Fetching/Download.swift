public import Foundation
import Geography

/// Fetches files into a folder; what breaks off goes on from there the next time.
public struct Download: Sendable {
  /// The folder of what is fetched: `XDG_CACHE_HOME/mapgen/downloads`, by default `~/.cache/mapgen/downloads`.
  public let folder: URL
  var curl = Curl()

  /// How much has come, in bytes, and how much there is, if the server has said.
  public typealias Progress = @Sendable (_ name: String, _ bytes: Int, _ total: Int?) -> Void

  public init(folder: URL) { self.folder = folder }

  /// The user's own folder.
  ///
  /// - Throws: ``InputError`` when neither `XDG_CACHE_HOME` nor `HOME` names a folder.
  public static func ofUser(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Download {
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      return Download(folder: URL(fileURLWithPath: path).appendingPathComponent("mapgen/downloads"))
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw InputError("there is no home folder to fetch files into; name one with XDG_CACHE_HOME")
    }
    return Download(folder: URL(fileURLWithPath: home).appendingPathComponent(".cache/mapgen/downloads"))
  }

  /// A file that was fetched, or that the server does not have.
  enum Result: Equatable {
    case fetched(URL)
    case missing(String)
  }

  /// Fetches an address into the file `name` of the folder.
  ///
  /// - Throws: ``InputError`` when it cannot be fetched; what has come of it stays for the next time.
  func fetch(_ url: URL, name: String, progress: @escaping Progress = { _, _, _ in }) async throws -> Result {
    let partial = PartialFile(folder: folder, name: name)
    var attempts = 0
    while true {
      attempts += 1
      let before = partial.size
      let outcome = try await watching(partial, name, progress) {
        try await curl.fetch(url, to: partial.file, headers: partial.headers, condition: partial.validator)
      }
      let total = partial.total
      partial.keepValidator()
      switch outcome.code {
      case 0 where outcome.status != 416 || partial.size == total:
        return .fetched(try partial.finished())
      case _ where outcome.status == 416, 33, 36:
        // The server has no ranges, or a shorter file than that of which we have a part: from the start, then.
        partial.remove()
        if attempts < 3 { continue }
      case 22 where outcome.status == 404 || outcome.status == 410:
        partial.remove()
        return .missing(CurlFailure.message(outcome, host: url.host ?? "the server", fetched: 0))
      case 18, 28, 55, 56, 92:
        // As long as some of it comes each time, go on.
        if partial.size > before, attempts < 5 { continue }
      default: break
      }
      throw InputError(
        CurlFailure.message(outcome, host: url.host ?? "the server", fetched: partial.size), file: url.absoluteString)
    }
  }

  /// Forgets files that were fetched.
  public func remove(_ files: [URL]) {
    for file in files where file.deletingLastPathComponent().path == folder.path {
      PartialFile(folder: folder, name: file.lastPathComponent).remove()
      unlink(file.path)
    }
  }

  /// Runs a body, and tells five times a second how large the file has become.
  private func watching<R: Sendable>(
    _ partial: PartialFile, _ name: String, _ progress: @escaping Progress, _ body: () async throws -> R
  ) async throws -> R {
    let watch = Task {
      while !Task.isCancelled {
        progress(name, partial.size, partial.total)
        try? await Task.sleep(for: .milliseconds(200))
      }
    }
    defer { watch.cancel() }
    return try await body()
  }
}
