import Foundation
import Rendering

// Draws the scene of a benchmark folder (scene.json, frames.json, GeoJSON files) with mapgen's drawing.
//
//   drawing-benchmark FOLDER -o map.png               one frame, everything drawn
//   drawing-benchmark FOLDER -n 200 -a 0 -o frames/   a loop of frames from frame 0 on
//   drawing-benchmark FOLDER -n 200 -r -o -           the same as raw pixels on stdout

let words = Array(CommandLine.arguments.dropFirst())

/// What follows an option.
func value(_ option: String, _ words: [String]) -> String? {
  words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
}

let count = value("-n", words).flatMap { Int($0) }
let first = value("-a", words).flatMap { Int($0) } ?? 0
let isRaw = words.contains("-r")
guard let folder = words.first, let output = value("-o", words) else {
  FileHandle.standardError.write(
    Data("usage: drawing-benchmark FOLDER [-n FRAMES] [-a FIRST] [-r] -o FILE|FOLDER\n".utf8))
  exit(64)
}
let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("data/fonts")
let text = try TextEngine(fonts: fonts)
let scenes = try FrameScenes(SceneFiles(URL(fileURLWithPath: folder)), measure: text)
let read = clock()
if let count {
  let drawer = FrameDrawer(text: text)
  for index in first..<first + count {
    let scene = scenes.scene(index)
    if isRaw {
      try FileHandle.standardOutput.write(contentsOf: drawer.pixels(scene))
    } else {
      let digits = String(index)
      let name = "f" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".png"
      try Data(drawer.png(scene)).write(to: URL(fileURLWithPath: output).appendingPathComponent(name))
    }
  }
} else {
  let scene = scenes.scene(first)
  let bytes = try scene.encoded(as: OutputFormat(fileName: output) ?? .png, text: text)
  try Data(bytes).write(to: URL(fileURLWithPath: output))
}
let (reading, drawing) = (Double(read) / 1000, Double(clock() - read) / 1000)
FileHandle.standardError.write(
  Data("reading \(Int(reading)) ms, drawing \(Int(drawing / Double(count ?? 1) * 10) / 10) ms a frame\n".utf8))
