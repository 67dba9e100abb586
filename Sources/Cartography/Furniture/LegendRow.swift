internal import Geography

/// A row of the legend: a mark around the page's origin, and what it means in each language of the map.
struct LegendRow {
  let words: [String]
  let mark: [PathElement]
}

/// How the rows of the legend stand below each other.
extension MapLayering {
  var markBox: Rectangle {
    Rectangle(x: -size(19), y: -size(10), width: size(38), height: size(20))
  }

  /// A piece of an area, on land; without a paint, of land alone.
  ///
  /// - Parameter stroke: its outline; nil for the thin one of every swatch.
  borrowing func swatch(_ paints: [Paint], stroke: Stroke? = nil) -> [PathElement] {
    let box = Path.rectangle(markBox)
    return [PathElement(box, fill: .solid(style.land))]
      + paints.dropLast().map { PathElement(box, fill: $0) }
      + [PathElement(box, fill: paints.last, stroke: stroke ?? Stroke(style.border, width: size(0.8)))]
  }

  /// Pieces of areas of one kind beside each other, on land.
  borrowing func swatch(parts: [Paint]) -> [PathElement] {
    guard parts.count > 1 else { return swatch(parts) }
    let width = markBox.width / Double(parts.count)
    let pieces = parts.enumerated().map { i, paint in
      let piece = Rectangle(
        x: markBox.minX + Double(i) * width, y: markBox.minY, width: width, height: markBox.height)
      return PathElement(.rectangle(piece), fill: paint, stroke: Stroke(style.border, width: size(0.8)))
    }
    return [PathElement(.rectangle(markBox), fill: .solid(style.land))] + pieces
  }

  /// A piece of a line.
  borrowing func sample(_ stroke: Stroke) -> [PathElement] {
    [PathElement(samplePath, stroke: stroke)]
  }

  /// A line as long as a mark is wide.
  var samplePath: Path { .polyline([Point(x: markBox.minX, y: 0), Point(x: markBox.maxX, y: 0)]) }

  /// Rows in one or more columns of one width: the marks on the side on which the page is read, the words beside them.
  ///
  /// - Returns: nil where they take more room than there is, unless the last rows may be cut.
  borrowing func set(_ rows: [LegendRow], in columns: [Rectangle], cut: Bool) -> LegendText? {
    guard let first = columns.first else { return nil }
    let type = legendType(rows, width: first.width)
    let blocks = rows.map { legendBlock($0, in: first, type) }
    var text = LegendText(elements: [], bottom: first.minY)
    var next = 0
    for (number, column) in columns.enumerated() {
      let isLast = number == columns.count - 1
      // What could not be shown at all is told in the last line.
      let rest = isLast && cut ? line(more(rows.count), in: column, size: type.size).height : 0
      let whole = blocks[next...].reduce(0) { $0 + $1.height }
      let room = column.height - (whole > column.height ? rest : 0)
      // Columns of like height read better than a full one and a stub.
      let share =
        isLast ? room : min(room, max(whole / Double(columns.count - number), blocks.map(\.height).max() ?? 0))
      var top = column.minY
      while next < rows.count,
        top + blocks[next].height <= column.minY + share + 0.01 || (!isLast && top == column.minY)
      {
        guard top + blocks[next].height <= column.minY + room + 0.01 else { break }
        text.elements += legendBlock(rows[next], in: column, type).elements(top)
        top += blocks[next].height
        next += 1
      }
      text.bottom = max(text.bottom, top)
      guard isLast, next < rows.count else { continue }
      guard cut else { return nil }
      let more = line(more(rows.count - next), in: column, size: type.size)
      text.elements += more.elements(top)
      text.bottom = max(text.bottom, top + more.height)
    }
    return text
  }

  /// How many are left out, in words: `+3 more`.
  borrowing func more(_ count: Int) -> [String] { legendLanguages.map { $0.phrase("more", ["n": String(count)]) } }

  /// The size of the words, and how wide the space is in which they stand.
  private borrowing func legendType(_ rows: [LegendRow], width: Double) -> (size: Double, width: Double) {
    let room = width - markBox.width - size(12)
    let usual = style.textSize * 0.88
    let widest = rows.map { lineWidth($0.words, size: usual) }.max() ?? 0
    // Slightly smaller type keeps every row on one line, which reads better than a mixture.
    let typeSize = widest > room && widest * 0.82 <= room ? usual * room / widest * 0.995 : usual
    // Two languages stand no further apart than the longest row needs, so that the eye finds from one to the other.
    let longest = rows.map { lineWidth($0.words, size: typeSize) }.filter { $0 <= room }.max() ?? room
    return (typeSize, languages.secondary == nil ? room : min(room, longest + size(24)))
  }

  private borrowing func legendBlock(
    _ row: LegendRow, in column: Rectangle, _ type: (size: Double, width: Double)
  ) -> PanelBlock {
    let mirrored = languages.primary.isRightToLeft
    let beginning = markBox.width + size(12)
    let x = mirrored ? column.maxX - beginning - type.width : column.minX + beginning
    let beside = Rectangle(x: x, y: column.minY, width: type.width, height: column.height)
    let center = mirrored ? column.maxX - markBox.width / 2 : column.minX + markBox.width / 2
    let label = line(row.words, in: beside, size: type.size)
    let height = max(label.height, size(24)) + size(5)
    return PanelBlock(height: height) { top in
      let middle = top + height / 2
      return row.mark.map { .path($0.moved(to: Point(x: center, y: middle))) }
        + label.elements(middle - label.height / 2)
    }
  }
}

/// A legend as it is set.
struct LegendText {
  var elements: [SceneElement]
  /// Where its longest column ends.
  var bottom: Double
}
