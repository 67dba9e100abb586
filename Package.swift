// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a library target with our settings.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module, laid out like its sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

/// A C library of the system, found by pkg-config.
func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let flyingFox = ["FlyingFox", "FlyingSocks"].map { Target.Dependency.product(name: $0, package: "FlyingFox") }
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "mapgen",
  products: [
    .executable(name: "mapgen", targets: ["mapgen"]),
    // With the modules whose types its interface speaks.
    .library(name: "MapGen", targets: ["MapGen", "Rendering", "Cartography", "Control", "Reports", "Geography"]),
    .library(name: "Gazetteer", targets: ["Gazetteer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    // A server for the tests of fetching; no part of the program.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    system("CCairo", "cairo", "libcairo2-dev"),
    system("CPango", "pangocairo", "libpango1.0-dev"),
    system("CISAL", "libisal", "libisal-dev"),
    system("CPROJ", "proj", "libproj-dev"),
    system("CGEOS", "geos", "libgeos-dev"),
    system("CArchive", "libarchive", "libarchive-dev"),
    system("CGumbo", "gumbo", "libgumbo-dev"),
    module("Geography", ["CPROJ", "CGEOS"]),
    module("Gazetteer", ["Geography", "CArchive"]),
    module("Reports", ["Gazetteer", "Geography", "CGumbo", yams]),
    module("Control", ["Reports", "Gazetteer", "Geography"]),
    module("Cartography", ["Control", "Reports", "Gazetteer", "Geography", grdb]),
    module("Rendering", ["Cartography", "Geography", "CCairo", "CPango", "CISAL"]),
    module(
      "MapGen",
      [
        "Rendering", "Cartography", "Control", "Reports", "Gazetteer", "Geography", grdb, yams, subprocess,
        mustache,
      ]),
    .executableTarget(
      name: "mapgen", dependencies: ["MapGen", argumentParser], path: "Sources/MapGenCommand", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["CArchive"] + flyingFox, path: "Tests/TestSupport", swiftSettings: settings),
    tests("Geography", []),
    tests("Gazetteer", ["Geography"]),
    tests("Reports", ["Gazetteer", "Geography"]),
    tests("Control", ["Reports", "Gazetteer", "Geography"]),
    tests("Cartography", ["Control", "Reports", "Gazetteer", "Geography", grdb], exclude: ["References"]),
    tests("Rendering", ["Cartography", "Geography", "CCairo"], exclude: ["References"]),
    tests("MapGen", ["Rendering", "Cartography", "Control", "Reports", "Gazetteer", "Geography"]),
    .testTarget(name: "MapGenCommandTests", dependencies: ["mapgen", "TestSupport"], swiftSettings: settings),
  ]
)
