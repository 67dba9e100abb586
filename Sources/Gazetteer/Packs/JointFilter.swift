/// The filters of several packs, asked together: every capital of a text is looked for here.
final class JointFilter: Sendable {
  /// Bits, and the mask that brings a hash to one of them.
  private struct Part {
    let bits: UnsafeRawPointer
    let mask: UInt64
  }

  /// Keeps the files mapped.
  private let packs: [Pack]
  /// Memory of the packs' files, never written. Plain pointers, because counting references would cost more than looking.
  nonisolated(unsafe) private let parts: [Part]

  init(_ packs: [Pack]) {
    self.packs = packs
    parts = packs.compactMap { pack in
      pack.withFilter { bytes in
        guard let start = bytes.baseAddress, bytes.count >= 8, bytes.count.nonzeroBitCount == 1 else { return nil }
        return Part(bits: start, mask: UInt64(bytes.count) * 8 - 1)
      }
    }
  }

  /// Whether a hash may be that of a name, or of the first words of one; see ``Pack/mayHold(_:)``.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    for part in parts {
      let bit = key & part.mask
      let word = part.bits.loadUnaligned(fromByteOffset: Int(bit >> 6) * 8, as: UInt64.self)
      if UInt64(littleEndian: word) & (1 << (bit & 63)) != 0 { return true }
    }
    return false
  }
}
