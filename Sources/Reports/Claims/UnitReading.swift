import Gazetteer
import Geography

/// Cutting a sentence into its pieces.
extension ClaimReading {
  /// The pieces of a sentence, with who is meant by each actor's words.
  mutating func units(of tokens: Range<Int>, isProse: Bool) -> [SentenceUnit] {
    let actors = finder.mentions(in: tokens)
    let dates = DateReader(text).expressions(in: tokens).map { expression in
      if let year = expression.year { namedYear = year }
      return expression.inYear(namedYear)
    }
    var units: [SentenceUnit] = []
    var (nextActor, nextDate) = (0, 0)
    var index = tokens.lowerBound
    var asideEnd = datelineEnd(tokens)
    while index < tokens.upperBound {
      if let end = aside(at: index, behind: units.last, tokens) { asideEnd = end }
      while nextActor < actors.count, actors[nextActor].tokens.lowerBound < index { nextActor += 1 }
      while nextDate < dates.count, dates[nextDate].tokens.lowerBound < index { nextDate += 1 }
      let token = text.tokens[index]
      var unit = SentenceUnit(
        tokens: index..<(index + 1), kind: .word, hash: token.hash, gap: token.gap,
        word: extractor.claimWords.classes(of: token.hash), classes: token.classes)
      if token.traits.contains(.digit) {
        unit.classes.insert(.number)
        if text.isMeasure(index) { unit.word.insert(.measure) }
      }
      // `four Russian assaults`
      if let mention = placeAt[index], placed[mention].resolved.mention.kind == .adjectival {
        unit.classes.insert(.modifier)
      }
      if nextActor < actors.count, actors[nextActor].tokens.lowerBound == index {
        let mention = actors[nextActor]
        if mention.form == .land, isPlaceHere(index, units), let place = spokenPlace(at: index) {
          unit.kind = .place(place)
        } else if mention.form == .land, index < asideEnd, units.count < 8 {
          // `MAE SOT, Thailand – …`
          unit.kind = .word
        } else {
          unit.kind = .actor(nil, mention)
        }
        unit.tokens = mention.tokens
        unit.isPossessive = text.tokens[mention.tokens.upperBound - 1].traits.contains(.possessive)
      } else if nextDate < dates.count, dates[nextDate].tokens.lowerBound == index {
        unit.kind = .date(dates[nextDate])
        unit.tokens = dates[nextDate].tokens
      } else if index >= asideEnd, let place = spokenPlace(at: index), let mention = placeAt[index] {
        unit.kind = .place(place)
        unit.isPossessive = text.tokens[placed[mention].tokens.upperBound - 1].traits.contains(.possessive)
        unit.tokens = index..<max(index + 1, min(tokens.upperBound, placed[mention].tokens.upperBound))
        if isSeatSpeaking(place, index) {
          // `Moscow's ministry`: no town of the war, whatever is said behind.
          if unit.isPossessive, unit.tokens.upperBound < tokens.upperBound,
            Self.governments.contains(text.tokens[unit.tokens.upperBound].hash)
          {
            unit.kind = .word
          }
          seat = extractor.actors.entries(from: text.tokens[index].hash).first { $0.role == .seat }
            .map { ($0.actor, sentence) }
        } else if isProse {
          let cue = placed[mention].resolved.mention.kindCue
          if units.count > 1, units[units.count - 1].hash == Words.and, let twin = units[units.count - 2].place {
            pair = [twin, place]
          }
          if !isInPassing(units), !isSeatOfSpeech(unit.tokens.upperBound, units) {
            remember(place, isArea: cue == .district || cue == .governorate)
          }
          let isTopic =
            unit.tokens.upperBound < tokens.upperBound && text.tokens[unit.tokens.upperBound].gap.contains(.colon)
          if isTopic, units.count < 4 { topic = (place, line) }
        }
      } else if let both = pointedPair(at: index, tokens) {
        unit.kind = .place(both[0])
        units.append(unit)
        unit.kind = .word
        (unit.hash, unit.gap, unit.word) = (Words.and, .space, [])
        units.append(unit)
        unit.kind = .place(both[1])
        unit.tokens = index..<min(tokens.upperBound, index + 2)
      } else if let place = pointedPlace(at: index, tokens, unit, units) {
        unit.kind = .place(place.place)
        unit.tokens = index..<place.end
        // What is pointed at is what the text speaks of from here on.
        if let known = focus.firstIndex(where: { $0.place.id == place.place.place.id }) {
          focus.append(focus.remove(at: known))
        }
      }
      units.append(unit)
      if case .actor(_, let mention) = unit.kind {
        let actor = settle(mention, units)
        units[units.count - 1].kind = .actor(actor, mention)
        explain(actor, mention, &units)
      }
      index = unit.tokens.upperBound
    }
    return units
  }

  /// Where a text begins behind a dateline, `KYIV, 3 May (AFP) – Russian …`: the town is where the reporter sits.
  private func datelineEnd(_ tokens: Range<Int>) -> Int {
    let first = text.tokens[tokens.lowerBound]
    guard let end = tokens.dropFirst().prefix(12).first(where: { isDash($0) }),
      text.tokens[end].traits.contains(.capital)
    else {
      return tokens.lowerBound
    }
    let isMarked =
      first.traits.contains(.allCapitals)
      || (tokens.lowerBound..<end).contains {
        text.tokens[$0].traits.contains(.digit) || text.tokens[$0].gap.contains(.opening)
      }
    let isName = (tokens.lowerBound..<end).allSatisfy {
      !text.tokens[$0].traits.isDisjoint(with: [.capital, .digit]) || text.tokens[$0].classes.contains(.particle)
    }
    return isMarked && isName ? end : tokens.lowerBound
  }

