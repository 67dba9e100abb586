public import Foundation
import Geography

/// Where the dumps of GeoNames are fetched from: its own server, or a mirror.
public struct GeoNamesServer: Sendable {
  public let base: URL

  /// The server of GeoNames: https://download.geonames.org/export/dump/
  public static let own = "https://download.geonames.org/export/dump"

  /// A server by the address of its folder of dumps; nil when it is no address of the web.
  public init?(_ address: String) {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http",
      url.host?.isEmpty == false, url.query == nil, url.fragment == nil
    else { return nil }
    base = url
  }

  /// Fetches the dumps of countries, by ISO 3166 alpha-2 code, or of the `world`, and with them the names of divisions.
  ///
  /// - Throws: ``InputError`` when one of them cannot be fetched; what has come stays for the next time.
  public func fetch(
    _ names: [String], with download: Download, progress: @escaping Download.Progress = { _, _, _ in }
  ) async throws -> [URL] {
    var files: [URL] = []
    for name in names {
      let file = name == "world" ? "allCountries.zip" : "\(name).zip"
      switch try await download.fetch(address(file), name: file, progress: progress) {
      case .fetched(let url):
        try checkIsArchive(url, download)
        files.append(url)
      case .missing(let reason):
        throw InputError(
          "\(reason): there is no country “\(name)”; give ISO 3166 codes such as SY or IQ, or world",
          file: address(file).absoluteString)
      }
    }
    // A mirror may do without it: divisions are then told by their codes.
    if case .fetched(let url) = try await download.fetch(
      address("admin1CodesASCII.txt"), name: "admin1CodesASCII.txt", progress: progress)
    {
      files.append(url)
    }
    return files
  }

  private func address(_ file: String) -> URL { base.appendingPathComponent(file) }

  /// A network that wants a login answers every question with its page.
  private func checkIsArchive(_ file: URL, _ download: Download) throws {
    let beginning = (try? FileHandle(forReadingFrom: file).read(upToCount: 4)) ?? Data()
    guard beginning != Data([0x50, 0x4B, 0x03, 0x04]) else { return }
    download.remove([file])
    throw InputError(
      "what \(base.host ?? "the server") sent is no ZIP archive; does this network ask for a login in the browser first?",
      file: address(file.lastPathComponent).absoluteString)
  }
}
