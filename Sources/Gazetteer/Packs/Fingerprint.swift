import Foundation
import Geography

/// A number that changes when what it is of changes, the same in every run: a fast hash.
package struct Fingerprint {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init(of bytes: [UInt8]) { mix(bytes) }

  /// The number for bytes in memory.
  ///
  /// - Parameter pause: called after each few megabytes, so that files that are mapped need not stay in memory.
  static func checksum(_ bytes: UnsafeRawBufferPointer, pause: () -> Void = {}) -> UInt64 {
    var fingerprint = Fingerprint(of: [UInt8]())
    fingerprint.mix(bytes, pause: pause)
    return fingerprint.value
  }

  /// Of the names and contents of files.
  ///
  /// Contents rather than dates, because a fresh checkout or an unpacked archive changes the dates of the same files.
  ///
  /// - Throws: ``InputError`` when a file cannot be read.
  init(of files: [URL]) throws {
    for file in files {
      do {
        let bytes = try Data(contentsOf: file, options: .alwaysMapped)
        mix(Array(file.lastPathComponent.utf8))
        bytes.withUnsafeBytes { mix($0) }
      } catch {
        throw InputError("the file cannot be read: \(error.localizedDescription)", file: file.path)
      }
    }
  }

  private static let stretch = 1 << 25

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func mix(_ bytes: [UInt8]) { bytes.withUnsafeBytes { mix($0) } }

  private mutating func mix(_ bytes: UnsafeRawBufferPointer, pause: () -> Void = {}) {
    var hash = value ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let end = min(bytes.count, offset + Self.stretch)
      while offset + 8 <= end {
        hash = Self.folded(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      pause()
    }
    while offset < bytes.count {
      hash = Self.folded(hash ^ UInt64(bytes[offset]))
      offset += 1
    }
    value = hash
  }

  /// Multiplies to 128 bits and folds the halves together, so that every bit reaches every other.
  private static func folded(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