  /// Whether a dash, or a hyphen between blanks, stands before a word.
  private func isDash(_ index: Int) -> Bool {
    let gap = text.tokens[index].gap
    return gap.contains(.dash) || gap.contains(.hyphen) && gap.contains(.space)
  }

  /// Where an aside in brackets ends that begins right behind a place and only tells where it lies: `Ed Daein (East Darfur)`.
  private func aside(at index: Int, behind last: SentenceUnit?, _ tokens: Range<Int>) -> Int? {
    guard last?.place != nil, text.tokens[index].gap.contains(.opening) else { return nil }
    var end = index + 1
    while end < tokens.upperBound, end < index + 10, !text.tokens[end].gap.contains(.closing) { end += 1 }
    return end
  }

  /// `reinforcements from X`, `told reporters in X`: a place that the text does not go on to speak of.
  private func isInPassing(_ units: [SentenceUnit]) -> Bool {
    guard let last = units.last, last.isWord else { return false }
    if last.hash == Words.from { return true }
    guard last.hash == Words.in else { return false }
    // `a spokesman in X`, `the administration in X`
    let holder = units.dropLast().last
    return !(holder?.classes ?? []).isDisjoint(with: [.title, .organisationNoun])
      || holder.map { Self.offices.contains(text.tokens[$0.tokens.upperBound - 1].hash) } ?? false
      || units.suffix(4).contains { $0.word.contains(.speech) }
  }

  /// `the council in X announced`: where those who speak sit.
  private func isSeatOfSpeech(_ next: Int, _ units: [SentenceUnit]) -> Bool {
    guard next < text.tokens.count, text.tokens[next].gap == .space, let last = units.last,
      last.hash == Words.in || last.hash == Words.at, units.count > 1, units[units.count - 2].isWord
    else { return false }
    return extractor.claimWords.classes(of: text.tokens[next].hash).contains(.speech)
  }

  private static let offices = Set(
    [
      "government", "authorities", "regime", "parliament", "cabinet", "ministry", "administration", "spokesman",
      "officials",
    ].map { WordHash.of($0) })

  private static let governments = Set(
    [
      "government", "governments", "authorities", "regime", "parliament", "cabinet", "command", "ministry",
      "administration", "defence", "defense", "foreign", "military", "army", "account", "version", "spokesman",
      "officials",
      "general",
    ]
    .map { WordHash.of($0) })

  /// Whether a land is spoken of as a place: `in Ukraine`, `across Syria`.
  func isPlaceHere(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    guard let last = units.last, last.isWord else { return false }
    if last.classes.contains(.placePreposition) { return true }
    // `fell to Azerbaijan`, `returned both to Ukraine`
    if last.hash == Words.to,
      units.dropLast().suffix(8).contains(where: { $0.isWord && Self.givings.contains($0.hash) })
    {
      return false
    }
    return last.hash == Words.of || last.hash == Words.from && units.count > 1 || last.classes.contains(.direction)
      || last.hash == Words.to
      || last.classes.contains(.article) && units.count > 1
  }

  private static let givings = Set(
    [
      "fell", "fallen", "falling", "belongs", "belong", "belonged", "passed", "returned", "ceded", "lost",
      "surrendered", "restored", "reverted",
    ]
    .map { WordHash.of($0) })

  func spokenPlace(at index: Int) -> SpokenPlace? {
    guard let mention = placeAt[index].map({ placed[$0] }), let place = mention.resolved.place,
      mention.resolved.mention.kind == .locative
    else { return nil }
    let text = mention.resolved.mention
    // A name means one place throughout: the town, unless the words say that it is the district or province of that name.
    let best = text.kindCue == nil && place.kind.isExtended ? towns[NameFolding.folded(text.text)] ?? place : place
    // A quarter of which only a namesake elsewhere is known is drawn with its town.
    if text.kindCue == .neighbourhood || text.kindCue == .facility,
      let town = focus.last(where: { $0.place.kind == .city || $0.place.kind == .town }) ?? mainTown,
      town.place.coordinate.distance(to: best.coordinate) > 15
    {
      return SpokenPlace(name: text.text, place: town.place, isImprecise: true, containers: text.containers)
    }
    return SpokenPlace(name: text.text, place: best, isCertain: mention.resolved.isCertain, containers: text.containers)
  }

  /// `Kyiv's denial`, `Moscow said`: the seat of a government is no town that is fought for.
  func isSeatSpeaking(_ place: SpokenPlace, _ index: Int) -> Bool {
    extractor.actors.entries(from: text.tokens[index].hash).contains { $0.role == .seat }
      && (index == 0 || text.tokens[index - 1].classes.isDisjoint(with: [.placePreposition, .article]))
  }

  mutating func remember(_ place: SpokenPlace, isArea: Bool = false) {
    counts[place.place.id, default: 0] += 1
    // Where envoys meet is no town of the war.
    guard place.place.countries.contains(where: theatre.contains) || theatre.isEmpty else { return }
    switch place.place.kind {
    case .country, .river, .lake, .sea, .mountain, .desert, .road: break
    case .governorate, .region, .valley: (area, areaLine) = (place, line)
    case .district where isArea: (area, areaLine) = (place, line)
    default:
      focus.removeAll { $0.place.id == place.place.id }
      focus.append(place)
    }
  }
}

extension SourceText {
  /// Whether a word is a number with `km`, `m` or `mi` at once behind: `30km`.
  fileprivate func isMeasure(_ index: Int) -> Bool {
    let bytes = self.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    let unit = bytes.drop { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }
    return unit.count < bytes.count && [Array("km".utf8), Array("mi".utf8), Array("m".utf8)].contains(Array(unit))
  }
}
