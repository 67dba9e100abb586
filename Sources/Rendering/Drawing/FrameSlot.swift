import Cartography
import Geography

/// One step of drawing a frame: layers of all dates, as one picture, or a layer of its date.
enum FrameSlot {
  case kept([SceneLayer])
  case drawn(SceneLayer)

  /// The steps in which layers are drawn; the first is the ground of the page, which may have no layer.
  ///
  /// A layer of all dates goes down to the lowest picture that it can join without passing anything that it may cover: few
  /// pictures are painted faster than many.
  static func slots(of layers: [SceneLayer]) -> [FrameSlot] {
    var slots: [FrameSlot] = [.kept([])]
    for layer in layers {
      guard !layer.dependsOnDate else {
        slots.append(.drawn(layer))
        continue
      }
      var lowest: (slot: Int, layers: [SceneLayer])?
      for slot in slots.indices.reversed() {
        if case .kept(let layers) = slots[slot] { lowest = (slot, layers) }
        if slots[slot].touches(layer) { break }
      }
      if let lowest {
        slots[lowest.slot] = .kept(lowest.layers + [layer])
      } else {
        slots.append(.kept([layer]))
      }
    }
    return slots
  }

  private func touches(_ layer: SceneLayer) -> Bool {
    switch self {
    case .kept(let layers): layers.contains { $0.touches(layer) }
    case .drawn(let own): own.touches(layer)
    }
  }
}

extension SceneLayer {
  /// Whether the two may draw on one pixel.
  fileprivate func touches(_ other: SceneLayer) -> Bool {
    guard let clip, let theirs = other.clip else { return true }
    return clip.wholePixels.intersects(theirs.wholePixels)
  }
}

extension Rectangle {
  /// The pixels that the rectangle touches: its edges may run through some.
  fileprivate var wholePixels: Rectangle {
    Rectangle(minX: minX.rounded(.down), minY: minY.rounded(.down), maxX: maxX.rounded(.up), maxY: maxY.rounded(.up))
  }
}
