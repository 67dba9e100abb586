/// Finds places in the Arabic parts of a text, where no capitals help: known names, weighed by the words before them.
struct ArabicMentions {
  let text: SourceText
  let words: MentionWords
  let lexicon: NameLexicon

  /// A name that the gazetteer knows, or that a word such as `قرية` announces.
  private struct Candidate {
    var tokens: Range<Int>
    var skipped: Int
    var senses: [NameSense] = []
    var country: Demonyms.Country?
    var context = 0.0
    var kindCue: PlaceKind?
    var isListed = false
  }

  func found(_ tally: inout CountryTally) -> [FoundMention] {
    let candidates = candidates()
    for candidate in candidates where !text.line(of: candidate.tokens.lowerBound).isBoilerplate {
      if let country = candidate.country {
        tally.add(country.code)
      } else if let country = candidate.senses.first(where: { $0.kind == .country })?.countries.first {
        tally.add(country)
      }
    }
    return candidates.compactMap { mention($0, tally) }
  }

  private func candidates() -> [Candidate] {
    let reader = ArabicNeighbours(text: text, words: words)
    var scanner = NameScanner(lexicon: lexicon, text: text)
    var candidates: [Candidate] = []
    // Words of a list that the gazetteer does not know; they count when one that it knows follows.
    var pending: [Candidate] = []
    var index = 0
    /// Where the list that is being read has come to.
    var reach = 0
    while index < text.tokens.count {
      let previous = pending.last ?? candidates.last
      let isLinked = previous.map { max($0.tokens.upperBound, reach) == index && $0.context > 0 } ?? false
      guard text.tokens[index].traits.contains(.arabic), var candidate = candidate(at: index, &scanner, reader) else {
        if let unknown = unknown(at: index, after: isLinked ? previous : nil, reader), pending.count < 4 {
          if !isLinked { pending = [] }
          pending.append(unknown)
          index = unknown.tokens.upperBound
        } else {
          // `هون والسبعة وغريان`: a name that is a word as well parts no list.
          if isLinked, reader.opensWithAnd(index) { reach = index + 1 } else { pending = [] }
          index += 1
        }
        continue
      }
      if let previous, isLinked, candidate.isListed {
        candidate.context = max(candidate.context, previous.context)
        for var unknown in pending {
          unknown.context = Weights.betweenNames
          candidates.append(unknown)
        }
        if pending.isEmpty, let last = candidates.indices.last, candidates[last].isListed {
          candidates[last].context = max(candidates[last].context, Weights.betweenNames)
        }
      }
      pending = []
      candidates.append(candidate)
      index = candidate.tokens.upperBound
    }
    return candidates
  }

  /// A word that may be a place though the gazetteer does not know it: the next of a list (`والأصابعة`), or the first, behind a
  /// word that places follow.
  private func unknown(at index: Int, after previous: Candidate?, _ reader: ArabicNeighbours) -> Candidate? {
    if let previous, let skipped = reader.listed(at: index) {
      return Candidate(
        tokens: index..<index + 1, skipped: skipped, context: previous.context, isListed: true)
    }
    let left = reader.left(of: index)
    guard left.weight >= Weights.arabicObject, reader.isPlain(index, skipping: 0) else { return nil }
    return Candidate(tokens: index..<index + 1, skipped: 0, context: left.weight, kindCue: left.kindCue)
  }

