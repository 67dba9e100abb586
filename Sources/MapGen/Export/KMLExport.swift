internal import Cartography
internal import Control
internal import Foundation
internal import Geography
internal import Rendering

/// Keyhole Markup Language 2.2, for Google Earth: https://docs.ogc.org/is/12-007r2/12-007r2.html
extension ControlExport {
  /// The text of a KML document: a folder a kind of feature, each feature with its days, its style and a name.
  ///
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func kml(_ maps: [DatedMap]) throws -> String {
    let features = try features(maps)
    var xml = XMLText()
    xml.element("kml", ["xmlns": "http://www.opengis.net/kml/2.2"]) { xml in
      xml.element("Document") { xml in
        xml.element("name", [:], title)
        xml.element("open", [:], "1")
        for style in KMLStyle.all(of: features, self) { style.write(to: &xml) }
        for kind in ControlFeature.Kind.allCases {
          let own = features.filter { $0.kind == kind }
          guard !own.isEmpty else { continue }
          xml.element("Folder") { xml in
            xml.element("name", [:], folder(kind))
            for feature in own { placemark(feature, &xml) }
          }
        }
      }
    }
    return xml.text
  }

  private func folder(_ kind: ControlFeature.Kind) -> String {
    switch kind {
    case .noData: "No recent report"
    case .area: "Areas of reported control"
    case .contested: "Contested areas"
    case .frontLine: "Front lines"
    case .place: "Reported places"
    }
  }

  private func placemark(_ feature: ControlFeature, _ xml: inout XMLText) {
    xml.element("Placemark") { xml in
      xml.element("name", [:], label(feature))
      xml.element("description", [:], description(feature))
      xml.element("TimeSpan") { xml in
        // To the second before the next map begins: two maps never show at once, however a reader takes the end.
        xml.element("begin", [:], "\(feature.days.lowerBound)T00:00:00Z")
        xml.element("end", [:], "\(feature.days.upperBound.adding(days: -1))T23:59:59Z")
      }
      xml.element("styleUrl", [:], "#" + KMLStyle.id(feature))
      geometry(feature.geometry, &xml)
    }
  }

  private func label(_ feature: ControlFeature) -> String {
    let names = feature.actors.map(name).joined(separator: " · ")
    return switch feature.kind {
    case .noData: "No recent report"
    case .area: names
    case .contested: "Contested: \(names)"
    case .frontLine: "Front: \(names)"
    case .place: feature.place?.place.name ?? ""
    }
  }

  private func description(_ feature: ControlFeature) -> String {
    var facts: [String] = []
    if let place = feature.place {
      let shares = place.shares.map { "\(name($0.actor)) \(Int(($0.share * 100).rounded())) %" }
      facts.append(shares.isEmpty ? "holder not reported" : shares.joined(separator: ", "))
    }
    if let size = feature.squareKilometres { facts.append("\(Decimals.text(size, 1)) km²") }
    if let length = feature.kilometres { facts.append("\(Decimals.text(length, 1)) km") }
    if feature.isFresh == false { facts.append("over \(VoronoiEstimator.freshDays) days old") }
    if !feature.reports.isEmpty { facts.append("reports: " + feature.reports.joined(separator: ", ")) }
    return facts.joined(separator: "; ")
  }

  private func geometry(_ geometry: GeoJSONGeometry, _ xml: inout XMLText) {
    switch geometry {
    case .point(let c): xml.element("Point") { $0.element("coordinates", [:], tuple(c)) }
    case .lines(let lines):
      xml.element("MultiGeometry") { xml in
        for line in lines {
          xml.element("LineString") { xml in
            xml.element("tessellate", [:], "1")
            xml.element("coordinates", [:], tuples(line.points))
          }
        }
      }
    case .polygons(let polygons):
      xml.element("MultiGeometry") { xml in
        for polygon in polygons {
          xml.element("Polygon") { xml in
            xml.element("tessellate", [:], "1")
            for (i, ring) in polygon.rings.enumerated() {
              xml.element(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs") { xml in
                let ring = ring.wound(counterClockwise: true)
                xml.element("LinearRing") { $0.element("coordinates", [:], tuples(ring + ring.prefix(1))) }
              }
            }
          }
        }
      }
    }
  }

  private func tuples(_ points: [Coordinate]) -> String { points.map(tuple).joined(separator: " ") }

  private func tuple(_ c: Coordinate) -> String {
    "\(Decimals.text(c.longitude, 6)),\(Decimals.text(c.latitude, 6))"
  }
}

/// How a kind of feature looks in Google Earth.
private struct KMLStyle {
  var id: String
  var kind: ControlFeature.Kind
  var color: Color
  /// Of its areas.
  var opacity: Double

  /// The styles that features use, in order.
  static func all(of features: [ControlFeature], _ export: ControlExport) -> [KMLStyle] {
    var seen: Set<String> = []
    return features.filter { seen.insert(id($0)).inserted }.map { feature in
      KMLStyle(
        id: id(feature), kind: feature.kind, color: color(feature, export.palette, export.style),
        opacity: feature.kind == .noData ? 0.25 : export.style.areaOpacity)
    }.sorted { $0.id < $1.id }
  }

  /// An id that XML allows, whatever actors are called: letters and digits of ASCII, the others by their numbers.
  static func id(_ feature: ControlFeature) -> String {
    let parts: [String] =
      switch feature.kind {
      case .noData: []
      case .area, .place: Array(feature.actors.prefix(1))
      case .contested: Array(feature.actors.prefix(2))
      case .frontLine: [feature.isFresh == true ? "fresh" : "old"]
      }
    return ([feature.kind.rawValue] + parts.map(encoded)).joined(separator: "-")
  }

  private static func encoded(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "_\(scalar.value)"
    }.joined()
  }

  private static func color(_ feature: ControlFeature, _ palette: ActorPalette, _ style: Style) -> Color {
    switch feature.kind {
    case .noData: return style.land
    case .frontLine: return style.front
    case .area, .contested, .place:
      guard let first = feature.actors.first else { return .gray(0.6) }
      // KML has no stripes: contested land is of the colour between those of its claimants.
      let second = feature.kind == .contested ? feature.actors.dropFirst().first : nil
      return second.map { palette.color(first).mixed(with: palette.color($0), 0.5) } ?? palette.color(first)
    }
  }

  func write(to xml: inout XMLText) {
    xml.element("Style", ["id": id]) { xml in
      if kind == .place {
        // Without a picture of our own every viewer takes its usual pin: a link to one would need the network.
        xml.element("IconStyle") { xml in
          xml.element("color", [:], code(1))
          xml.element("scale", [:], "0.6")
        }
        xml.element("LabelStyle") { xml in
          xml.element("color", [:], code(1))
          xml.element("scale", [:], "0.8")
        }
      }
      xml.element("LineStyle") { xml in
        xml.element("color", [:], kind == .noData ? code(0) : code(1))
        xml.element("width", [:], kind == .frontLine ? "3" : "1")
      }
      if kind != .place && kind != .frontLine {
        xml.element("PolyStyle") { $0.element("color", [:], code(opacity)) }
      }
    }
  }

  /// `aabbggrr`, as KML writes colours.
  private func code(_ alpha: Double) -> String {
    let digits = Array(color.opacity(1).hex.dropFirst())
    guard digits.count == 6 else { return "ffffffff" }
    let opacity = Color(red: alpha, green: 0, blue: 0).hex.dropFirst().prefix(2)
    return opacity + String(digits[4...5]) + String(digits[2...3]) + String(digits[0...1])
  }
}
