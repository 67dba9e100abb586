import CArchive
public import Foundation

/// Makes ZIP archives for tests.
public enum ZIPArchive {
  public struct Failure: Error {}

  /// The bytes of an archive with some files, by name, deflated unless they are to be stored as they are.
  public static func bytes(_ files: [(name: String, text: String)], stored: Bool = false) throws -> Data {
    guard let archive = archive_write_new(), let entry = archive_entry_new() else { throw Failure() }
    defer {
      archive_entry_free(entry)
      archive_write_free(archive)
    }
    let size = files.reduce(4096) { $0 + 2 * $1.text.utf8.count + 1024 }
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    var used = 0
    return try withUnsafeMutablePointer(to: &used) { used in
      archive_write_set_format_zip(archive)
      if stored { archive_write_zip_set_compression_store(archive) }
      guard archive_write_open_memory(archive, buffer, size, used) == ARCHIVE_OK else { throw Failure() }
      for (name, text) in files {
        archive_entry_clear(entry)
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, la_int64_t(text.utf8.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        guard archive_write_header(archive, entry) == ARCHIVE_OK,
          Data(text.utf8).withUnsafeBytes({ archive_write_data(archive, $0.baseAddress, $0.count) }) == text.utf8.count
        else { throw Failure() }
      }
      guard archive_write_close(archive) == ARCHIVE_OK else { throw Failure() }
      return Data(bytes: buffer, count: used.pointee)
    }
  }
}
