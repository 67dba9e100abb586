// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks of mapgen; a package of its own, so that building mapgen never builds them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "mapgen", path: "..")],
  targets: [
    .executableTarget(
      name: "control-benchmark", dependencies: [.product(name: "MapGen", package: "mapgen")], path: "Control",
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "drawing-benchmark", dependencies: [.product(name: "MapGen", package: "mapgen")], path: "Drawing",
      exclude: ["pairs.py"], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "gazetteer-benchmark", dependencies: [.product(name: "Gazetteer", package: "mapgen")], path: "Gazetteer",
      exclude: ["peers.py"], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "mention-benchmark", dependencies: [.product(name: "Gazetteer", package: "mapgen")], path: "Mentions",
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
