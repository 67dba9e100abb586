/// Finds places in the parts of a text that are written with capitals and small letters.
struct LatinMentions {
  let text: SourceText
  let words: MentionWords
  let lexicon: NameLexicon

  /// The mentions as ranges of words with what is known of each, in order.
  func found(_ tally: inout CountryTally) -> [FoundMention] {
    var segmenter = Segmenter(text: text, lexicon: lexicon)
    var neighbours = Neighbours(text: text, words: words)
    var segments = neighbours.weighed(segmenter.segments())
    for segment in segments where !text.line(of: segment.tokens.lowerBound).isBoilerplate {
      if let country = segment.country {
        tally.add(country.code)
      } else if let country = segment.senses.first(where: { $0.kind == .country })?.countries.first {
        tally.add(country)
      }
    }
    weighSurroundings(&segments)
    tallyPlaces(segments, &tally)
    ListLinks(text: text).share(&segments)
    weighDocument(&segments, persons: neighbours.persons)
    return accepted(segments, tally, neighbours)
  }

  /// Counts the countries of names that are places by the words around them, and lie in one country only: a report on a province
  /// need not name its country.
  private func tallyPlaces(_ segments: [Segment], _ tally: inout CountryTally) {
    var known: Set<UInt64> = []
    for segment in segments
    where segment.role == .name && !segment.isCountry && segment.country == nil && !segment.isWord
      && !segment.isPersonal
      && !segment.isDoubtful && segment.local >= Weights.placePreposition
      && !text.line(of: segment.tokens.lowerBound).isBoilerplate
    {
      guard let first = segment.senses.first?.countries.first,
        segment.senses.allSatisfy({ $0.countries.count == 1 && $0.countries.first == first }),
        known.insert(segment.key).inserted
      else { continue }
      tally.add(first)
    }
  }

  private func weighSurroundings(_ segments: inout [Segment]) {
    let surroundings = WordsBefore(text: text)
    let followers = WordsBehind(text: text, words: words)
    for index in segments.indices where segments[index].isCandidate {
      let (left, right) = (surroundings.left(of: segments[index]), followers.right(of: segments[index]))
      segments[index].left = left.weight
      segments[index].right = right.weight
      segments[index].kindCue = segments[index].kindCue ?? right.kindCue ?? left.kindCue
      // `the ministry in Khartoum said`: the ministry did.
      let isSpeaker = right.isMetonym && left.weight < Weights.motion
      segments[index].isMetonym = (left.isMetonym || isSpeaker) && followers.isCapital(segments[index])
    }
  }

  /// One sense a document: what is a place once is one again, and a person's name stays a person's.
  private func weighDocument(_ segments: inout [Segment], persons: Set<UInt64>) {
    var best: [UInt64: Double] = [:]
    for segment in segments where segment.isCandidate && !segment.isDoubtful {
      best[segment.key] = max(best[segment.key] ?? 0, segment.local)
    }
    for index in segments.indices where segments[index].isCandidate {
      let segment = segments[index]
      if persons.contains(segment.key), segment.left < Weights.kindOf, !segment.isCountry {
        segments[index].document = Weights.person
      } else if let best = best[segment.key], segment.local > Weights.organisation {
        segments[index].document = min(2, 0.8 * max(0, best - max(0, segment.local)))
        if segment.isDoubtful { segments[index].isDoubtful = false }
      }
    }
  }

  private func score(_ segment: Segment, _ tally: CountryTally) -> Double {
    var score = Weights.unknown
    for sense in segment.senses where segment.role == .name {
      score = max(score, Weights.prior(sense, countries: tally))
    }
    if segment.role == .name, segment.tokens.count > 1 { score += 0.5 }
    if isRare(segment, tally) { score += Weights.rare }
    if segment.isDoubtful { score += Weights.doubtful }
    if segment.isWord, !segment.isCountry { score += Weights.word }
    if segment.isPersonal, !segment.isCountry { score += Weights.personal }
    return score + segment.local + segment.document
  }

