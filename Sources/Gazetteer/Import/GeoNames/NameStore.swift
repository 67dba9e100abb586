import Foundation
import Geography

/// Names of many places, given in any order and asked for place by place, kept in a file.
///
/// Memory holds 12 bytes a place: its number, and where its last name lies. Each name in the file points to the one before.
struct NameStore: ~Copyable {
  private let numbers: [UInt32]
  private var lastNames: [UInt64]
  private let descriptor: CInt
  private let folder: String
  private var buffer: [UInt8] = []
  private var written: UInt64 = 0

  /// - Parameters:
  ///   - numbers: the GeoNames ids of the places whose names are wanted.
  ///   - folder: where the file is put; it has no name there, and is gone with the program.
  /// - Throws: ``InputError`` when the file cannot be made.
  init(numbers: [UInt32], folder: URL) throws {
    descriptor = try Self.open(folder)
    self.numbers = numbers.sorted()
    lastNames = [UInt64](repeating: 0, count: numbers.count)
    self.folder = folder.path
  }

  deinit { close(descriptor) }

  private static func open(_ folder: URL) throws -> CInt {
    let path = folder.appendingPathComponent(".names-\(UUID().uuidString)").path
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      throw InputError("no file can be written here: \(String(cString: strerror(errno)))", file: folder.path)
    }
    unlink(path)
    return descriptor
  }

  /// Keeps a name, if its place is wanted.
  ///
  /// - Throws: ``InputError`` when the disk is full.
  mutating func add(_ name: @autoclosure () -> AlternateName?, of number: Int) throws {
    guard let number = UInt32(exactly: number), let row = row(of: number), let name = name() else { return }
    // Offsets are from 1: 0 stands for no name.
    let offset = written + UInt64(buffer.count) + 1
    let text = Array(name.name.utf8.prefix(1000))
    withUnsafeBytes(of: lastNames[row].littleEndian) { buffer += $0 }
    buffer.append(name.use.rawValue)
    withUnsafeBytes(of: UInt16(text.count).littleEndian) { buffer += $0 }
    buffer += text
    lastNames[row] = offset
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Writes what is still in memory; call it after the last ``add(_:of:)``.
  mutating func flush() throws {
    var done = 0
    while done < buffer.count {
      let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw InputError("the names cannot be written: \(String(cString: strerror(errno)))", file: folder)
      }
      done += count
    }
    written += UInt64(buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  /// The names of a place in the order in which they were added.
  func names(of number: Int) -> [AlternateName] {
    guard let number = UInt32(exactly: number), let row = row(of: number) else { return [] }
    var names: [AlternateName] = []
    var next = lastNames[row]
    while next > 0, let (name, before) = read(at: next - 1) {
      names.append(name)
      next = before
    }
    return names.reversed()
  }

  private func read(at offset: UInt64) -> (AlternateName, before: UInt64)? {
    withUnsafeTemporaryAllocation(byteCount: 1100, alignment: 8) { bytes in
      guard pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) >= 11 else { return nil }
      let before = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      let length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 9, as: UInt16.self)))
      guard let use = AlternateName.Use(rawValue: bytes[8]), length <= 1000 else { return nil }
      let text = String(decoding: bytes[11..<(11 + length)], as: UTF8.self)
      return (AlternateName(name: text, use: use), before)
    }
  }

  private func row(of number: UInt32) -> Int? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }
}
