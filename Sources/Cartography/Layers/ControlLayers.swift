internal import Control
internal import Geography

/// Areas of control, contested stripes and front lines.
extension MapLayering {
  borrowing func areas(_ map: ControlMap) -> SceneLayer {
    var elements: [SceneElement] = []
    for area in map.areas {
      elements.append(
        .path(
          PathElement(
            projector.path(area.polygons), fill: areaPaint(area.actor), reports: area.reports,
            subject: subject(.area, [area.actor]))))
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

  borrowing func areaPaint(_ actor: String) -> Paint { paint(actor, opacity: style.areaOpacity, spacing: size(11)) }

  /// An actor's colour, with its pattern if it has one.
  borrowing func paint(_ actor: String, opacity: Double = 1, spacing: Double) -> Paint {
    let color = palette.color(actor).opacity(opacity)
    guard let pattern = palette.pattern(actor) else { return .solid(color) }
    let ink = color.mixed(with: .gray(color.lightness < 0.5 ? 1 : 0, alpha: opacity), 0.4)
    return .pattern(pattern, ink, on: color, spacing: spacing)
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
      let halo = Stroke(style.halo, width: size(style.frontWidth + 3.5), roundCap: true)
      casing.append(.path(PathElement(path, stroke: halo, subject: subject)))
      lines.append(
        .path(
          PathElement(path, stroke: frontStroke(fresh: front.isFresh), reports: front.reports, subject: subject)))
    }
    return layer("fronts", dated: true, casing + lines)
  }

  borrowing func frontStroke(fresh: Bool) -> Stroke {
    Stroke(style.front, width: size(style.frontWidth), dashes: fresh ? [] : [size(10), size(7)])
  }
}
