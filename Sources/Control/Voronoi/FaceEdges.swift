import Geography

/// The edges of faces that share their vertices, and what lies on either side.
///
/// An edge of one face is the same edge of its neighbour run backwards: neighbours are found without computing.
struct FaceEdges {
  /// An edge with a face to its left; the face to its right, if there is one.
  struct Side {
    var from, to: Coordinate
    var left: Int
    var right: Int?
  }

  private struct Key: Hashable {
    var from, to: Coordinate
  }

  /// The edges of all faces, in their order.
  let sides: [Side]

  init(_ faces: [Polygon<Coordinate>]) {
    var edges: [(key: Key, face: Int)] = []
    edges.reserveCapacity(faces.reduce(0) { $0 + $1.exterior.count })
    for (index, face) in faces.enumerated() {
      for (i, ring) in face.rings.enumerated() {
        // Faces lie left of their edges: exteriors run counter-clockwise, holes clockwise.
        let isForward = (FaceEdges.signedArea(ring) > 0) == (i == 0)
        guard var last = ring.last else { continue }
        for point in ring {
          edges.append((isForward ? Key(from: last, to: point) : Key(from: point, to: last), index))
          last = point
        }
      }
    }
    var faceLeft: [Key: Int] = [:]
    faceLeft.reserveCapacity(edges.count)
    for (key, face) in edges { faceLeft[key] = face }
    sides = edges.map { key, face in
      Side(from: key.from, to: key.to, left: face, right: faceLeft[Key(from: key.to, to: key.from)])
    }
  }

  private static func signedArea(_ ring: [Coordinate]) -> Double {
    guard var last = ring.last else { return 0 }
    var sum = 0.0
    for p in ring {
      sum += last.x * p.y - p.x * last.y
      last = p
    }
    return sum
  }
}