  /// Whether a name is a place's and nothing else that is known, in a country that the text is about, and no word speaks against it.
  private func isRare(_ segment: Segment, _ tally: CountryTally) -> Bool {
    segment.role == .name && !segment.isPersonal && !segment.isWord && !segment.isDoubtful && !segment.isMetonym
      && segment.left >= 0 && segment.right >= 0 && segment.neighbours >= 0
      && segment.senses.contains { tally.isAbout($0.countries) }
  }

  private func accepted(_ segments: [Segment], _ tally: CountryTally, _ neighbours: Neighbours) -> [FoundMention] {
    let links = ListLinks(text: text)
    var scores = segments.map { $0.isCandidate ? score($0, tally) : -9 }
    for index in segments.indices.dropFirst() where links.isLinked(segments[index - 1], segments[index]) {
      if scores[index - 1] >= Weights.sure { scores[index] += listed(segments[index], beside: segments[index - 1]) }
    }
    for index in segments.indices.dropLast().reversed() where links.isLinked(segments[index], segments[index + 1]) {
      if scores[index + 1] >= Weights.sure { scores[index] += listed(segments[index], beside: segments[index + 1]) }
    }
    return segments.indices.compactMap { index in
      let segment = segments[index]
      let isOutside = text.line(of: segment.tokens.lowerBound).isBoilerplate
      if segment.role == .demonym {
        if index > 0, isSurname(segment, after: segments[index - 1], neighbours) { return nil }
        return FoundMention(segment, kind: isOutside ? .boilerplate : .adjectival)
      }
      guard scores[index] >= (isOutside ? Weights.enoughInBoilerplate : Weights.enough) else { return nil }
      var found = FoundMention(segment, kind: isOutside ? .boilerplate : use(of: segment))
      if index + 1 < segments.count, segments[index + 1].role == .kind, neighbours.adjoin(segment, segments[index + 1])
      {
        found.tokens = segment.tokens.lowerBound..<segments[index + 1].tokens.upperBound
      }
      return found
    }
  }

  /// What standing in a list with a place says; countries are listed with people and organisations, too.
  private func listed(_ segment: Segment, beside other: Segment) -> Double {
    segment.role == .unknown && !other.isCountry ? Weights.listedUnknown : Weights.listed
  }

  /// `Haji Attaullah Afghan, who …`; but `the Fatemiyoun Afghan militia`.
  private func isSurname(_ segment: Segment, after name: Segment, _ neighbours: Neighbours) -> Bool {
    guard name.role == .given || name.role == .unknown, neighbours.adjoin(name, segment),
      text.tokens[segment.tokens.lowerBound].gap == .space,
      text.tokens[segment.tokens.lowerBound].traits.isDisjoint(with: .inTitle)
    else { return false }
    let next = segment.tokens.upperBound
    guard next < text.tokens.count, text.tokens[next].gap == .space else { return true }
    return !text.classes(of: next).isDisjoint(with: [.reporting, .auxiliary, .personVerb, .preposition, .list])
  }

  /// A country's acronym before a noun is an adjective: `US-led`, `UK troops`.
  private func use(of segment: Segment) -> MentionKind {
    if segment.isMetonym { return .metonym }
    let next = segment.tokens.upperBound
    let isAcronym = segment.isCountry && text.isAcronym(segment.tokens.lowerBound)
    guard segment.country != nil || isAcronym, next < text.tokens.count, text.tokens[next].gap.joins,
      !text.tokens[next - 1].traits.contains(.possessive)
    else { return .locative }
    let here = text.classes(of: next)
    let isVerb = !here.isDisjoint(with: [
      .auxiliary, .reporting, .list, .preposition, .placePreposition, .adverb, .based, .take,
    ])
    return isVerb ? .locative : .adjectival
  }
}

extension Segment {
  /// What the words around it say.
  var local: Double { max(left, -4) + right + neighbours }
}
