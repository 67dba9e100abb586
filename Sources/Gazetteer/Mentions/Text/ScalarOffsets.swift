/// Turns byte offsets of UTF-8, asked for in rising order, into offsets in Unicode scalars.
package struct ScalarOffsets {
  private let bytes: [UInt8]
  private var byte = 0
  private var scalars = 0

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package mutating func offset(ofByte target: Int) -> Int {
    while byte < target {
      if bytes[byte] & 0xC0 != 0x80 { scalars += 1 }
      byte += 1
    }
    return scalars
  }
}
