import Cartography
import Control
import Rendering

/// How QGIS draws a layer of an export so that it looks like the map: symbols by actor, names, and its days.
///
/// The format is QGIS's own (QML); what its keys mean is found in the classes that read them, such as
/// `QgsSimpleFillSymbolLayer` and `QgsVectorLayerTemporalProperties`: https://api.qgis.org/api/
struct LayerLook {
  private let kind: ControlFeature.Kind
  private let features: [ControlFeature]
  private let export: ControlExport
  private let style: Style

  init(_ kind: ControlFeature.Kind, _ features: [ControlFeature], _ export: ControlExport) {
    self.kind = kind
    self.features = features.filter { $0.kind == kind }
    self.export = export
    style = export.style
  }

  /// The text of the style.
  var qml: String {
    var xml = XMLText(prologue: "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
    xml.element(
      "qgis",
      [
        "version": "3.22.0", "styleCategories": "Symbology|Labeling|Temporal",
        "labelsEnabled": kind == .place ? "1" : "0",
      ]
    ) { xml in
      // From the first day through the day before the last: mode 2 takes both from fields, limit 0 leaves the end out.
      xml.element(
        "temporal",
        [
          "enabled": "1", "mode": "2", "startField": "valid_from", "endField": "valid_to", "limitMode": "0",
          "accumulate": "0", "durationField": "", "durationUnit": "days", "fixedDuration": "0", "startExpression": "",
          "endExpression": "",
        ]
      ) {
        $0.element("fixedRange") {
          $0.element("start"); $0.element("end")
        }
      }
      renderer(&xml)
      if kind == .place { labels(&xml) }
    }
    return xml.text
  }

  /// The column that tells symbols apart.
  private var column: String {
    switch kind {
    case .noData: "''"
    case .area: "actor"
    case .contested, .place: "actors"
    case .frontLine: "fresh"
    }
  }

  /// What stands in that column, with what the legend calls it and an example.
  private var categories: [(value: String, label: String, feature: ControlFeature)] {
    var seen: Set<String> = []
    return features.map { feature -> (value: String, label: String, feature: ControlFeature) in
      let names = feature.actors.map(export.name)
      return switch kind {
      case .noData: ("", "No recent report", feature)
      case .area: (feature.actors.first ?? "", names.first ?? "", feature)
      case .contested: (feature.actors.joined(separator: ";"), "Contested: \(names.joined(separator: " · "))", feature)
      case .frontLine:
        feature.isFresh == true
          ? ("true", "Front line", feature)
          : ("false", "Front line, over \(VoronoiEstimator.freshDays) days old", feature)
      case .place:
        (
          feature.actors.joined(separator: ";"), names.isEmpty ? "Holder not reported" : names.joined(separator: " · "),
          feature
        )
      }
    }.filter { seen.insert($0.value).inserted }.sorted { $0.value < $1.value }
  }

  private func renderer(_ xml: inout XMLText) {
    let categories = categories
    xml.element(
      "renderer-v2",
      ["type": "categorizedSymbol", "attr": column, "symbollevels": "0", "forceraster": "0", "enableorderby": "0"]
    ) { xml in
      xml.element("categories") { xml in
        for (i, category) in categories.enumerated() {
          xml.element(
            "category",
            ["symbol": String(i), "value": category.value, "label": category.label, "render": "true", "type": "string"])
        }
      }
      xml.element("symbols") { xml in
        for (i, category) in categories.enumerated() { symbol(String(i), category.feature, &xml) }
      }
    }
  }

  private func symbol(_ name: String, _ feature: ControlFeature, _ xml: inout XMLText) {
    let colors = feature.actors.map(export.palette.color)
    let first = colors.first ?? .gray(0.6)
    switch kind {
    case .noData:
      symbol(name, "fill", &xml) { layer("SimpleFill", fill(style.land), &$0) }
    case .area:
      symbol(name, "fill", opacity: style.areaOpacity, &xml) { layer("SimpleFill", fill(first), &$0) }
    case .contested:
      symbol(name, "fill", opacity: style.areaOpacity, &xml) { xml in
        layer("SimpleFill", fill(first), &xml)
        let stripe = ["angle": "45", "distance": "8", "distance_unit": "Point"] as KeyValuePairs
        layer("LinePatternFill", stripe, &xml) { xml in
          symbol("@\(name)@1", "line", &xml) {
            layer("SimpleLine", line(colors.dropFirst().first ?? style.land, width: 4), &$0)
          }
        }
      }
    case .frontLine:
      symbol(name, "line", &xml) { xml in
        layer("SimpleLine", line(style.halo, width: 4.5), &xml)
        layer("SimpleLine", line(style.front, width: 2, dashes: feature.isFresh == true ? nil : "7;5"), &xml)
      }
    case .place:
      symbol(name, "marker", &xml) { xml in
        layer("SimpleMarker", marker("circle", colors.first ?? style.paper), &xml)
        if colors.count > 1 { layer("SimpleMarker", marker("half_circle", colors[1]), &xml) }
      }
    }
  }

  private func symbol(
    _ name: String, _ type: String, opacity: Double = 1, _ xml: inout XMLText, _ body: (inout XMLText) -> Void
  ) {
    xml.element(
      "symbol",
      ["name": name, "type": type, "alpha": Decimals.text(opacity, 2), "clip_to_extent": "1", "force_rhr": "0"], body)
  }

  private func layer(
    _ name: String, _ options: KeyValuePairs<String, String>, _ xml: inout XMLText,
    _ inner: (inout XMLText) -> Void = { _ in }
  ) {
    xml.element("layer", ["class": name, "enabled": "1", "locked": "0", "pass": "0"]) { xml in
      xml.element("Option", ["type": "Map"]) { xml in
        for (key, value) in options { xml.element("Option", ["name": key, "type": "QString", "value": value]) }
      }
      inner(&xml)
    }
  }

  private func fill(_ color: Color) -> KeyValuePairs<String, String> {
    ["color": code(color), "style": "solid", "outline_style": "no"]
  }

  private func line(_ color: Color, width: Double, dashes: String? = nil) -> KeyValuePairs<String, String> {
    [
      "line_color": code(color), "line_width": Decimals.text(width, 1), "line_width_unit": "Point", "capstyle": "round",
      "joinstyle": "round", "use_custom_dash": dashes == nil ? "0" : "1", "customdash": dashes ?? "5;2",
      "customdash_unit": "Point",
    ]
  }

  private func marker(_ shape: String, _ color: Color) -> KeyValuePairs<String, String> {
    [
      "name": shape, "color": code(color), "size": "9", "size_unit": "Point", "outline_color": code(style.ink),
      "outline_width": "0.8", "outline_width_unit": "Point",
    ]
  }

  private func labels(_ xml: inout XMLText) {
    xml.element("labeling", ["type": "simple"]) { xml in
      xml.element("settings") { xml in
        xml.element(
          "text-style",
          [
            "fieldName": "name", "isExpression": "0", "fontFamily": "Noto Sans", "fontSize": "9",
            "fontSizeUnit": "Point",
            "textColor": code(style.ink),
          ]
        ) { xml in
          xml.element(
            "text-buffer",
            ["bufferDraw": "1", "bufferSize": "1.5", "bufferSizeUnits": "Point", "bufferColor": code(style.halo)])
        }
        // 6: where there is room around the point, the best places first.
        xml.element("placement", ["placement": "6", "dist": "5", "distUnits": "Point"])
      }
    }
  }

  /// `red,green,blue,alpha`, each 0–255, as QGIS writes colours.
  private func code(_ color: Color) -> String {
    [color.red, color.green, color.blue, color.alpha].map { String(Int((min(1, max(0, $0)) * 255).rounded())) }
      .joined(separator: ",")
  }
}
