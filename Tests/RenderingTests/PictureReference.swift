import Cartography
import Foundation
import Rendering
import TestSupport
import Testing

extension Scene {
  /// Compares the scene as PNG with a reference picture beside the tests, or rewrites it.
  ///
  /// Edges may differ a little from one version of cairo or FreeType to the next. On failure the picture and what
  /// differs, in red, are written beside the reference. `UPDATE_REFERENCES=1` rewrites the reference *and fails*, so
  /// that a person looks at it before it is committed.
  ///
  /// - Parameters:
  ///   - tolerance: how much a part of a pixel's colour may differ, 0–255.
  ///   - share: how many of all pixels may differ by more than that, 0–1.
  func expectPicture(
    _ name: String, text: TextEngine, tolerance: Int = 40, share: Double = 0.002, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("References")
    let reference = folder.appendingPathComponent("\(name).png")
    let png = try encoded(as: .png, text: text)
    if ProcessInfo.processInfo.environment["UPDATE_REFERENCES"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(png).write(to: reference)
      Issue.record(
        "rewrote \(name).png; look at it, then run without UPDATE_REFERENCES", sourceLocation: sourceLocation)
      return
    }
    guard let data = try? Data(contentsOf: reference) else {
      Issue.record("there is no \(name).png; make it with UPDATE_REFERENCES=1", sourceLocation: sourceLocation)
      return
    }
    let (wanted, got) = (try Picture(png: Array(data)), try Picture(png: png))
    let differing = got.pixels(differingFrom: wanted, tolerance: tolerance)
    guard
      wanted.width != got.width || wanted.height != got.height
        || Double(differing.count) > share * Double(got.width * got.height)
    else { return }
    try Data(png).write(to: folder.appendingPathComponent("\(name).actual.png"))
    try Data(try marking(differing).encoded(as: .png, text: text))
      .write(to: folder.appendingPathComponent("\(name).diff.png"))
    Issue.record(
      "\(differing.count) pixels of \(name).png differ; see \(name).actual.png and \(name).diff.png",
      sourceLocation: sourceLocation)
  }

  /// The scene, pale, with pixels marked red.
  private func marking(_ pixels: [(x: Int, y: Int)]) -> Scene {
    var scene = self
    let veil = PathElement(
      .rectangle(Rectangle(x: 0, y: 0, width: width, height: height)), fill: .solid(.gray(1, alpha: 0.75)))
    let marks = pixels.map { x, y in
      SceneElement.path(
        PathElement(
          .rectangle(Rectangle(x: Double(x), y: Double(y), width: 1, height: 1)),
          fill: .solid(Color(red: 1, green: 0, blue: 0))))
    }
    scene.layers.append(SceneLayer(id: "diff", dependsOnDate: false, elements: [.path(veil)] + marks))
    return scene
  }
}

extension Picture {
  /// The pixels that differ from another picture's by more than a tolerance in any part.
  func pixels(differingFrom other: Picture, tolerance: Int) -> [(x: Int, y: Int)] {
    (0..<min(height, other.height)).flatMap { y in
      (0..<min(width, other.width)).compactMap { x in
        let differs = zip(self[x, y], other[x, y]).contains { abs(Int($0) - Int($1)) > tolerance }
        return differs ? (x, y) : nil
      }
    }
  }
}
