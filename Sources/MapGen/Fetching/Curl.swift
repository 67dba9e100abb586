import Foundation
import Geography
import Subprocess

/// The `curl` program, run for one transfer.
///
/// HTTP, TLS, proxies and certificates are left to a program that every system keeps up to date.
struct Curl: Sendable {
  /// How long to wait, in seconds.
  struct Patience: Sendable {
    /// Until a server has answered.
    var connecting = 30
    /// While it sends nothing.
    var stalled = 60
  }

  /// What became of a transfer.
  struct Outcome: Sendable {
    /// The exit code of curl, 0 when all went well.
    var code: Int32
    /// The last status that the server answered, 0 when it did not.
    var status: Int
    /// What curl said went wrong.
    var message: String
  }

  var patience = Patience()
  /// The name or path of the program.
  var program = "curl"

  /// Fetches an address into a file, going on behind what the file holds already.
  ///
  /// - Parameters:
  ///   - headers: where the headers of the answer are written.
  ///   - condition: the value of `If-Range`: what the part that is there was a part of.
  /// - Throws: ``InputError`` when there is no curl.
  func fetch(_ url: URL, to file: URL, headers: URL, condition: String?) async throws -> Outcome {
    // Only these protocols, wherever a server may send us: never a file of this machine.
    let protocols = url.scheme == "http" ? "=http,https" : "=https"
    var arguments = [
      "--disable", "--globoff", "--silent", "--show-error", "--fail", "--location", "--max-redirs", "5",
      "--proto", protocols, "--proto-redir", protocols, "--user-agent", "mapgen",
      "--connect-timeout", "\(patience.connecting)", "--speed-limit", "1", "--speed-time", "\(patience.stalled)",
      "--max-filesize", "8000000000", "--dump-header", headers.path, "--output", file.path,
      "--write-out", "%{http_code}", "--continue-at", "-",
    ]
    if let condition { arguments += ["--header", "If-Range: \(condition)"] }
    arguments += ["--url", url.absoluteString]
    do {
      let result = try await run(
        .name(program), arguments: Arguments(arguments), output: .string(limit: 4096), error: .string(limit: 65_536))
      let code: Int32
      switch result.terminationStatus {
      case .exited(let exit): code = exit
      case .signaled(let signal): code = 128 + signal
      }
      return Outcome(
        code: code, status: Int(result.standardOutput.suffix(3)) ?? 0,
        message: result.standardError.trimmed)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw InputError("the program curl is not there, which fetches files; install it (apt-get install curl)")
    } catch {
      throw InputError("the program curl cannot be run: \(error)")
    }
  }
}
