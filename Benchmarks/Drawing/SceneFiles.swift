import Cartography
import Foundation
import Geography

/// The scene of the benchmark as its folder holds it: `scene.json`, `frames.json`, and a GeoJSON file a layer.
struct SceneFiles {
  struct Description: Decodable {
    struct Controller: Decodable {
      var id, name: String
    }
    struct Style: Decodable {
      var area_opacity: Double
    }
    var width, height: Double
    /// West, south, east, north in metres of the Mercator projection of web maps.
    var frame_3857: [Double]
    var title, subtitle: String
    var controllers: [Controller]
    var style: Style
  }

  struct Frames: Decodable {
    struct Frame: Decodable {
      var date: String
      /// By controller.
      var colors: [String: String]
      /// A digit a town: the index of its controller.
      var towns: String
    }
    var ids: [String]
    var frames: [Frame]
  }

  struct Town {
    var point: Point
    var radius, size: Double
    var anchor, name, arabicName: String
  }

  let description: Description
  let frames: Frames
  private let folder: URL

  init(_ folder: URL) throws {
    self.folder = folder
    func read<T: Decodable>(_ name: String) throws -> T {
      try JSONDecoder().decode(T.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
    }
    description = try read("scene.json")
    frames = try read("frames.json")
  }

  /// The shapes of a layer as paths on the page, simplified to a quarter of a pixel, with their properties.
  func paths(_ layer: String) throws -> [(path: Path, properties: [String: String])] {
    try GeoJSON.read(folder.appendingPathComponent("\(layer).geojson")).flatMap { feature in
      feature.lines.map { line in
        (Path.polyline(Self.simplified(line.points.map(point))), feature.properties)
      }
        + (feature.polygons.isEmpty
          ? []
          : [
            (
              feature.polygons.flatMap(\.rings).reduce(into: Path()) { path, ring in
                path.add(Self.simplified(ring.map(point)), closed: true)
              }, feature.properties
            )
          ])
    }
  }

  func towns() throws -> [Town] {
    try GeoJSON.read(folder.appendingPathComponent("towns.geojson")).compactMap { feature in
      guard let spot = feature.points.first else { return nil }
      let own = feature.properties
      return Town(
        point: point(spot), radius: Double(own["r"] ?? "") ?? 4, size: Double(own["size"] ?? "") ?? 12,
        anchor: own["anchor"] ?? "E", name: own["name"] ?? "",
        arabicName: own["arabic"] == "1" || own["arabic"] == "true" ? own["ar"] ?? "" : "")
    }
  }

  /// The page point of a coordinate, in the Mercator projection of web maps.
  private func point(_ c: Coordinate) -> Point {
    let (radius, box) = (6_378_137.0, description.frame_3857)
    let x = radius * c.longitude * .pi / 180
    let y = radius * log(tan(.pi / 4 + c.latitude * .pi / 360))
    return Point(
      x: (x - box[0]) / (box[2] - box[0]) * description.width,
      y: (box[3] - y) / (box[3] - box[1]) * description.height)
  }

  /// The points of a line without those within a quarter of a pixel of it (Douglas and Peucker 1973).
  private static func simplified(_ points: [Point]) -> [Point] {
    guard points.count > 2 else { return points }
    var keep = [Bool](repeating: false, count: points.count)
    (keep[0], keep[points.count - 1]) = (true, true)
    var open = [(0, points.count - 1)]
    while let (from, to) = open.popLast() {
      let (a, b) = (points[from], points[to])
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      var farthest = (index: from, distance: 0.25)
      for i in from + 1..<max(to, from + 1) {
        let (px, py) = (points[i].x - a.x, points[i].y - a.y)
        let distance = length > 1e-9 ? abs(px * dy - py * dx) / length : (px * px + py * py).squareRoot()
        if distance > farthest.distance { farthest = (i, distance) }
      }
      guard farthest.index > from else { continue }
      keep[farthest.index] = true
      open += [(from, farthest.index), (farthest.index, to)]
    }
    return zip(points, keep).filter(\.1).map(\.0)
  }
}
