internal import Geography

/// A row of the legend: a mark around the page's origin, and what it means in each language of the map.
struct LegendRow {
  let words: [String]
  let mark: [PathElement]
}

/// How the rows of the legend stand below each other.
extension MapLayering {
  private var markBox: Rectangle {
    Rectangle(x: -size(19), y: -size(10), width: size(38), height: size(20))
  }

  /// A piece of an area, on land; nil for land alone.
  borrowing func swatch(_ paint: Paint?) -> [PathElement] {
    let box = Path.rectangle(markBox)
    return [
      PathElement(box, fill: .solid(style.land)),
      PathElement(box, fill: paint, stroke: Stroke(style.border, width: size(0.8))),
    ]
  }

  /// A piece of a line.
  borrowing func sample(_ stroke: Stroke) -> [PathElement] {
    [PathElement(.polyline([Point(x: markBox.minX, y: 0), Point(x: markBox.maxX, y: 0)]), stroke: stroke)]
  }

  /// Rows in a column: the marks on the side on which the page is read, the words beside them.
  borrowing func set(_ rows: [LegendRow], in column: Rectangle) -> PanelBlock {
    let mirrored = languages.primary.isRightToLeft
    let gap = size(12)
    let room = column.width - markBox.width - gap
    let usual = style.textSize * 0.88
    let widest = rows.map { lineWidth($0.words, size: usual) }.max() ?? 0
    // Slightly smaller type keeps every row on one line, which reads better than a mixture.
    let typeSize = widest > room && widest * 0.82 <= room ? usual * room / widest * 0.995 : usual
    // Two languages stand no further apart than the longest row needs, so that the eye finds from one to the other.
    let longest = rows.map { lineWidth($0.words, size: typeSize) }.filter { $0 <= room }.max() ?? room
    let width = languages.secondary == nil ? room : min(room, longest + 2 * gap)
    let x = mirrored ? column.maxX - markBox.width - gap - width : column.minX + markBox.width + gap
    let beside = Rectangle(x: x, y: column.minY, width: width, height: column.height)
    let center = mirrored ? column.maxX - markBox.width / 2 : column.minX + markBox.width / 2
    return .stack(
      rows.map { row in
        let label = line(row.words, in: beside, size: typeSize)
        let height = max(label.height, size(24)) + size(5)
        return PanelBlock(height: height) { top in
          let middle = top + height / 2
          return row.mark.map { .path($0.moved(to: Point(x: center, y: middle))) }
            + label.elements(middle - label.height / 2)
        }
      })
  }
}
