import Cartography
public import Foundation
import Geography

/// The layers of Natural Earth (public domain, https://www.naturalearthdata.com) at 1:10 million, as a user has installed them.
public struct NaturalEarth: Sendable {
  /// A layer, by the name that situation.yaml and `--layers` have for it: `natural-earth/roads`.
  public enum Layer: String, CaseIterable, Sendable {
    case urbanAreas = "urban-areas"
    case roads, borders

    /// The file in the folder of GeoJSON that the project publishes.
    public var fileName: String {
      switch self {
      case .borders: "ne_10m_admin_1_states_provinces_lines.geojson"
      case .roads: "ne_10m_roads.geojson"
      case .urbanAreas: "ne_10m_urban_areas.geojson"
      }
    }

    /// How the layer looks where the user does not say.
    fileprivate var look: SituationLayer {
      var layer = SituationLayer(file: "\(NaturalEarth.name)/\(rawValue)")
      switch self {
      case .borders:
        layer.name = "First-level borders"
        layer.nameTranslations = [
          "ar": "حدود المحافظات", "uk": "Межі областей", "ru": "Границы областей",
        ]
        layer.dashes = [5, 3]
      case .roads:
        layer.name = "Roads"
        layer.nameTranslations = ["ar": "طرق", "uk": "Дороги", "ru": "Дороги"]
        layer.dashes = []
        layer.width = 0.9
        layer.color = "#9a6b4fb0"
      case .urbanAreas:
        layer.name = "Built-up areas"
        layer.nameTranslations = ["ar": "مناطق عمرانية", "uk": "Забудова", "ru": "Застройка"]
        layer.fill = "#7a6f6540"
        layer.width = 0
        layer.order = .below
      }
      return layer
    }
  }

  public static let name = "natural-earth"

  let store: LayerStore

  /// The layers in the user's own folder.
  ///
  /// - Throws: ``InputError`` when neither `XDG_DATA_HOME` nor `HOME` names a folder.
  public static func ofUser() throws -> NaturalEarth {
    NaturalEarth(store: LayerStore(url: try LayerFolder.ofUser().file(name)))
  }

  /// Whether a file of situation.yaml or of `--layers` means these layers.
  static func isNamed(_ file: String) -> Bool { file == name || file.hasPrefix(name + "/") }

  /// The layers that a name means: all of them, or the one behind the stroke. What the user says of the look wins.
  ///
  /// - Throws: ``InputError`` that lists them.
  static func layers(_ layer: SituationLayer, in file: String) throws -> [SituationLayer] {
    guard layer.file != name else { return Layer.allCases.map { $0.look.with(layer) } }
    guard let one = Layer(rawValue: String(layer.file.dropFirst(name.count + 1))) else {
      let known = Layer.allCases.map { "\(name)/\($0.rawValue)" }.joined(separator: ", ")
      throw InputError(
        "there is no layer “\(layer.file.excerpt)”; there are \(known)", file: layer.position.map { _ in file },
        line: layer.position?.line, column: layer.position?.column)
    }
    return [one.look.with(layer)]
  }

  /// Writes the layers of files that were fetched; nothing changes when one of them cannot be read.
  ///
  /// - Parameter progress: is told how many features of a file have been read.
  /// - Throws: ``InputError`` that names the file and what is wrong in it.
  public func install(_ files: [(layer: Layer, file: URL)], progress: (String, Int) -> Void) throws -> Int {
    let folder = store.url.deletingLastPathComponent()
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw InputError("the folder cannot be made: \(error.reason)", file: folder.path)
    }
    let temporary = LayerStore(
      url: folder.appendingPathComponent(".\(NaturalEarth.name)-\(ProcessInfo.processInfo.processIdentifier)"))
    defer { for suffix in ["", "-journal"] { unlink(temporary.url.path + suffix) } }
    var all = 0
    try temporary.write { add in
      for (layer, file) in files {
        var count = 0
        try GeoJSON.forEach(in: file) { feature in
          var named = feature
          named.properties = feature.properties["name"].map { ["name": $0] } ?? [:]
          guard layer == .urbanAreas ? !feature.polygons.isEmpty : !feature.lines.isEmpty else { return }
          if layer != .urbanAreas { named.polygons = [] }
          try add(layer.rawValue, NaturalEarth.rank(feature), named)
          count += 1
          if count % 500 == 0 { progress(layer.fileName, count) }
        }
        guard count > 0 else { throw InputError("there is nothing of the layer in the file", file: file.path) }
        all += count
      }
    }
    guard rename(temporary.url.path, store.url.path) == 0 else {
      throw InputError("the layers cannot be put in place: \(String(cString: strerror(errno)))", file: store.url.path)
    }
    return all
  }

  /// The zoom of a web map from which a feature is shown, in tenths; what does not say is always shown.
  private static func rank(_ feature: GeoFeature) -> Int {
    let zoom = (feature.properties["min_zoom"] ?? feature.properties["scalerank"]).flatMap(Double.init) ?? 0
    return zoom.isFinite ? Int(min(1000, max(0, zoom * 10))) : 0
  }

  /// The rank of what a map of a scale still shows: a web map at the equator has 156.543 kilometres a point at zoom 0.
  static func maximumRank(kilometresPerPoint scale: Double) -> Int {
    guard scale > 0, scale.isFinite else { return 1000 }
    return Int(min(1000, max(0, (log2(156.543 / scale) + 1) * 10)))
  }
}

extension SituationLayer {
  /// The layer with all that another says of the look.
  fileprivate func with(_ own: SituationLayer) -> SituationLayer {
    var result = self
    if let name = own.name { (result.name, result.nameTranslations) = (name, own.nameTranslations) }
    result.color = own.color ?? color
    result.fill = own.fill ?? fill
    result.width = own.width ?? width
    result.dashes = own.dashes ?? dashes
    result.label = own.label
    result.order = own.order == .below ? .below : order
    result.position = own.position
    return result
  }
}
