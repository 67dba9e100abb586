/// The letters that a name key writes in one way: base first, then its variants, lower case.
///
/// The tables stand here rather than being asked of Foundation because a gazetteer folds a million names at once, and
/// because keys must be the same on every machine.
enum LetterTables {
  /// Latin letters with marks, and ligatures, as plain `a`–`z`.
  static let latin: [(base: String, variants: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧəḁạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("b", "ɓḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ðďđɖɗḋḍḏḑḓ"),
    ("dz", "ǆǳ"), ("e", "èéêëēĕėęěǝȅȇȩɛḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ƒḟ"), ("g", "ĝğġģǧǵɣḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋɨɩḭḯỉị"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸƙǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻḽ"), ("lj", "ǉ"),
    ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"), ("ng", "ŋ"), ("nj", "ǌ"), ("ny", "ɲ"),
    ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱɔɵṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
    ("v", "ʋṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷƴȳẏẙỳỵỷỹ"), ("z", "źżžƶẑẓẕ"),
  ]

  /// Cyrillic letters, about as news in English and the United Nations write them.
  static let cyrillic: [(base: String, variants: String)] = [
    ("a", "а"), ("b", "б"), ("v", "в"), ("g", "гґ"), ("d", "д"), ("e", "еэєѐ"), ("yo", "ё"), ("zh", "жҗ"),
    ("z", "з"), ("i", "иіѝ"), ("y", "йы"), ("yi", "ї"), ("k", "кқӄ"), ("l", "л"), ("m", "м"), ("n", "нң"),
    ("o", "оө"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "уўүұ"), ("f", "ф"), ("kh", "хҳһ"),
    ("ts", "ц"), ("ch", "чҷ"), ("sh", "ш"), ("shch", "щ"), ("yu", "ю"), ("ya", "я"), ("dj", "ђѓ"), ("j", "ј"),
    ("lj", "љ"), ("nj", "њ"), ("c", "ћќ"), ("dz", "џѕ"), ("gh", "ғ"), ("ae", "ә"), ("", "ъь"),
  ]

  /// Greek letters in Latin.
  static let greek: [(base: String, variants: String)] = [
    ("a", "αά"), ("v", "β"), ("g", "γ"), ("d", "δ"), ("e", "εέ"), ("z", "ζ"), ("i", "ηήιίϊΐ"), ("th", "θ"),
    ("k", "κ"), ("l", "λ"), ("m", "μ"), ("n", "ν"), ("x", "ξ"), ("o", "οόωώ"), ("p", "π"), ("r", "ρ"), ("s", "σς"),
    ("t", "τ"), ("y", "υύϋΰ"), ("f", "φ"), ("ch", "χ"), ("ps", "ψ"),
  ]

  /// Arabic-script letters that Arabic, Persian, Kurdish, Urdu and Pashto keyboards write differently for one sound.
  static let arabic: [(base: String, variants: String)] = [
    ("ا", "أإآٱٲٳ"), ("ي", "یئېۍێے"), ("ه", "ةۀھہەۃ"), ("ك", "کڪ"), ("و", "ؤۆۇۈۋ"), ("ر", "ڕڑ"), ("ل", "ڵ"),
    ("ن", "ں"), ("ت", "ټٹ"), ("د", "ډڈ"),
  ]

  /// The letters behind a shape that old typesetting gave Arabic letters by their place in the word (U+FE80 to U+FEFC).
  static func presentationForm(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let index = Int(scalar.value) - 0xFE80
    if (0x75...0x7C).contains(index) { return ["ل", "ا"] }
    return shapes.indices.contains(index) ? [shapes[index]] : []
  }

  /// The letter of each shape in order: letters have one shape, two or four.
  private static let shapes: [Unicode.Scalar] = [
    (1, "ء"), (2, "آأؤإ"), (4, "ئ"), (2, "ا"), (4, "ب"), (2, "ة"), (4, "تثجحخ"), (2, "دذرز"), (4, "سشصضطظعغفقكلمنه"),
    (2, "وى"),
    (4, "ي"),
  ].flatMap { count, letters in letters.unicodeScalars.flatMap { Array(repeating: $0, count: count) } }
}
