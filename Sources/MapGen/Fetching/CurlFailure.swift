import Foundation
import Geography

/// A transfer that failed, in words for a user.
enum CurlFailure {
  /// The message for an outcome that is no success.
  ///
  /// The codes: https://curl.se/libcurl/c/libcurl-errors.html
  static func message(_ outcome: Curl.Outcome, host: String, fetched: Int) -> String {
    let again = fetched > 0 ? "run again to go on from there" : "try again later"
    switch outcome.code {
    case 1:
      return
        "\(host) sends us on to an address that is not of the web (\(detail(outcome))); name another server with --base-url"
    case 5: return "the proxy is not found (\(detail(outcome))); check the variable https_proxy"
    case 6: return "the server \(host) is not found; is this computer online?"
    case 7: return "the server \(host) cannot be reached; is this computer online, and no firewall in between?"
    case 18, 52, 55, 56, 92: return "\(host) broke the transfer off after \(size(fetched)); \(again)"
    case 22: return refused(outcome.status, host)
    case 23:
      return "the file cannot be written: the disk is full, or the cache folder cannot be written to (XDG_CACHE_HOME)"
    case 28: return "\(host) does not answer, or stopped sending after \(size(fetched)); \(again)"
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      return
        "\(host) cannot be trusted (\(detail(outcome))); are the clock of this computer and its ca-certificates right?"
    case 47: return "\(host) sends us from address to address without end; name another server with --base-url"
    case 63: return "the file of \(host) is far too large to be one of places; name another server with --base-url"
    case 129...: return "fetching was stopped; \(again)"
    default: return "fetching from \(host) failed (\(detail(outcome))); \(again)"
    }
  }

  private static func refused(_ status: Int, _ host: String) -> String {
    switch status {
    case 401, 403, 407: "\(host) does not give the file to us (HTTP \(status)); name another server with --base-url"
    case 404, 410: "\(host) has no such file (HTTP \(status))"
    case 429: "\(host) asks for patience (HTTP 429); try again in an hour"
    case 500...: "\(host) is in trouble (HTTP \(status)); try again later"
    default: "\(host) answered HTTP \(status); try again later, or name another server with --base-url"
    }
  }

  /// What curl says, without its own prefix.
  private static func detail(_ outcome: Curl.Outcome) -> String {
    let line = outcome.message.split(separator: "\n").first.map(String.init) ?? "curl ended with \(outcome.code)"
    return line.excerpt
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}
