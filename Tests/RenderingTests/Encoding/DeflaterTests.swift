import TestSupport
import Testing

@testable import Rendering

@Suite struct DeflaterTests {
  /// Bytes in which many words come for the first time where the packer would find them 32,768 bytes before, if it took a place that it
  /// has noted nothing of for the beginning of the stream: two words stand side by side there that were apart until then.
  private func bytes(blocks: Int) -> [UInt8] {
    var random = SeededGenerator(seed: 7)
    let block = 32_768
    var bytes = [UInt8](repeating: 0, count: blocks * block + 512)
    func put(_ word: some Collection<UInt8>, _ start: Int) {
      for (i, byte) in word.enumerated() where bytes.indices.contains(start + i) { bytes[start + i] = byte }
    }
    for start in stride(from: 0, to: blocks * block, by: block) {
      let (left, right) = (random.word(24), random.word(24))
      put(left + random.word(2) + right + random.word(1), start + 300)
      put(left + right, start + block - 22)
      put(random.word(1) + left.suffix(2) + right, start + block + 100)
    }
    return bytes
  }

  private func packed(_ bytes: inout [UInt8], inPiecesOf size: Int) throws -> [UInt8] {
    let deflater = Deflater()
    var packed: [UInt8] = []
    try bytes.withUnsafeMutableBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: size) {
        let end = min(all.count, start + size)
        try deflater.add(UnsafeMutableBufferPointer(rebasing: all[start..<end]), isLast: end == all.count) {
          packed.append(contentsOf: $0)
        }
      }
    }
    return packed
  }

  /// Of a hundred addresses, one gave other bytes of these.
  @Test func theBytesDoNotDependOnWhereTheStreamLies() throws {
    var bytes = bytes(blocks: 256)
    let first = try packed(&bytes, inPiecesOf: bytes.count)
    var fillers: [UnsafeMutableRawPointer] = []
    defer { for filler in fillers { filler.deallocate() } }
    for _ in 0..<600 {
      // What is freed is given again to the next one that asks for as much: this keeps the streams moving.
      fillers.append(.allocate(byteCount: 65_536, alignment: 16))
      #expect(try packed(&bytes, inPiecesOf: bytes.count) == first)
    }
  }

  @Test(arguments: [1, 2, 288, 289, 290, 578, 3000]) func shortStreamsAreWhole(count: Int) throws {
    var bytes = Array(bytes(blocks: 1).prefix(count))
    let packed = try packed(&bytes, inPiecesOf: 1000)
    // Header and checksum of zlib (RFC 1950).
    #expect(packed.first == 0x78)
    let sums = bytes.reduce((1, 0)) { sums, byte in
      let sum = (sums.0 + Int(byte)) % 65_521
      return (sum, (sums.1 + sum) % 65_521)
    }
    let checksum = [sums.1 >> 8, sums.1 & 255, sums.0 >> 8, sums.0 & 255].map { UInt8(truncatingIfNeeded: $0) }
    #expect(packed.suffix(4).elementsEqual(checksum))
  }
}

extension SeededGenerator {
  /// Bytes none of which is 0.
  fileprivate mutating func word(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 1...255, using: &self) }
  }
}
