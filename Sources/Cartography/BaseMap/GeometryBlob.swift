public import Foundation
public import Geography

/// Geometry packed as the base map stores it: a kind byte, then LEB128 varints.
///
/// Kind 2 holds lines, kind 3 polygons. Counts of parts, rings and points are unsigned; points are zigzag deltas of
/// longitude, then latitude, in units of 1e-5 degree, each from the point before it in the whole blob.
public enum GeometryBlob {
  public static func lines(_ data: Data, shift: Double = 0) throws -> [Line<Coordinate>] {
    try read(data, kind: 2) { reader in
      try (0..<(try reader.count())).map { _ in Line(try reader.points(shift: shift)) }
    }
  }

  public static func polygons(_ data: Data, shift: Double = 0) throws -> [Polygon<Coordinate>] {
    try read(data, kind: 3) { reader in
      try (0..<(try reader.count())).compactMap { _ in
        let rings = try (0..<(try reader.count())).map { _ in try reader.points(shift: shift) }
        guard let exterior = rings.first else { return nil }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
      }
    }
  }

  private static func read<R>(_ data: Data, kind: UInt8, _ body: (inout VarintReader) throws -> R) throws -> R {
    try data.withUnsafeBytes { bytes in
      var reader = VarintReader(bytes: bytes)
      guard try reader.byte() == kind else { throw VarintReader.broken }
      return try body(&reader)
    }
  }
}

/// Reads varints from bytes; every read is checked against the end.
private struct VarintReader {
  static let broken = InputError("the base map is damaged: a geometry cannot be read; install mapgen's data again")

  let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var x = 0
  private var y = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw VarintReader.broken }
    defer { position += 1 }
    return bytes[position]
  }

  /// A count that the rest of the bytes can hold.
  mutating func count() throws -> Int {
    let value = try varint()
    guard value <= UInt64(bytes.count - position) else { throw VarintReader.broken }
    return Int(value)
  }

  mutating func points(shift: Double) throws -> [Coordinate] {
    let n = try count()
    var points: [Coordinate] = []
    points.reserveCapacity(n)
    for _ in 0..<n {
      x &+= try signed()
      y &+= try signed()
      points.append(Coordinate(longitude: Double(x) / 1e5 + shift, latitude: Double(y) / 1e5))
    }
    return points
  }

  private mutating func varint() throws -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let b = try byte()
      result |= UInt64(b & 0x7f) << shift
      if b < 0x80 { return result }
      shift += 7
    }
    throw VarintReader.broken
  }

  private mutating func signed() throws -> Int {
    let z = try varint()
    return Int(truncatingIfNeeded: z >> 1) ^ -Int(truncatingIfNeeded: z & 1)
  }
}
