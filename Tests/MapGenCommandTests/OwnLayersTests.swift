import Foundation
import TestSupport
import Testing

/// What a user brings: layers of Natural Earth, files, areas of control.
@Suite struct OwnLayersTests {
  private let folder: TemporaryFolder
  private let home: [String: String]
  private static let rows = "date,place,latitude,longitude,actor,change\n2022-09-08,X,49.4,36.8,a,gain\n"

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": "title: T\nregion: [36, 49, 38, 50]\n", "reports.csv": Self.rows,
    ])
    home = ["XDG_DATA_HOME": folder.url.appendingPathComponent("home").path]
  }

  private func run(_ arguments: String...) async throws -> CommandLineRun {
    // Only downloads go to a cache of their own: the index of the gazetteer is everybody's.
    let cache = arguments.first == "data" ? ["XDG_CACHE_HOME": folder.url.appendingPathComponent("cache").path] : [:]
    return try await CommandLineRun.inBackground(arguments, in: folder.url, environment: home.merging(cache) { $1 })
  }

  private func file(_ type: String, _ coordinates: String, zoom: Double = 3) -> StubServer.Reply {
    .file(
      Data(
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"min_zoom": \(zoom), "name": "N"},
          "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}]}
        """.utf8))
  }

  private var replies: [String: StubServer.Reply] {
    [
      "/ne_10m_admin_1_states_provinces_lines.geojson": file("LineString", "[[36, 49.5], [38, 49.5]]"),
      "/ne_10m_roads.geojson": file("MultiLineString", "[[[36, 49], [38, 50]]]"),
      "/ne_10m_urban_areas.geojson": file("Polygon", "[[[36.5, 49.5], [37, 49.5], [37, 49.8], [36.5, 49.5]]]"),
    ]
  }

  @Test func naturalEarthIsFetchedInstalledDrawnAndRemoved() async throws {
    try await StubServer.run(replies) { server, base in
      let missing = try await run("render", "--layers", "natural-earth", "--output", "no.svg", "--quiet")
      #expect(missing.status == 1 && missing.messages.contains("fetch it once with: mapgen data add natural-earth"))
      let add = try await run("data", "add", "natural-earth", "--base-url", base.absoluteString, "--quiet")
      #expect(
        add.status == 0 && add.text == "natural-earth: 3 features (Natural Earth, public domain)\n", "\(add.messages)")
      #expect(server.requests.count == 3)
      let list = try await run("data", "list")
      #expect(list.text.contains("natural-earth"))
      let plain = try await run("render", "--output", "-", "--quiet")
      let drawn = try await run("render", "--layers", "natural-earth", "--output", "-", "--quiet")
      #expect(drawn.status == 0 && drawn.output != plain.output)
      let remove = try await run("data", "remove", "natural-earth")
      #expect(remove.text == "natural-earth: removed\n")
    }
  }

  @Test func aDamagedFileLeavesTheLayersAsTheyWere() async throws {
    var broken = replies
    broken["/ne_10m_roads.geojson"] = .file(Data("{\"type\": \"FeatureCollection\", \"features\": [{".utf8))
    try await StubServer.run(broken) { server, base in
      let add = try await run("data", "add", "natural-earth", "--base-url", base.absoluteString, "--quiet")
      #expect(add.status == 1 && add.messages.contains("breaks off"), "\(add.messages)")
      let list = try await run("data", "list")
      #expect(!list.text.contains("natural-earth"))
      let path = folder.url.appendingPathComponent("home/mapgen/layers").path
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
      server.set("/ne_10m_roads.geojson", replies["/ne_10m_roads.geojson"] ?? .status(404))
      let again = try await run("data", "add", "natural-earth", "--base-url", base.absoluteString, "--quiet")
      #expect(again.status == 0, "\(again.messages)")
    }
  }

  @Test func aMirrorWithoutTheFilesIsAMessage() async throws {
    try await StubServer.run([:]) { _, base in
      let add = try await run("data", "add", "natural-earth", "--base-url", base.absoluteString, "--quiet")
      #expect(add.status == 1 && add.messages.contains("is it a folder of GeoJSON of Natural Earth?"))
    }
    #expect(try await run("data", "add", "natural-earth", "SY", "--base-url", "http://127.0.0.1:1").status == 64)
  }

  /// Somebody who has polygons needs no reports.
  @Test func polygonsAreDrawnExportedAndAsked() async throws {
    let own = try TemporaryFolder([
      "situation.yaml": "title: T\nlayers: [{file: c.geojson, as: control}]\n",
      "c.geojson": """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"actor": "Reds", "valid_from": "2022-09-01", "valid_to": "2022-09-10"},
         "geometry": {"type": "Polygon", "coordinates": [[[36, 49], [37, 49], [37, 50], [36, 50], [36, 49]]]}},
        {"type": "Feature", "properties": {"actor": "Blues", "valid_from": "2022-09-10"},
         "geometry": {"type": "Polygon", "coordinates": [[[36, 49], [37, 49], [37, 50], [36, 50], [36, 49]]]}}]}
      """,
    ])
    func run(_ arguments: String...) async throws -> CommandLineRun {
      try await CommandLineRun.inBackground(arguments, in: own.url, environment: home)
    }
    let at = try await run("at", "49.5,36.5", "--date", "2022-09-09")
    #expect(at.text == "49.5,36.5: held: reds 100 %\n", "\(at.messages)")
    #expect(try await run("at", "49.5,36.5", "--date", "2022-09-10").text == "49.5,36.5: held: blues 100 %\n")
    let export = try await run("export", "--from", "2022-09-08", "--to", "2022-09-11")
    #expect(export.text.components(separatedBy: "\"kind\":\"area\"").count == 3, "\(export.messages)")
    #expect(export.text.contains("\"valid_to\":\"2022-09-10\""))
    let render = try await run("render", "--output", "-", "--size", "400x300")
    #expect(render.status == 0 && !render.output.isEmpty)
    let frames = try await run(
      "timelapse", "--from", "2022-09-08", "--to", "2022-09-11", "--output", "frames/", "--size", "400x300", "--quiet")
    #expect(frames.status == 0, "\(frames.messages)")
    let early = try await run("render", "--date", "2022-08-01", "--output", "early.png")
    #expect(early.status == 1 && early.messages.contains("no area of the control layer stands on 2022-08-01"))
    #expect(try await run("check").text.contains("2 areas of control, drawn as they are"))
  }
}
