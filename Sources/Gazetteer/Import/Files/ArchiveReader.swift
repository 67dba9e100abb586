import CArchive
import Foundation
import Geography

/// The files within a ZIP archive, or a plain or gzipped file as if it were the only one in an archive, read as streams.
///
/// Nothing is unpacked to the disk, so that an archive's own paths do no harm. libarchive checks the lengths and the CRC.
/// C documentation: https://github.com/libarchive/libarchive/wiki/ManPageArchiveRead3
struct ArchiveReader: ~Copyable {
  /// One file of the archive.
  struct Entry {
    /// The path within the archive; nil for a file that is none.
    var path: String?
    var isFolder: Bool
  }

  /// The file as messages name it.
  let path: String
  private let archive: OpaquePointer

  /// - Throws: ``InputError`` when the file is not there, cannot be read, or is a folder.
  init(file: URL) throws {
    archive = try Self.open(file)
    path = file.relativePath
  }

  private static func open(_ file: URL) throws -> OpaquePointer {
    let path = file.relativePath
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw InputError("the file does not exist; check its name", file: path)
    }
    guard !isFolder.boolValue else { throw InputError("this is a folder; name the files in it", file: path) }
    guard let archive = archive_read_new() else { throw InputError("out of memory", file: path) }
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_format_empty(archive)
    guard archive_read_open_filename(archive, file.path, 1 << 18) == ARCHIVE_OK else {
      let code = archive_errno(archive)
      let reason = code > 0 ? String(cString: strerror(code)) : reason(archive)
      archive_read_free(archive)
      throw InputError("the file cannot be read: \(reason)", file: path)
    }
    return archive
  }

  deinit { archive_read_free(archive) }

  /// How many bytes of the file have been read so far, before unpacking.
  var bytesRead: Int { max(0, Int(archive_filter_bytes(archive, -1))) }

  /// Steps to the next file of the archive, or gives nil after the last.
  ///
  /// - Throws: ``InputError`` when the archive is damaged or breaks off.
  func nextEntry() throws -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A name in letters that the locale has not is a warning; we only show it.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged(nil) }
    if archive_entry_is_encrypted(entry) != 0 {
      throw InputError("the archive is encrypted; unpack it and name the files in it", file: path)
    }
    let isPlain = archive_format(archive) == ARCHIVE_FORMAT_RAW || archive_format(archive) == ARCHIVE_FORMAT_EMPTY
    let name = archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? "?"
    return Entry(
      path: isPlain ? nil : name,
      isFolder: !isPlain && (archive_entry_filetype(entry) == 0o040000 || name.hasSuffix("/")))
  }

  /// Calls `body` with the unpacked bytes of the current file, block by block, until it returns false.
  ///
  /// - Throws: ``InputError`` naming `label` when the archive is damaged or breaks off, and whatever `body` throws.
  func forEachBlock(label: String, _ body: (Span<UInt8>) throws -> Bool) throws {
    while true {
      var (block, size, offset): (UnsafeRawPointer?, Int, la_int64_t) = (nil, 0, 0)
      let status = archive_read_data_block(archive, &block, &size, &offset)
      // A warning is what a wrong checksum or length is.
      guard status == ARCHIVE_OK || status == ARCHIVE_EOF else { throw damaged(label) }
      if let block, size > 0 {
        let bytes = UnsafeBufferPointer(start: block.assumingMemoryBound(to: UInt8.self), count: size)
        if try !body(bytes.span) { return }
      }
      if status == ARCHIVE_EOF { return }
    }
  }

  private static func reason(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason is given"
  }

  private func damaged(_ label: String?) -> InputError {
    InputError("the archive is damaged or cut short (\(Self.reason(archive))); fetch it again", file: label ?? path)
  }
}
