/// A capitalised name, or a part of one, in a text in Latin (Cyrillic, Greek) letters.
struct Segment: Sendable {
  enum Role: Sendable {
    /// A name that the gazetteer knows.
    case name
    /// `Syrian`: a country's adjective or people.
    case demonym
    /// Capitalised, and known neither to the gazetteer nor as a word.
    case unknown
    /// `Ahmed`, `Putin`: a person's name that is no place's.
    case given
    case title, organisation, kind, direction
    /// An acronym, a month, a religion: certainly no place, and no part of one.
    case other
  }

  var tokens: Range<Int>
  var role: Role
  /// The key of the name; see ``NameKey/lexiconKey(of:)``.
  var key: UInt64 = 0
  var senses: [NameSense] = []
  var country: Demonyms.Country?
  /// Whether a word of it is a name that people bear.
  var isPersonal = false
  /// Whether it is one word that is also a common word of the language.
  var isWord = false
  /// Whether it stands where a capital says nothing about it: such a word counts only if the text uses it as a name elsewhere.
  var isDoubtful = false

  // What the text says about it, on a scale of log-odds.
  var left = 0.0
  var right = 0.0
  var neighbours = 0.0
  var document = 0.0
  var kindCue: PlaceKind?
  var containers: [String] = []
  var isMetonym = false

  var isCandidate: Bool { role == .name || role == .unknown }
  var isCountry: Bool { senses.contains { $0.kind == .country } }
  /// How widely known the best known place of the name is.
  var prominence: Int { senses.map(\.prominence).max() ?? 0 }
}
