/// Where the map and its furniture lie on the page.
///
/// Beside each other on a wide page; on a tall one the title above the map and the legend below; on a page as small as a
/// thumbnail no more than title, date and colours. Furniture never covers the map, so that nothing is hidden at any size.
struct PageLayout {
  enum Form: Hashable {
    case beside
    case stacked
    case compact
  }

  let form: Form
  let page: Rectangle
  let map: Rectangle
  /// What is painted as paper: one panel beside the map, or one above and one below it.
  let panels: [Rectangle]
  /// Where the title and the date stand.
  let head: Rectangle
  /// Where all else stands; beside the map, that is the column of the head.
  let foot: Rectangle

  /// The shorter side in points below which there is no room for small print.
  static let smallestComplete = 360.0

  /// A page that is all map.
  init(bare page: (width: Double, height: Double)) {
    form = .beside
    self.page = Rectangle(x: 0, y: 0, width: page.width, height: page.height)
    map = self.page
    panels = []
    head = Rectangle(x: 0, y: 0, width: 0, height: 0)
    foot = head
  }

  /// - Parameters:
  ///   - scale: that of the style for the page.
  ///   - languages: how many the map speaks.
  ///   - mirrored: whether the page is read from right to left; the panel then stands on the right.
  init(width: Double, height: Double, scale: Double, languages: Int, mirrored: Bool) {
    page = Rectangle(x: 0, y: 0, width: width, height: height)
    let margin = min(26 * scale, min(width, height) * 0.04)
    if min(width, height) < PageLayout.smallestComplete {
      form = .compact
      let top = min(height * 0.3, scale * (languages > 1 ? 150 : 92))
      let bottom = min(height * 0.2, scale * 48)
      panels = [
        Rectangle(x: 0, y: 0, width: width, height: top),
        Rectangle(x: 0, y: height - bottom, width: width, height: bottom),
      ]
      map = Rectangle(minX: 0, minY: top, maxX: width, maxY: height - bottom)
      head = Rectangle(minX: margin, minY: margin * 0.6, maxX: width - margin, maxY: top - margin * 0.6)
      foot = Rectangle(minX: margin, minY: height - bottom, maxX: width - margin, maxY: height)
    } else if width >= height * 1.15 {
      form = .beside
      let panelWidth = min(width * 0.34, 430 * scale)
      let panel = Rectangle(x: mirrored ? width - panelWidth : 0, y: 0, width: panelWidth, height: height)
      panels = [panel]
      map = Rectangle(x: mirrored ? 0 : panelWidth, y: 0, width: width - panelWidth, height: height)
      head = panel.inset(margin)
      foot = head
    } else {
      form = .stacked
      let top = min(height * 0.2, scale * (languages > 1 ? 222 : 150))
      let bottom = min(height * 0.31, scale * 420)
      let above = Rectangle(x: 0, y: 0, width: width, height: top)
      let below = Rectangle(x: 0, y: height - bottom, width: width, height: bottom)
      panels = [above, below]
      map = Rectangle(minX: 0, minY: top, maxX: width, maxY: height - bottom)
      head = Rectangle(minX: margin, minY: margin * 0.7, maxX: width - margin, maxY: top - margin * 0.7)
      foot = below.inset(margin)
    }
  }
}
