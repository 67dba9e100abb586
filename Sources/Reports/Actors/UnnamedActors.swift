import Gazetteer

/// Actors that only the text explains (`the rebels`, `its forces`), and names that the lexicon does not have.
extension ActorFinder {
  /// `the rebels`, `government troops`, `they`, `its forces`, `the group`, `the enemy`.
  func generic(_ start: Int, _ end: Int, _ classes: ForceWord) -> ActorMention? {
    let before = start > 0 && text.tokens[start].gap.joins ? mentionWords.classes(of: text.tokens[start - 1].hash) : []
    let hasArticle = before.contains(.article)
    if classes.contains(.pronoun) { return ActorMention(tokens: start..<(start + 1), form: .pronoun) }
    if classes.contains(.own) {
      guard text.tokens[start].hash == Self.our else {
        // Outside of what somebody is quoted as saying it is the paper that speaks.
        var (marks, index) = (0, start)
        while index >= 0, start - index < 24 {
          if text.tokens[index].gap.contains(.quote) { marks += 1 }
          if text.tokens[index].traits.contains(.opensSentence) { break }
          index -= 1
        }
        let isQuoted = marks % 2 == 1
        return isQuoted ? ActorMention(tokens: start..<(start + 1), form: .own) : nil
      }
      guard let head = head(from: start + 1, end) else { return nil }
      return ActorMention(tokens: start..<head.end, form: .own, isPart: head.isPart, isFlag: head.isFlag)
    }
    if classes.contains(.possessive) {
      guard let head = head(from: start + 1, end), head.isFlag || !head.sort.isEmpty || head.isPart else { return nil }
      let isGarrison =
        text.tokens[head.end - 1].hash == Self.garrison || text.tokens[head.end - 1].hash == Self.garrisons
      var mention = ActorMention(
        tokens: start..<head.end, form: isGarrison ? .generic : .pronoun, sort: isGarrison ? .state : head.sort,
        isPart: head.isPart, isFlag: head.isFlag)
      mention.isPersonal = text.tokens[start].hash == Self.his || text.tokens[start].hash == Self.her
      return mention
    }
    if text.tokens[start].gap == .hyphen { return nil }
    // `armed groups` stand against whoever rules.
    if text.tokens[start].hash == Self.armed, start + 1 < end, text.tokens[start + 1].gap.joins,
      words.classes(of: text.tokens[start + 1].hash).contains(.group)
    {
      var mention = ActorMention(tokens: start..<(start + 2), form: .generic, sort: .rebel)
      mention.newName = text.string(ofTokens: mention.tokens)
      return mention
    }
    if classes.contains(.enemy), hasArticle { return ActorMention(tokens: start..<(start + 1), form: .enemy) }
    guard let head = head(from: start, end, isFirst: true), !head.isGripOnly else { return nil }
    let isGroup = head.sort.isEmpty
    if isGroup {
      guard hasArticle, text.tokens[head.end - 1].hash == WordHash.of("group") || classes.contains(.group) else {
        return nil
      }
      return ActorMention(tokens: start..<head.end, form: .generic, sort: .group)
    }
    var sort = head.sort
    for index in start..<head.end {
      sort.formUnion(
        words.classes(of: text.tokens[index].hash).intersection(ForceWord.heads.union([.regime, .national])))
    }
    if classes.contains(.group), hasArticle,
      text.tokens[start].traits.contains(.possessive) && sort.isDisjoint(with: .state)
        || head.end - start > 1 && sort == .force
    {
      sort = .group
    }
    // `military sweep`, `state television`
    if head.end - start == 1, Self.needArticle.contains(text.tokens[start].hash),
      start == 0 || text.tokens[start - 1].hash != Words.the
    {
      return nil
    }
    // `forces` alone names nobody; `the forces` those last spoken of.
    if sort.subtracting(.regime) == .force && !hasArticle && head.end - start == 1
      && !text.tokens[start].traits.contains(.opensSentence)
      && !(head.end < end && Self.of.contains(text.tokens[head.end].hash))
    {
      return nil
    }
    if before.contains(.preposition), sort.subtracting(.regime) == .force, head.end - start == 1 { return nil }
    var mention = ActorMention(
      tokens: start..<head.end, form: .generic, sort: sort, isPart: head.isPart, isFlag: head.isFlag)
    mention.isAllied = text.tokens[start].hash == Self.allied
    if !sort.isDisjoint(with: [.rebel, .jihadist, .separatist, .paramilitary]) {
      mention.newName = text.string(ofTokens: mention.tokens)
    }
    return mention
  }

  /// `the Ahfad al-Rasul Brigade`, `Yakutumba militiamen`: names that the lexicon does not have.
  func unknown(_ start: Int, _ end: Int) -> ActorMention? {
    let first = text.tokens[start]
    // `In Herat insurgents …`: where, then who.
    if places[start]?.resolved.mention.kind == .locative, start > 0,
      mentionWords.classes(of: text.tokens[start - 1].hash).contains(.placePreposition)
    {
      return nil
    }
    guard first.traits.contains(.capital), !first.traits.contains(.inTitle), !first.traits.contains(.digit) else {
      return nil
    }
    let firstClasses = mentionWords.classes(of: first.hash)
    guard
      firstClasses.isDisjoint(with: [
        .article, .title, .calendar, .preposition, .placePreposition, .reporting, .auxiliary, .number, .direction,
      ])
    else { return nil }
    if first.traits.contains(.opensSentence), firstClasses.contains(.word), !firstClasses.contains(.notPlace) {
      return nil
    }
    var index = start
    while index < end, index - start < 6 {
      let token = text.tokens[index]
      if index > start, !token.gap.joins { return nil }
      let classes = words.classes(of: token.hash)
      let isCapital = token.traits.contains(.capital)
      if index > start {
        if isCapital, classes.contains(.title) {
          var mention = ActorMention(tokens: start..<(index + 1), form: .name)
          mention.newName = text.string(ofTokens: mention.tokens)
          extend(&mention, end)
          return mention
        }
        if !isCapital, !classes.isDisjoint(with: [.rebel, .jihadist, .separatist, .militia, .paramilitary]) {
          guard let head = head(from: index, end, isFirst: true) else { return nil }
          var mention = ActorMention(tokens: start..<head.end, form: .name, sort: head.sort)
          mention.newName = text.string(ofTokens: mention.tokens)
          return mention
        }
      }
      let joinsName = isCapital || mentionWords.classes(of: token.hash).contains(.particle)
      guard joinsName, !token.traits.contains(.possessive) else { return nil }
      index += 1
    }
    return nil
  }
}
