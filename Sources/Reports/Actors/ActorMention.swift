/// Words of a text that mean an armed party.
struct ActorMention: Sendable, Hashable {
  /// How the words name it.
  enum Form: Sendable, Hashable {
    case name
    /// `Syrian troops`, `Haftar's men`.
    case description
    /// `the rebels`, `government forces`, `the group`.
    case generic
    /// `they`, `its forces`.
    case pronoun
    /// `the enemy`.
    case enemy
    /// `we`, `our troops`.
    case own
    /// A land or seat, which may as well be a place.
    case land
    /// A person.
    case leader
  }

  var tokens: Range<Int>
  var form: Form
  /// The actors of the lexicon that it may mean; empty where only the text tells.
  var candidates: [Int] = []
  /// What sort of party the words tell.
  var sort: ForceWord = []
  /// The ISO code of a country whose forces they are, where the lexicon has no actor.
  var country: String?
  /// The name of a party that the lexicon does not have.
  var newName: String?
  /// Whether it is a part of the force, such as a patrol.
  var isPart = false
  /// Whether it is about the party's flag.
  var isFlag = false
  /// `his`, `her`: of the person who speaks.
  var isPersonal = false
  /// Whether it is an adjective that says whose a place is: `has been Russian since August`.
  var isPredicate = false
  /// Whether another mention is joined to it: `and allied militias`.
  var isAllied = false
}
