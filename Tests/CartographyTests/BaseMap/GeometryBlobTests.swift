import Foundation
import Geography
import TestSupport
import Testing

@testable import Cartography

@Suite struct GeometryBlobTests {
  @Test func randomLinesRoundTrip() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Line(
          (0..<Int.random(in: 2...9, using: &random)).map { _ in
            Coordinate(
              longitude: Double(Int.random(in: -18_000_000...18_000_000, using: &random)) / 1e5,
              latitude: Double(Int.random(in: -9_000_000...9_000_000, using: &random)) / 1e5)
          })
      }
      #expect(try GeometryBlob.lines(packed(lines)) == lines)
    }
  }

  @Test func everyTruncationIsAnErrorAndNoTrap() throws {
    let lines = [Line([Coordinate(longitude: 40.1, latitude: 35.3), Coordinate(longitude: -3, latitude: -80)])]
    let blob = packed(lines)
    for length in 0..<blob.count {
      #expect(throws: InputError.self) { try GeometryBlob.lines(blob.prefix(length)) }
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let bytes = Data(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
      _ = try? GeometryBlob.lines(Data([2]) + bytes)
      _ = try? GeometryBlob.polygons(Data([3]) + bytes)
    }
  }

  private func packed(_ lines: [Line<Coordinate>]) -> Data {
    var data = Data([2])
    var last = (0, 0)
    func varint(_ value: Int) {
      var rest = UInt64(bitPattern: Int64(value))
      while rest >= 0x80 {
        data.append(UInt8(rest & 0x7f) | 0x80)
        rest >>= 7
      }
      data.append(UInt8(rest))
    }
    func zigzag(_ value: Int) { varint((value << 1) ^ (value >> 63)) }
    varint(lines.count)
    for line in lines {
      varint(line.points.count)
      for p in line.points {
        let now = (Int((p.longitude * 1e5).rounded()), Int((p.latitude * 1e5).rounded()))
        zigzag(now.0 - last.0)
        zigzag(now.1 - last.1)
        last = now
      }
    }
    return data
  }
}
