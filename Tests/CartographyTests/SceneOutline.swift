import Cartography
import Foundation
import Geography

extension Scene {
  /// The scene in text, for snapshots: a line an element, numbers to a tenth of a point.
  var outline: String {
    var lines = ["scene \(n(width)) × \(n(height)) “\(title)” \(date)"]
    for layer in layers {
      lines.append("layer \(layer.id)\(layer.dependsOnDate ? " (dated)" : "")")
      for element in layer.elements {
        switch element {
        case .path(let path): lines.append("  " + describe(path))
        case .text(let text): lines.append("  " + describe(text))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ element: PathElement) -> String {
    var xs: [Double] = []
    var ys: [Double] = []
    for command in element.path.commands {
      switch command {
      case .move(let p), .line(let p), .curve(_, _, let p):
        xs.append(p.x)
        ys.append(p.y)
      case .close: break
      }
    }
    var words = ["path of \(element.path.commands.count)"]
    if let a = xs.min(), let b = ys.min(), let c = xs.max(), let d = ys.max() {
      words.append("in \(n(a)),\(n(b)) – \(n(c)),\(n(d))")
    }
    switch element.fill {
    case .solid(let color): words.append("fill \(color.hex)")
    case .stripes(let a, let b, let width): words.append("stripes \(a.hex) \(b.hex) \(n(width))")
    case .hatch(let color, _, _): words.append("hatch \(color.hex)")
    case .pattern(let pattern, let color, let ground, _):
      words.append("\(pattern.rawValue) \(color.hex) on \(ground.hex)")
    case nil: break
    }
    if let stroke = element.stroke {
      words.append("stroke \(stroke.color.hex) \(n(stroke.width))\(stroke.dashes.isEmpty ? "" : " dashed")")
    }
    if !element.reports.isEmpty { words.append("[\(element.reports.joined(separator: " "))]") }
    return words.joined(separator: " ")
  }

  private func describe(_ element: TextElement) -> String {
    "text “\(element.run.text)” \(n(element.run.size))\(element.run.isBold ? " bold" : "") \(element.color.hex) at "
      + "\(n(element.origin.x)),\(n(element.origin.y))\(element.rotation == 0 ? "" : " turned \(n(element.rotation))")"
  }

  private func n(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
  }
}

/// Measures text without a font: every character is as wide as half the size.
struct FixedMeasure: TextMeasuring {
  func measure(_ run: TextRun) -> TextExtents {
    let width = Double(run.text.count) * run.size / 2
    let lines = run.width.map { max(1, (width / $0).rounded(.up)) } ?? 1
    return TextExtents(width: run.width ?? width, height: lines * run.size * 1.3, baseline: run.size)
  }
}
