public import Foundation
public import Geography

/// Packs geometry as ``GeometryBlob`` reads it.
extension GeometryBlob {
  /// The bytes of lines.
  public static func pack(_ lines: [Line<Coordinate>]) -> Data {
    var writer = VarintWriter(kind: 2)
    writer.count(lines.count)
    for line in lines { writer.points(line.points) }
    return writer.data
  }

  /// The bytes of polygons.
  public static func pack(_ polygons: [Polygon<Coordinate>]) -> Data {
    var writer = VarintWriter(kind: 3)
    writer.count(polygons.count)
    for polygon in polygons {
      writer.count(polygon.rings.count)
      for ring in polygon.rings { writer.points(ring) }
    }
    return writer.data
  }
}

private struct VarintWriter {
  private(set) var data: Data
  private var x = 0
  private var y = 0

  init(kind: UInt8) { data = Data([kind]) }

  mutating func count(_ count: Int) { varint(UInt64(count)) }

  /// - Parameter points: within ±180 and ±90 degrees.
  mutating func points(_ points: [Coordinate]) {
    count(points.count)
    for point in points {
      let (nx, ny) = (Int((point.longitude * 1e5).rounded()), Int((point.latitude * 1e5).rounded()))
      signed(nx - x)
      signed(ny - y)
      (x, y) = (nx, ny)
    }
  }

  private mutating func signed(_ value: Int) { varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      data.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    data.append(UInt8(rest))
  }
}
