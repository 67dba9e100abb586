import Testing

@testable import MapGen

@Suite struct ExportFormatTests {
  @Test(arguments: [
    ("a.geojson", ExportFormat.geojson), ("a.JSON", .geojson), ("x/y.gpkg", .gpkg), ("a.b.kml", .kml), ("a.csv", .csv),
    ("a.shp", nil), ("gpkg", nil), ("x.gpkg/a", nil), ("", nil),
  ])
  func formatsGoByTheExtension(_ name: String, _ format: ExportFormat?) {
    #expect(ExportFormat(fileName: name) == format)
  }
}
