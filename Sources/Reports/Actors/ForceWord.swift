/// What a word says of the sort of party that it names: `troops`, `rebels`, `jihadists`.
struct ForceWord: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  /// `forces`, `troops`, `fighters`: of any party.
  static let force = ForceWord(rawValue: 1 << 0)
  /// `army`, `government`, `regime`, `police`: of a state.
  static let state = ForceWord(rawValue: 1 << 1)
  static let rebel = ForceWord(rawValue: 1 << 2)
  static let jihadist = ForceWord(rawValue: 1 << 3)
  static let separatist = ForceWord(rawValue: 1 << 4)
  static let militia = ForceWord(rawValue: 1 << 5)
  static let paramilitary = ForceWord(rawValue: 1 << 6)
  /// `group`, `movement`: behind a name, or for the organisation last spoken of.
  static let group = ForceWord(rawValue: 1 << 7)
  /// `elite`, `armoured`, `special`: before such words.
  static let modifier = ForceWord(rawValue: 1 << 8)
  /// `flag`, `banner`: where it flies its party holds the place.
  static let flag = ForceWord(rawValue: 1 << 9)
  /// `they`, `them`.
  static let pronoun = ForceWord(rawValue: 1 << 10)
  /// `its`, `their`, `his`: before `forces`.
  static let possessive = ForceWord(rawValue: 1 << 11)
  /// `the enemy`: the other side.
  static let enemy = ForceWord(rawValue: 1 << 12)
  /// `commander`, `spokesman`: who speaks for a party, and is no force.
  static let speaker = ForceWord(rawValue: 1 << 13)
  /// `vanguard`, `patrol`: not the force as a whole.
  static let part = ForceWord(rawValue: 1 << 14)
  /// `Army`, `Front`, `Brigade`: what names of parties end with.
  static let title = ForceWord(rawValue: 1 << 15)
  /// `foreign`, `coalition`.
  static let foreign = ForceWord(rawValue: 1 << 16)

  /// `hands`, `control`: behind an adjective the party's.
  static let grip = ForceWord(rawValue: 1 << 17)

  /// `regime`, `pro-regime`.
  static let regime = ForceWord(rawValue: 1 << 18)

  /// `government`, `navy`, `the army`: of the country that the text is about, whoever acted last.
  static let national = ForceWord(rawValue: 1 << 19)

  /// `we`, `our`: of the side of whoever speaks.
  static let own = ForceWord(rawValue: 1 << 20)

  /// What may be the head of a party's description.
  static let heads: ForceWord = [.force, .state, .rebel, .jihadist, .separatist, .militia, .paramilitary, .foreign]

  /// The kinds of actors that a word may mean, the likeliest first; empty for words that fit all.
  var kinds: [KnownActor.Kind] {
    if contains(.jihadist) { return [.jihadist, .rebel] }
    if contains(.rebel) { return [.rebel, .separatist, .jihadist, .militia] }
    if contains(.separatist) { return [.separatist] }
    if contains(.paramilitary) { return [.paramilitary, .militia] }
    if contains(.militia) { return [.militia, .paramilitary, .rebel] }
    if contains(.foreign) { return [.foreign] }
    if contains(.state) { return [.state] }
    return []
  }

  /// The names of the sections of the word lists.
  static let sections: [String: ForceWord] = [
    "force": .force, "state": .state, "rebel": .rebel, "jihadist": .jihadist, "separatist": .separatist,
    "militia": .militia, "paramilitary": .paramilitary, "group": .group, "modifier": .modifier, "flag": .flag,
    "pronoun": .pronoun, "possessive": .possessive, "enemy": .enemy, "speaker": .speaker, "part": .part,
    "title": .title, "foreign": .foreign, "grip": .grip, "regime": .regime, "national": .national,
    "own": .own,
  ]
}
