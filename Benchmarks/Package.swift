// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "mapgen", path: "..")],
  targets: [
    .executableTarget(
      name: "mention-speed", dependencies: [.product(name: "Gazetteer", package: "mapgen")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
