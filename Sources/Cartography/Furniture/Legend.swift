internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// The legend: just what this map draws, each with its mark.
extension MapLayering {
  borrowing func legend(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    var rows: [PanelBlock] = []
    let control = content.control
    let shownActors = actorsShown(control)
    for actor in shownActors {
      let paint = areaPaint(actor)
      rows.append(
        row(in: column, text: { [palette] in palette.name(actor, in: $0) }) { [style] box in
          [
            PathElement(.rectangle(box), fill: .solid(style.land)),
            PathElement(.rectangle(box), fill: paint, stroke: Stroke(style.border, width: 0.8 * style.scale)),
          ]
        })
    }
    if let area = control.contested.first {
      let paint = contestedPaint(area.actors)
      rows.append(
        row(in: column, text: { $0.phrase("contested") }) { [style] box in
          [
            PathElement(.rectangle(box), fill: .solid(style.land)),
            PathElement(.rectangle(box), fill: paint, stroke: Stroke(style.border, width: 0.8 * style.scale)),
          ]
        })
    }
    for fresh in [true, false] where control.fronts.contains(where: { $0.isFresh == fresh }) {
      let stroke = frontStroke(fresh: fresh)
      rows.append(lineRow(in: column, stroke) { $0.phrase(fresh ? "front-fresh" : "front-stale") })
    }
    if !control.noData.isEmpty {
      let kilometres = String(Int(control.radiusInKilometres.rounded()))
      rows.append(
        row(in: column, text: { $0.phrase("no-data", ["km": kilometres]) }) { [style] box in
          [
            PathElement(
              .rectangle(box), fill: .solid(style.land), stroke: Stroke(style.border, width: 0.8 * style.scale))
          ]
        })
    }
    rows += markRows(control, in: column)
    if content.baseMap.borders.contains(where: { $0.status == nil }) {
      rows.append(lineRow(in: column, borderStroke(disputed: false)) { $0.phrase("border") })
    }
    if content.baseMap.borders.contains(where: { $0.status != nil }) {
      rows.append(lineRow(in: column, borderStroke(disputed: true)) { $0.phrase("border-disputed") })
    }
    for (index, layer) in content.userLayers.enumerated() {
      rows.append(lineRow(in: column, userStroke(index)) { $0 == languages.primary ? layer.name : "" })
    }
    return .stack(rows)
  }

  /// The actors that hold or share anything on the map, in the order of their areas.
  borrowing func actorsShown(_ control: ControlMap) -> [String] {
    let mentioned =
      control.areas.map(\.actor) + control.contested.flatMap(\.actors)
      + control.state.places.filter { !$0.place.isExtended && control.region.contains($0.place.coordinate) }.flatMap {
        $0.shares.map(\.actor) + $0.besiegedBy + $0.pressures.map(\.actor)
      }
    return mentioned.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The marks of places that this map uses, each shown by a real one of its places.
  private borrowing func markRows(_ control: ControlMap, in column: Rectangle) -> [PanelBlock] {
    let places = control.state.places.filter { !$0.place.isExtended && control.region.contains($0.place.coordinate) }
    var rows: [PanelBlock] = []
    let radius = size(10)
    if let held = places.first(where: { $0.status == .held && $0.shares.count == 1 }) {
      let elements = disc(held, at: Point(x: 0, y: 0), radius: radius)
      rows.append(
        row(in: column, text: { $0.phrase("town-held") }) { box in elements.map { $0.moved(to: box.center) } })
    }
    if let shared = places.first(where: { $0.shares.count > 1 }) {
      let elements = disc(shared, at: Point(x: 0, y: 0), radius: radius)
      rows.append(
        row(in: column, text: { $0.phrase("town-shared") }) { box in elements.map { $0.moved(to: box.center) } })
    }
    if places.contains(where: { $0.shares.isEmpty }) {
      let blank = PathElement(
        .circle(Point(x: 0, y: 0), radius: radius), fill: .solid(style.paper),
        stroke: Stroke(style.ink, width: size(1.4)))
      rows.append(row(in: column, text: { $0.phrase("town-unknown") }) { box in [blank.moved(to: box.center)] })
    }
    if let besieger = places.lazy.compactMap({ $0.besiegedBy.first }).first {
      let elements = ring(besieger, at: Point(x: 0, y: 0), radius: radius)
      rows.append(row(in: column, text: { $0.phrase("siege") }) { box in elements.map { $0.moved(to: box.center) } })
    }
    let pressures = places.flatMap(\.pressures)
    if let sided = pressures.first(where: { $0.sectors.contains { $0 != .centre } }) {
      let elements = arc(sided.actor, at: Point(x: 0, y: 0), radius: radius, direction: 90)
      rows.append(row(in: column, text: { $0.phrase("approach") }) { box in elements.map { $0.moved(to: box.center) } })
    }
    if let unsided = pressures.first(where: { !$0.sectors.contains { $0 != .centre } }) {
      let elements = corners(unsided.actor, at: Point(x: 0, y: 0), radius: radius)
      rows.append(
        row(in: column, text: { $0.phrase("approach-unsided") }) { box in elements.map { $0.moved(to: box.center) } })
    }
    return rows
  }

  private borrowing func lineRow(
    in column: Rectangle, _ stroke: Stroke, text: (Language) -> String
  ) -> PanelBlock {
    row(in: column, text: text) { box in
      let y = box.center.y
      return [PathElement(.polyline([Point(x: box.minX, y: y), Point(x: box.maxX, y: y)]), stroke: stroke)]
    }
  }

  /// A row of the legend: a mark of fixed width, and words beside it that may wrap.
  private borrowing func row(
    in column: Rectangle, text: (Language) -> String, mark: @escaping (Rectangle) -> [PathElement]
  ) -> PanelBlock {
    let markWidth = size(38)
    let markHeight = size(20)
    let gap = size(12)
    let mirrored = languages.primary.isRightToLeft
    let words = Rectangle(
      minX: mirrored ? column.minX : column.minX + markWidth + gap, minY: column.minY,
      maxX: mirrored ? column.maxX - markWidth - gap : column.maxX, maxY: column.maxY)
    let label = line(in: words, size: style.textSize * 0.88, text: text)
    let height = max(label.height, size(24)) + size(5)
    return PanelBlock(height: height) { top in
      let x = mirrored ? column.maxX - markWidth : column.minX
      let middle = top + (height - 5) / 2
      let box = Rectangle(x: x, y: middle - markHeight / 2, width: markWidth, height: markHeight)
      return mark(box).map { .path($0) } + label.elements(middle - label.height / 2)
    }
  }
}

extension PathElement {
  /// The element moved so that what lay at the page's origin lies at the point.
  func moved(to p: Point) -> PathElement {
    var element = self
    func move(_ q: Point) -> Point { Point(x: q.x + p.x, y: q.y + p.y) }
    element.path.commands = path.commands.map { command in
      switch command {
      case .move(let a): .move(move(a))
      case .line(let a): .line(move(a))
      case .curve(let a, let b, let c): .curve(move(a), move(b), move(c))
      case .close: .close
      }
    }
    return element
  }
}
