import Foundation
import Geography

/// Why a file cannot be used as a pack.
enum PackTrouble: Error, Hashable {
  /// With the system's reason.
  case unreadable(String)
  case noPack
  case cutShort(bytes: Int, of: Int)
  case otherVersion
  /// Bytes are not as they were written.
  case damaged

  /// Why a file could not be mapped into memory.
  static func unopened(_ file: URL) -> PackTrouble {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .unreadable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .noPack }
    return status.st_size == 0 ? .cutShort(bytes: 0, of: PackLayout.headerLength) : .unreadable("no memory to map it")
  }

  /// What is wrong, in words.
  private var text: String {
    switch self {
    case .unreadable(let reason): "the pack cannot be read (\(reason))"
    case .noPack: "the file is no pack of mapgen's"
    case .cutShort(let bytes, let whole): "the pack is cut short: \(bytes) bytes of \(whole) or more are there"
    case .otherVersion: "the pack was made by another version of mapgen"
    case .damaged: "the pack is damaged: its bytes are not those that were written"
    }
  }

  /// The error that names the file, and what to do.
  func error(_ file: URL) -> InputError {
    let name = file.deletingPathExtension().lastPathComponent
    let again =
      PackImport.isCountry(name)
      ? "make it anew with `mapgen data add \(name)` or `mapgen data import`"
      : "import its file again with `mapgen data import`"
    return InputError("\(text); \(again), or remove it with `mapgen data remove \(name)`", file: file.path)
  }
}
