/// Pixels as most videos keep them: lightness for each, and two values of colour for each square of four (YUV 4:2:0), one
/// plane after the other.
///
/// Colours are those of television of high definition (ITU-R BT.709, limited range: 16–235 and 16–240).
enum PlanarPixels {
  /// - Parameters:
  ///   - data: cairo's pixels: blue, green, red, unused on a little-endian machine, in rows of `stride` bytes.
  ///   - columns: even, as `rows` is.
  static func make(_ data: UnsafeBufferPointer<UInt8>, columns: Int, rows: Int, stride: Int) -> [UInt8] {
    let (all, quarter) = (columns * rows, columns / 2 * (rows / 2))
    return [UInt8](unsafeUninitializedCapacity: all + 2 * quarter) { planes, count in
      count = all + 2 * quarter
      guard let source = UnsafeRawPointer(data.baseAddress), let target = planes.baseAddress else { return }
      for row in 0..<rows {
        lightness((source + row * stride).assumingMemoryBound(to: UInt32.self), target + row * columns, columns)
      }
      for row in 0..<rows / 2 {
        let upper = (source + 2 * row * stride).assumingMemoryBound(to: UInt32.self)
        let lower = (source + (2 * row + 1) * stride).assumingMemoryBound(to: UInt32.self)
        let offset = all + row * (columns / 2)
        colors(upper, lower, target + offset, target + offset + quarter, columns / 2)
      }
    }
  }

  // The loops are plain, and their factors small, so that the compiler makes vectors of them.

  private static func lightness(_ pixels: UnsafePointer<UInt32>, _ out: UnsafeMutablePointer<UInt8>, _ count: Int) {
    for i in 0..<count {
      let p = pixels[i]
      let sum = 47 &* (p >> 16 & 255) &+ 157 &* (p >> 8 & 255) &+ 16 &* (p & 255)
      out[i] = UInt8(truncatingIfNeeded: (sum &+ 128 &+ 16 << 8) >> 8)
    }
  }

  /// The colour of each square of four pixels, of which the two rows hold a half each.
  private static func colors(
    _ upper: UnsafePointer<UInt32>, _ lower: UnsafePointer<UInt32>, _ blue: UnsafeMutablePointer<UInt8>,
    _ red: UnsafeMutablePointer<UInt8>, _ count: Int
  ) {
    for i in 0..<count {
      let (a, b, c, d) = (upper[2 &* i], upper[2 &* i &+ 1], lower[2 &* i], lower[2 &* i &+ 1])
      // Red and blue are summed at once: four of 255 fit into half a word.
      let both = (a & 0xff00ff) &+ (b & 0xff00ff) &+ (c & 0xff00ff) &+ (d & 0xff00ff)
      let g = Int32(
        truncatingIfNeeded: (a >> 8 & 255) &+ (b >> 8 & 255) &+ (c >> 8 & 255) &+ (d >> 8 & 255))
      let (r, u) = (Int32(truncatingIfNeeded: both >> 16), Int32(truncatingIfNeeded: both & 0xffff))
      let half: Int32 = 512 &+ 128 << 10
      blue[i] = UInt8(truncatingIfNeeded: (112 &* u &- 26 &* r &- 86 &* g &+ half) >> 10)
      red[i] = UInt8(truncatingIfNeeded: (112 &* r &- 102 &* g &- 10 &* u &+ half) >> 10)
    }
  }
}
