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
      #expect(try GeometryBlob.lines(GeometryBlob.pack(lines)) == lines)
    }
  }

  @Test func everyTruncationIsAnErrorAndNoTrap() throws {
    let lines = [Line([Coordinate(longitude: 40.1, latitude: 35.3), Coordinate(longitude: -3, latitude: -80)])]
    let blob = GeometryBlob.pack(lines)
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
}
