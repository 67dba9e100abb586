import Foundation
import Gazetteer
import Geography

/// The places of articles as GeoJSON points, one a place, for QGIS and web maps.
public enum MentionsGeoJSON {
  /// A FeatureCollection; names that no place is known by are left out.
  ///
  /// - Throws: when the values cannot be encoded.
  public static func text(of tallies: [PlaceTally]) throws -> String {
    let features = tallies.compactMap { tally in
      tally.place.map { place in
        Feature(
          geometry: Geometry(coordinates: [place.coordinate.longitude, place.coordinate.latitude]),
          properties: Properties(
            place_id: place.id, name: place.name, kind: place.kind.rawValue, mentions: tally.total,
            locative: tally.counts[.locative] ?? 0, metonym: tally.counts[.metonym] ?? 0,
            adjectival: tally.counts[.adjectival] ?? 0, boilerplate: tally.counts[.boilerplate] ?? 0,
            spellings: tally.spellings, certain: tally.isCertain))
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Collection(features: features)), as: UTF8.self)
  }

  private struct Collection: Encodable {
    var type = "FeatureCollection"
    var features: [Feature]
  }

  private struct Feature: Encodable {
    var type = "Feature"
    var geometry: Geometry
    var properties: Properties
  }

  private struct Geometry: Encodable {
    var type = "Point"
    var coordinates: [Double]
  }

  private struct Properties: Encodable {
    var place_id, name, kind: String
    var mentions, locative, metonym, adjectival, boilerplate: Int
    var spellings: [String]
    var certain: Bool
  }
}
