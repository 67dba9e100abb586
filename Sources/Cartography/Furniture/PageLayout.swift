internal import Foundation

/// Where the map and its panel lie on the page: beside each other on a wide page, one above the other on a tall one.
///
/// The panel never covers the map, so that nothing of the map is hidden at any size.
struct PageLayout {
  let page: Rectangle
  let map: Rectangle
  /// The columns of the panel, in reading order.
  let columns: [Rectangle]
  let panel: Rectangle

  /// - Parameter mirrored: whether the page is read from right to left; the panel then stands on the right.
  init(width: Double, height: Double, mirrored: Bool) {
    page = Rectangle(x: 0, y: 0, width: width, height: height)
    let unit = min(width, height) / 1080
    let margin = 26 * unit
    if width >= height * 1.15 {
      let panelWidth = min(width * 0.3, 430 * unit)
      let x = mirrored ? width - panelWidth : 0
      panel = Rectangle(x: x, y: 0, width: panelWidth, height: height)
      map = Rectangle(x: mirrored ? 0 : panelWidth, y: 0, width: width - panelWidth, height: height)
      columns = [panel.inset(margin)]
    } else {
      let panelHeight = min(height * 0.42, 540 * unit)
      panel = Rectangle(x: 0, y: height - panelHeight, width: width, height: panelHeight)
      map = Rectangle(x: 0, y: 0, width: width, height: height - panelHeight)
      let inner = panel.inset(margin)
      let gap = 30 * unit
      let half = (inner.width - gap) / 2
      let left = Rectangle(x: inner.minX, y: inner.minY, width: half, height: inner.height)
      let right = Rectangle(x: inner.maxX - half, y: inner.minY, width: half, height: inner.height)
      columns = mirrored ? [right, left] : [left, right]
    }
  }
}
