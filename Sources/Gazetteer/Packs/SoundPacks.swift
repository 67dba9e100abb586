import Foundation
import Geography

/// The packs that have been read whole and found sound, remembered in the cache folder.
///
/// A pack is mapped into memory, of which a search touches a few pages: what is damaged elsewhere would lead to wrong answers
/// without a word. Reading all of it takes a tenth of a second for a hundred megabytes, so that it is done once for each file as it is:
/// as long as its size, its dates and its place on the disk stay, it is taken for sound.
struct SoundPacks {
  private let list: URL
  private var known: [String]

  /// So many files are remembered, the latest.
  private static let most = 200

  init(_ cache: IndexCache) {
    list = cache.directory.appendingPathComponent("sound-packs")
    known = ((try? String(contentsOf: list, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  /// Opens a pack, and reads the whole of it unless it was found sound before.
  ///
  /// - Throws: ``PackTrouble``.
  mutating func open(_ file: URL) throws -> Pack {
    let pack = try Pack(opening: file)
    guard let mark = Self.mark(of: file) else { return pack }
    if known.contains(mark) { return pack }
    guard pack.isSound else { throw PackTrouble.damaged }
    remember(mark)
    return pack
  }

  private mutating func remember(_ mark: String) {
    known = Array((known + [mark]).suffix(Self.most))
    // Where the folder cannot be written, the pack is read whole again next time.
    try? Data((known.joined(separator: "\n") + "\n").utf8).write(to: list, options: .atomic)
  }

  /// What changes whenever the file is written anew, and when it is moved or replaced.
  private static func mark(of file: URL) -> String? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    let numbers = [
      Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino),
      Int64(truncatingIfNeeded: status.st_size), Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
      Int64(status.st_ctim.tv_sec), Int64(status.st_ctim.tv_nsec), Int64(PackLayout.version),
    ]
    return numbers.map(String.init).joined(separator: " ")
  }
}
