import Testing

@testable import Rendering

@Suite struct PlanarPixelsTests {
  /// The planes of a picture of one colour with `columns` by `rows` pixels, in rows with six bytes to spare.
  private func planes(_ colors: [(UInt8, UInt8, UInt8)], columns: Int, rows: Int) -> [UInt8] {
    var data: [UInt8] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let (r, g, b) = colors[(row * columns + column) % colors.count]
        data += [b, g, r, 77]
      }
      data += [1, 2, 3, 4]
    }
    return data.withUnsafeBufferPointer {
      PlanarPixels.make($0, columns: columns, rows: rows, stride: 4 * columns + 4)
    }
  }

  /// By the formulas of ITU-R BT.709.
  private func expected(_ r: Double, _ g: Double, _ b: Double) -> [Double] {
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return [16 + y * 219 / 255, 128 + (b - y) / 1.8556 * 224 / 255, 128 + (r - y) / 1.5748 * 224 / 255]
  }

  @Test(
    arguments: [
      (0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 255, 255), (255, 0, 255),
      (200, 85, 61), (12, 130, 201),
    ] as [(UInt8, UInt8, UInt8)])
  func colorsAreThoseOfTelevision(r: UInt8, g: UInt8, b: UInt8) {
    let planes = planes([(r, g, b)], columns: 18, rows: 4)
    #expect(planes.count == 18 * 4 * 3 / 2)
    let parts = [planes[..<72], planes[72..<90], planes[90...]]
    for (part, wanted) in zip(parts, expected(Double(r), Double(g), Double(b))) {
      #expect(part.allSatisfy { abs(Double($0) - wanted) <= 1.3 }, "\(part.first ?? 0), not \(wanted)")
    }
  }

  @Test(arguments: [0, 1, 127, 254, 255] as [UInt8]) func greyHasNoColor(level: UInt8) {
    let planes = planes([(level, level, level)], columns: 8, rows: 2)
    #expect(planes[16...].allSatisfy { $0 == 128 })
  }

  @Test func fourPixelsShareTheMeanOfTheirColors() {
    // Red and blue in columns by turns, so that each square has two of each.
    let mixed = planes([(255, 0, 0), (0, 0, 255)], columns: 6, rows: 2)
    for (value, wanted) in zip([mixed[12], mixed[15]], expected(127.5, 0, 127.5)[1...]) {
      #expect(abs(Double(value) - wanted) <= 1.3)
    }
    #expect(mixed[0] != mixed[1])
  }
}
