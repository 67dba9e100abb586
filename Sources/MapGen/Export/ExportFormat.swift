/// The formats that control is written in as data.
public enum ExportFormat: String, CaseIterable, Sendable {
  case geojson, gpkg, kml, csv

  /// The format that the extension of a file says; nil for another, or for none.
  public init?(fileName: String) {
    guard let name = fileName.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "json" ? "geojson" : ending)
  }
}
