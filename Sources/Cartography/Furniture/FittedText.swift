/// Text that is cut where there is no room for all of it.
extension MapLayering {
  /// A run that takes at most a number of lines, ended by an ellipsis where it would take more.
  borrowing func fitted(_ run: TextRun, lines: Int) -> TextRun {
    var single = run
    single.width = nil
    let most = measure.measure(single).height * (Double(lines) + 0.4)
    return cut(run) { measure.measure($0).height <= most }
  }

  /// A run on one line no wider than a width, ended by an ellipsis where it would be.
  borrowing func fitted(_ run: TextRun, width: Double) -> TextRun {
    cut(run) { measure.measure($0).width <= width }
  }

  private borrowing func cut(_ run: TextRun, to fits: (TextRun) -> Bool) -> TextRun {
    guard !fits(run) else { return run }
    let letters = Array(run.text)
    var (low, high) = (0, letters.count)
    func beginning(_ count: Int) -> TextRun {
      var cut = run
      let text = String(letters.prefix(count))
      cut.text = text.trimmingSuffix(while: { " ,;:-–،".contains($0) }) + "…"
      return cut
    }
    while low + 1 < high {
      let middle = (low + high) / 2
      if fits(beginning(middle)) { low = middle } else { high = middle }
    }
    return beginning(low)
  }
}

extension String {
  /// The text without the characters at its end that meet a condition.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, condition(last) { text.removeLast() }
    return String(text)
  }
}
