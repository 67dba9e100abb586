public import Foundation
import Geography

/// Whether a pack is whole.
extension Pack {
  /// What holds for every version comes first: a pack of another one may be longer or shorter.
  static func checkHeader(_ bytes: PackBytes) throws {
    let magic = withUnsafeBytes(of: PackLayout.magic.littleEndian) { Array($0) }
    guard bytes.withBytes(0, min(8, bytes.count), { $0.elementsEqual(magic.prefix($0.count)) }) else {
      throw PackTrouble.noPack
    }
    if bytes.count >= 12, bytes.load(UInt32.self, at: 8) != PackLayout.version { throw PackTrouble.otherVersion }
    let length = Int(clamping: bytes.load(UInt64.self, at: 16))
    guard bytes.count >= PackLayout.headerLength, bytes.count >= length else {
      throw PackTrouble.cutShort(bytes: bytes.count, of: max(length, PackLayout.headerLength))
    }
    guard length == bytes.count, bytes.load(UInt32.self, at: 12) == PackLayout.Section.allCases.count,
      bytes.withBytes(0, PackLayout.headerLength - 8, { Fingerprint.checksum($0) })
        == bytes.load(UInt64.self, at: PackLayout.headerLength - 8)
    else { throw PackTrouble.damaged }
  }

  static func isSound(
    _ section: PackLayout.Section, _ part: (offset: Int, length: Int), in bytes: PackBytes
  ) -> Bool {
    bytes.checksum(part.offset, part.length)
      == bytes.load(UInt64.self, at: 24 + section.rawValue * 24 + 16)
  }

  /// Whether every byte is as it was written; reads the whole file.
  var isSound: Bool {
    PackLayout.Section.allCases.allSatisfy { section in
      Self.isSound(section, sections[section.rawValue], in: bytes)
    }
  }
}

extension PackInfo {
  /// Reads what a pack says of itself, and checks all of it.
  ///
  /// - Throws: ``InputError`` when the file cannot be read or is no pack.
  public static func read(from file: URL) throws -> PackInfo {
    do {
      let pack = try Pack(opening: file)
      guard pack.isSound else { throw PackTrouble.damaged }
      return pack.info
    } catch let trouble as PackTrouble { throw trouble.error(file) }
  }
}
