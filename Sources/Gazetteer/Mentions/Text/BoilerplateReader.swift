/// Finds the lines around an article that are not of it: menus, headlines of other articles, comment forms, footers.
struct BoilerplateReader {
  let words: MentionWords

  /// The lines, with those marked that stand outside the article.
  func marked(_ lines: [TextLine], of text: SourceText) -> [TextLine] {
    var lines = lines
    let cues = lines.map { isCue($0, text) }
    for index in lines.indices where cues[index] || lines[index].bars >= 2 { lines[index].isBoilerplate = true }
    let prose = lines.indices.filter { lines[$0].isProse && !cues[$0] }
    guard let first = prose.first else { return lines }
    // What follows a cue is a list of other headlines until sentences begin again.
    for index in lines.indices.dropFirst(first) where lines[index - (index > 0 ? 1 : 0)].isBoilerplate && index > first
    {
      if !lines[index].isProse { lines[index].isBoilerplate = true }
    }
    for index in lines.indices.dropFirst(end(of: prose, lines, cues)) { lines[index].isBoilerplate = true }
    return lines
  }

  /// The line behind the article's last: behind its last sentences, or at a cue behind which hardly any follow.
  private func end(of prose: [Int], _ lines: [TextLine], _ cues: [Bool]) -> Int {
    let total = prose.reduce(0) { $0 + lines[$1].tokens.count }
    var before = 0
    var next = prose.startIndex
    for index in lines.indices {
      if cues[index], next >= 2, (total - before) * 4 < before { return index }
      if next < prose.endIndex, prose[next] == index {
        before += lines[index].tokens.count
        next += 1
      }
    }
    return (prose.last ?? 0) + 1
  }

  /// Whether a line says of itself that it is none of the article's.
  private func isCue(_ line: TextLine, _ text: SourceText) -> Bool {
    for index in line.tokens {
      guard text.classes(of: index).contains(.opensPhrase),
        let phrases = words.boilerplate[text.tokens[index].hash]
      else { continue }
      let isFirst = index == line.tokens.lowerBound
      for phrase in phrases where index + phrase.count <= line.tokens.upperBound {
        guard zip(index..., phrase).allSatisfy({ text.tokens[$0].hash == $1 }) else { continue }
        if phrase.count >= 3, line.tokens.count <= 40 { return true }
        let endsLine = index + phrase.count == line.tokens.upperBound
        let colonFollows = !endsLine && text.tokens[index + phrase.count].gap.contains(.colon)
        if phrase.count == 2,
          line.tokens.count <= 6 || isFirst && (!line.isProse || colonFollows || isLoud(index, text))
        {
          return true
        }
        if phrase.count == 1, isFirst, line.tokens.count <= 2 || colonFollows { return true }
      }
    }
    return false
  }

  private func isLoud(_ index: Int, _ text: SourceText) -> Bool { text.tokens[index].traits.contains(.allCapitals) }
}