  private func candidate(
    at index: Int, _ scanner: inout NameScanner, _ reader: ArabicNeighbours
  ) -> Candidate? {
    let token = text.tokens[index]
    let left = reader.left(of: index)
    var best: Candidate?
    for prefix in ArabicPrefixes.readings(of: text.bytes[Int(token.start)..<Int(token.end)]) {
      let tokens = text.tokens
      let match = scanner.longestMatch(
        from: index, skippingBytes: prefix.bytes, mayEnd: { tokens[$0].traits.contains(.arabic) },
        mayGoOn: { tokens[$0].traits.contains(.arabic) })
      guard let match else { continue }
      if let best, match.end <= best.tokens.upperBound, prefix.bytes > 0 {
        // The whole word is a name already; only a far better known one under the particle would be meant.
        let (known, under) = (best.senses.map(\.prominence).max() ?? 0, match.entry.senses.map(\.prominence).max() ?? 0)
        guard best.country == nil, match.entry.country != nil || under > 20 * max(known, 1000) else { continue }
      }
      var candidate = Candidate(
        tokens: index..<match.end, skipped: prefix.bytes, senses: match.entry.senses, country: match.entry.country)
      candidate.context = left.weight + (prefix.isPreposition ? 1 : 0) + reader.right(of: match.end)
      candidate.kindCue = left.kindCue
      let isWord = match.end == index + 1 && reader.isWord(index, skipping: prefix.bytes)
      let isOpener = reader.opensName(index, skipping: prefix.bytes)
      candidate.isListed =
        (!isWord || isOpener) && (prefix.bytes > 0 && !prefix.isPreposition || token.gap.contains(.comma))
      if isWord { candidate.context -= 2.5 }
      best = candidate
    }
    if let only = best, only.tokens.count == 1, reader.opensName(index, skipping: only.skipped) {
      // `تل` alone is a hill; with the next word it may be a village.
      best = nil
      if only.isListed || left.weight >= Weights.kindOf,
        let end = reader.unknownName(at: index, skipping: only.skipped)
      {
        best = Candidate(tokens: index..<end, skipped: only.skipped, context: left.weight, kindCue: left.kindCue)
        best?.isListed = only.isListed
      }
    }
    if best == nil, left.weight >= Weights.kindOf, let end = reader.unknownName(at: index, skipping: 0) {
      best = Candidate(tokens: index..<end, skipped: 0, context: left.weight, kindCue: left.kindCue)
    }
    // `في الوشكة شرق مصراتة`
    if best == nil, left.weight >= Weights.arabicObject, reader.hasArticle(index), reader.isPlain(index, skipping: 0),
      reader.right(of: index + 1) > 0
    {
      best = Candidate(tokens: index..<index + 1, skipped: 0, context: left.weight + Weights.arabicObject)
    }
    return best
  }

  private func mention(_ candidate: Candidate, _ tally: CountryTally) -> FoundMention? {
    let reader = ArabicNeighbours(text: text, words: words)
    let isOutside = text.line(of: candidate.tokens.lowerBound).isBoilerplate
    let isCountry = candidate.senses.contains { $0.kind == .country }
    var found = FoundMention(
      tokens: candidate.tokens, skippedBytes: candidate.skipped, kind: isOutside ? .boilerplate : .locative)
    found.kindCue = candidate.kindCue
    found.isKnown = !candidate.senses.isEmpty || candidate.country != nil
    // After a noun with an article `السورية` is an adjective, though it is a name of the country as well.
    let follows = candidate.tokens.count == 1 && reader.followsNoun(candidate.tokens.lowerBound)
    if let country = candidate.country, !isCountry || follows {
      guard candidate.context > -2 else { return nil }
      found.country = country
      if !isOutside { found.kind = .adjectival }
      return found
    }
    var score = candidate.senses.reduce(Weights.unknown) {
      max($0, Weights.prior($1, countries: tally, isLatin: false))
    }
    score += candidate.context + (candidate.tokens.count > 1 ? 0.7 : 0)
    if reader.isCapital(candidate.tokens.lowerBound, skipping: candidate.skipped), candidate.tokens.count == 1 {
      let isSpeaker = reader.isSpeaker(candidate.tokens.lowerBound)
      score += isSpeaker ? 2 : 1
      if !isOutside, isSpeaker { found.kind = .metonym }
    }
    return score >= (isOutside ? Weights.enoughInBoilerplate : Weights.enoughInArabic) ? found : nil
  }
}
