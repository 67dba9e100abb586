/// Pictures between two others, each a mixture of both: for the eye, not maps of a date.
enum CrossFade {
  /// The pixels of a picture a part of the way from one to another, which are of one size.
  ///
  /// - Parameter step: 1 to `steps`, which would give the other one itself.
  static func mix(_ from: [UInt8], _ to: [UInt8], step: Int, of steps: Int) -> [UInt8] {
    guard from.count == to.count, steps > 0 else { return to }
    // In 256ths: 255 · 256 fits 16 bits.
    let (b, a) = (UInt16(256 * step / steps), UInt16(256 - 256 * step / steps))
    return [UInt8](unsafeUninitializedCapacity: to.count) { mixed, count in
      from.withUnsafeBufferPointer { from in
        to.withUnsafeBufferPointer { to in
          for i in 0..<to.count {
            mixed[i] = UInt8(truncatingIfNeeded: (a &* UInt16(from[i]) &+ b &* UInt16(to[i])) >> 8)
          }
        }
      }
      count = to.count
    }
  }
}
