/// Names in a list share what is said of one: `in A, B and C`, `A and B provinces`, `A, Province`.
struct ListLinks {
  let text: SourceText

  /// Lets each name of a list have what the words before the first and behind the last say.
  func share(_ segments: inout [Segment]) {
    for index in segments.indices.dropFirst() where isLinked(segments[index - 1], segments[index]) {
      if segments[index].left <= Weights.preposition {
        // `near A, B and C` says it of all three; a verb may have but one object.
        let share = segments[index - 1].left >= Weights.placePreposition ? 1 : 0.75
        segments[index].left = max(segments[index].left, share * segments[index - 1].left)
      }
      segments[index].kindCue =
        segments[index].kindCue ?? (segments[index - 1].left > 0 ? segments[index - 1].kindCue : nil)
    }
    for index in segments.indices.dropLast().reversed() where isLinked(segments[index], segments[index + 1]) {
      let next = segments[index + 1]
      if next.right >= Weights.kind, next.kindCue != nil {
        segments[index].right = max(segments[index].right, 0.8 * next.right)
        segments[index].kindCue = segments[index].kindCue ?? next.kindCue
      }
    }
    for index in segments.indices.dropLast() { findContainer(of: index, &segments) }
  }

  /// Whether only a comma, `and` or `or` stands between two candidates.
  func isLinked(_ a: Segment, _ b: Segment) -> Bool {
    guard a.isCandidate, b.isCandidate else { return false }
    let first = text.tokens[b.tokens.lowerBound].gap
    switch b.tokens.lowerBound - a.tokens.upperBound {
    case 0: return first == [.comma, .space]
    case 1:
      let middle = text.tokens[a.tokens.upperBound]
      return middle.classes.contains(.list) && first == .space
        && middle.gap.isSubset(of: [.comma, .space])
    default: return false
    }
  }

  /// `Rawa in Iraq`, `Woldiya, in North Wollo`: whether the next name follows behind a word for where and its like.
  private func liesWithin(_ index: Int, _ segments: [Segment]) -> Bool {
    var next = index + 1
    if segments[next].role == .direction { next += 1 }
    guard next < segments.count, segments[next].role == .name else { return false }
    let between = segments[index].tokens.upperBound..<segments[next].tokens.lowerBound
    guard (1...3).contains(between.count), text.tokens[between.lowerBound].gap.isSubset(of: [.space, .comma]),
      text.classes(of: between.lowerBound).contains(.placePreposition)
    else { return false }
    return between.dropFirst().allSatisfy {
      text.tokens[$0].gap == .space && !text.classes(of: $0).isDisjoint(with: [.article, .direction])
    } && text.tokens[between.upperBound].gap == .space
  }

  /// `Rawa, Anbar province` and `Rawa in Iraq`.
  private func findContainer(of index: Int, _ segments: inout [Segment]) {
    guard segments[index].isCandidate, !segments[index].isCountry else { return }
    if liesWithin(index, segments) {
      let isApart = text.tokens[segments[index].tokens.upperBound].gap.contains(.comma)
      segments[index].right += isApart ? Weights.apposition : Weights.container / 2
    }
    let next = segments[index + 1]
    let isArea = next.senses.contains { $0.kind == .country || $0.kind == .governorate } || next.kindCue == .governorate
    guard next.role == .name, isArea else { return }
    let distance = next.tokens.lowerBound - segments[index].tokens.upperBound
    if distance == 0, text.tokens[next.tokens.lowerBound].gap == [.comma, .space] {
      if index + 2 < segments.count, isLinked(next, segments[index + 2]) { return }
      if index > 0, isLinked(segments[index - 1], segments[index]), !next.isCountry { return }
      segments[index].right += Weights.container
    } else if distance == 1 {
      let middle = text.tokens[segments[index].tokens.upperBound]
      guard middle.gap == .space, text.tokens[next.tokens.lowerBound].gap == .space,
        middle.classes.contains(.placePreposition)
      else { return }
    } else {
      return
    }
    segments[index].containers = [text.string(ofTokens: next.tokens)]
  }
}
