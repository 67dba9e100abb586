import Cartography

/// The words of a page in one language, in English where the language lacks one.
struct PageWords {
  let language: Language
  let english: Language

  func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
    language.phrases[key] == nil ? english.phrase(key, values) : language.phrase(key, values)
  }

  /// The words that the page's script uses, by the keys that it uses.
  var script: [String: String] {
    let keys = [
      "play", "pause", "near", "nothing", "earlier", "weight", "source", "printed", "proposed-report", "none",
    ]
    let units = ["areas", "places"].map { ($0, phrase("page-unit-\($0)")) }
    return Dictionary(keys.map { ($0, phrase("page-\($0)")) } + units, uniquingKeysWith: { first, _ in first })
  }
}
