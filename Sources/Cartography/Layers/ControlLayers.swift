internal import Control
internal import Foundation
internal import Geography

/// Areas of control, contested stripes and front lines.
extension MapLayering {
  borrowing func areas(_ map: ControlMap) -> SceneLayer {
    var elements: [SceneElement] = []
    for area in map.areas {
      let path = projector.path(area.polygons)
      let subject = subject(.area, [area.actor])
      elements += areaPaints(area.actor, unconfirmed: isUnconfirmed(area))
        .map { .path(PathElement(path, fill: $0, reports: area.reports, subject: subject)) }
    }
    for area in map.contested {
      elements.append(
        .path(
          PathElement(
            projector.path(area.polygons), fill: contestedPaint(area.actors), reports: area.reports,
            subject: subject(.contested, area.actors))))
    }
    return layer("areas", dated: true, elements)
  }

  /// The contested towns (ids) whose marks hide the stripes of the land that they are fought over.
  borrowing func hiddenContests(_ map: ControlMap, _ places: [(PlaceControl, Point)]) -> Set<String> {
    guard !map.contested.isEmpty else { return [] }
    var striped = LabelGround()
    for area in map.contested { striped.add(projector.polygons(area.polygons, tolerance: 1), color: nil) }
    let hidden = places.filter { control, point in
      guard control.status == .contested, !control.shares.isEmpty else { return false }
      let radius = reach(control) + size(4)
      let rim = (0..<8).map { i -> Point in
        let angle = Double(i) * .pi / 4
        return Point(x: point.x + sin(angle) * radius, y: point.y - cos(angle) * radius)
      }
      return rim.count(where: striped.isBare) > 5
    }
    return Set(hidden.map(\.0.place.id))
  }

  borrowing func areaPaint(_ actor: String) -> Paint { paint(actor, opacity: style.areaOpacity, spacing: size(11)) }

  /// An actor's colour, with its pattern if it has one.
  borrowing func paint(_ actor: String, opacity: Double = 1, spacing: Double) -> Paint {
    let color = palette.color(actor).opacity(opacity)
    guard let pattern = palette.pattern(actor) else { return .solid(color) }
    let ink = color.mixed(with: .gray(color.lightness < 0.5 ? 1 : 0, alpha: opacity), 0.4)
    return .pattern(pattern, ink, on: color, spacing: spacing)
  }

  /// Whether nothing but proposals of a machine that nobody has checked stand behind an area.
  borrowing func isUnconfirmed(_ area: ControlMap.Area) -> Bool {
    !area.reports.isEmpty && area.reports.allSatisfy(unconfirmed.contains)
  }

  /// The colour of an actor's areas; where unconfirmed, a tint with lines of it.
  borrowing func areaPaints(_ actor: String, unconfirmed: Bool) -> [Paint] {
    guard unconfirmed else { return [areaPaint(actor)] }
    let color = palette.color(actor)
    return [
      .solid(color.opacity(style.areaOpacity * 0.42)),
      .hatch(color.opacity(style.areaOpacity), width: size(2.2), spacing: size(7)),
    ]
  }

  /// Stripes of the two strongest claimants; one claimant alone stands against the land's colour.
  borrowing func contestedPaint(_ actors: [String]) -> Paint {
    let first = actors.first.map { palette.color($0).opacity(style.areaOpacity) } ?? .gray(0.6)
    let second = actors.dropFirst().first.map { palette.color($0).opacity(style.areaOpacity) } ?? style.land
    return .stripes(first, second, width: size(7))
  }

  borrowing func fronts(_ map: ControlMap) -> SceneLayer {
    var casing: [SceneElement] = []
    var lines: [SceneElement] = []
    for front in map.fronts {
      let path = projector.path(front.lines)
      guard !path.isEmpty else { continue }
      let subject = subject(.front, front.actors)
      let drawn = self.front(path, sides: front.actors, fresh: front.isFresh, reports: front.reports)
      casing += drawn.casing.map { SceneElement.path($0).about(subject) }
      lines += drawn.line.map { SceneElement.path($0).about(subject) }
    }
    return layer("fronts", dated: true, casing + lines)
  }
}
