/// The cells of a grid that a field is worked out for, as stretches of indices; elsewhere it stays as it begins.
///
/// Most of a map lies beyond the reach of all reports: nothing is drawn there, and the field of a coarser grid says all there is to say.
struct ActiveCells {
  /// The cells themselves, and those with the ones beside them.
  let own, around: [Range<Int>]

  /// Stretches begin and end at multiples of this many cells.
  private static let block = 32
  /// How far around the cells that matter a field is worked out, in cells.
  private static let margin = 4

  /// All cells of a range.
  init(_ all: Range<Int>) {
    own = ActiveCells.stretches([all])
    around = own
  }

  /// The cells of a range around those that matter.
  ///
  /// - Parameter matters: for each cell of the range, row by row.
  init(_ matters: [Bool], columns: Int, in range: Range<Int>) {
    let blocks = (range.count + ActiveCells.block - 1) / ActiveCells.block
    var isActive = (0..<blocks).map { block in
      matters[
        block * ActiveCells.block..<max(block * ActiveCells.block, min(matters.count, (block + 1) * ActiveCells.block))
      ]
      .contains(true)
    }
    func grown(_ blocks: [Bool], by margin: Int) -> [Bool] {
      var result = blocks
      for block in blocks.indices where blocks[block] {
        for row in -margin...margin {
          let first = block * ActiveCells.block + row * columns - margin
          let last = first + ActiveCells.block - 1 + 2 * margin
          guard last >= 0 else { continue }
          let end = min(blocks.count - 1, last / ActiveCells.block)
          for b in stride(from: max(0, first) / ActiveCells.block, through: end, by: 1) { result[b] = true }
        }
      }
      return result
    }
    func ranges(_ blocks: [Bool]) -> [Range<Int>] {
      var result: [Range<Int>] = []
      for block in blocks.indices where blocks[block] {
        let from = range.lowerBound + block * ActiveCells.block
        let to = min(range.upperBound, from + ActiveCells.block)
        if let last = result.last, last.upperBound == from {
          result[result.count - 1] = last.lowerBound..<to
        } else {
          result.append(from..<to)
        }
      }
      return ActiveCells.stretches(result)
    }
    isActive = grown(isActive, by: ActiveCells.margin)
    own = ranges(isActive)
    around = ranges(grown(isActive, by: 1))
  }

  private static func stretches(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.flatMap { range in
      stride(from: range.lowerBound, to: range.upperBound, by: Lanes.stretch).map {
        $0..<min(range.upperBound, $0 + Lanes.stretch)
      }
    }
  }
}
