internal import Control
public import Foundation
internal import GRDB
internal import Geography

extension ControlExport {
  /// Writes a GeoPackage with a layer for each kind of feature, each with the look of the map as QGIS keeps it in
  /// `layer_styles`, and with its days in `valid_from` and `valid_to` (exclusive), by which QGIS plays them.
  ///
  /// - Parameter url: of a file that does not exist yet.
  /// - Throws: ``InputError`` when the file cannot be written; ``GeographyError`` when a region cannot be projected.
  public func writeGeoPackage(_ maps: [DatedMap], to url: URL) throws {
    let features = try features(maps)
    let layers = ControlFeature.Kind.allCases.map { kind in
      layer(kind, features.filter { $0.kind == kind })
    }
    let date = maps.map(\.map.state.date).max() ?? CalendarDate(dayNumber: 0)
    let looks = zip(ControlFeature.Kind.allCases, layers).map { kind, layer in
      (layer: layer.name, qml: LayerLook(kind, features, self).qml)
    }
    try GeoPackageFile(tables: layers + [styles(looks, date)], date: date).write(to: url)
  }

  private func layer(_ kind: ControlFeature.Kind, _ features: [ControlFeature]) -> GeoPackageFile.Table {
    let days = [("valid_from", "DATE"), ("valid_to", "DATE")]
    func table(
      _ name: String, _ title: String, _ type: String, _ columns: [(String, String)],
      _ values: (ControlFeature) -> [(any DatabaseValueConvertible)?]
    ) -> GeoPackageFile.Table {
      GeoPackageFile.Table(
        name: name, title: "\(self.title): \(title)", geometryType: type, columns: columns + days,
        rows: features.map { feature in
          let (first, last) = (feature.days.lowerBound.description, feature.days.upperBound.description)
          return GeoPackageFile.Row(geometry: feature.geometry, values: values(feature) + [first, last])
        })
    }
    switch kind {
    case .noData:
      return table("no_data", "land without a recent report", "MULTIPOLYGON", [("area_km2", "DOUBLE")]) {
        [rounded($0.squareKilometres, 1)]
      }
    case .area:
      return table(
        "areas", "areas of reported control", "MULTIPOLYGON",
        [("actor", "TEXT"), ("actor_name", "TEXT"), ("support", "DOUBLE"), ("area_km2", "DOUBLE"), ("reports", "TEXT")]
      ) {
        [
          $0.actors.first, $0.actors.first.map(name), rounded($0.support, 3), rounded($0.squareKilometres, 1),
          list($0.reports),
        ]
      }
    case .contested:
      return table(
        "contested", "contested areas", "MULTIPOLYGON",
        [("actors", "TEXT"), ("actor_names", "TEXT"), ("area_km2", "DOUBLE"), ("reports", "TEXT")]
      ) { [list($0.actors), list($0.actors.map(name)), rounded($0.squareKilometres, 1), list($0.reports)] }
    case .frontLine:
      return table(
        "front_lines", "front lines", "MULTILINESTRING",
        [
          ("actors", "TEXT"), ("actor_names", "TEXT"), ("fresh", "BOOLEAN"), ("length_km", "DOUBLE"),
          ("reports", "TEXT"),
        ]
      ) {
        [list($0.actors), list($0.actors.map(name)), $0.isFresh == true, rounded($0.kilometres, 1), list($0.reports)]
      }
    case .place:
      return table(
        "places", "reported places", "POINT",
        [
          ("place_id", "TEXT"), ("name", "TEXT"), ("state", "TEXT"), ("actors", "TEXT"), ("shares", "TEXT"),
          ("support", "DOUBLE"), ("besieged_by", "TEXT"), ("reports", "TEXT"),
        ]
      ) { feature in
        let control = feature.place
        let shares = control?.shares.map { Decimals.text($0.share, 2) } ?? []
        return [
          control?.place.id, control?.place.name, control?.status.rawValue, list(feature.actors), list(shares),
          rounded(feature.support, 3), list(control?.besiegedBy ?? []), list(feature.reports),
        ]
      }
    }
  }

  /// The table in which QGIS looks for the looks of layers.
  ///
  /// Its columns: https://github.com/qgis/QGIS/blob/master/src/core/providers/ogr/qgsogrprovider.cpp
  private func styles(_ looks: [(layer: String, qml: String)], _ date: CalendarDate) -> GeoPackageFile.Table {
    GeoPackageFile.Table(
      name: "layer_styles", title: "looks of the layers, for QGIS",
      columns: [
        ("f_table_catalog", "TEXT(256)"), ("f_table_schema", "TEXT(256)"), ("f_table_name", "TEXT(256)"),
        ("f_geometry_column", "TEXT(256)"), ("styleName", "TEXT(30)"), ("styleQML", "TEXT"), ("styleSLD", "TEXT"),
        ("useAsDefault", "BOOLEAN"), ("description", "TEXT"), ("owner", "TEXT(30)"), ("ui", "TEXT(30)"),
        ("update_time", "DATETIME"),
      ],
      rows: looks.map { look in
        GeoPackageFile.Row(
          values: [
            "", "", look.layer, "geom", "map", look.qml, nil, true, "The look of the map", "mapgen", nil,
            "\(date)T00:00:00.000Z",
          ])
      })
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ";") }

  private func rounded(_ number: Double?, _ digits: Int) -> Double? {
    number.flatMap { Double(Decimals.text($0, digits)) }
  }
}
