import Foundation
import Geography

/// A new file that is written from its beginning to its end.
struct BufferedFile {
  private let file: URL
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  /// How many bytes have been appended.
  private(set) var count = 0

  /// - Throws: ``InputError`` when the file cannot be made.
  init(creating file: URL) throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: file.path)
    else {
      throw InputError(
        "nothing can be written into the folder “\(file.deletingLastPathComponent().path)” (\(String(cString: strerror(errno))))"
      )
    }
    self.file = file
    self.handle = handle
    buffer.reserveCapacity(Self.capacity + 4096)
  }

  private static let capacity = 1 << 20

  mutating func append(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    count += bytes.count
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Appends a number, least byte first.
  mutating func append<T: FixedWidthInteger>(_ number: T) throws {
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    count += MemoryLayout<T>.size
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Appends zeros up to a multiple of eight bytes.
  mutating func align() throws {
    while count % 8 != 0 { try append(UInt8(0)) }
  }

  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw InputError("the file cannot be written (is the disk full?): \(Self.reason(error))", file: file.path)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes over the beginning of the file; ``count`` stays.
  mutating func overwriteStart(_ bytes: [UInt8]) throws {
    try flush()
    do {
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: bytes)
      try handle.seekToEnd()
    } catch {
      throw InputError("the file cannot be written: \(Self.reason(error))", file: file.path)
    }
  }

  mutating func close() throws {
    try flush()
    do {
      try handle.close()
    } catch {
      throw InputError("the file cannot be written: \(Self.reason(error))", file: file.path)
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
  }
}
