/// What the elements of a page are to the reader of an article.
enum HTMLParts {
  /// Whether an element shows no text.
  static func isHidden(_ element: HTMLDocument.Element) -> Bool {
    hidden.contains(element.name) || element["hidden"] != nil
  }

  /// Whether an element stands beside the article: a menu, headlines of other articles, comments, a form.
  static func isAside(_ element: HTMLDocument.Element) -> Bool {
    if asides.contains(element.name) { return true }
    if let role = element["role"], asideRoles.contains(role.lowercased()) { return true }
    guard containers.contains(element.name) else { return false }
    return [element["class"], element["id"]].contains { value in
      guard let value else { return false }
      // `related-stories`, `relatedStories` and `c-comments__list` alike.
      let words = value.split { !$0.isLetter }.flatMap { Self.words(in: $0) }
      return words.contains { asideWords.contains($0) }
    }
  }

  /// Whether a line ends before and behind an element.
  static func isBlock(_ name: String) -> Bool { !inline.contains(name) }

  /// The words of `relatedStories`, in small letters.
  private static func words(in name: Substring) -> [String] {
    var words: [String] = []
    for character in name {
      if words.isEmpty || character.isUppercase && !(words.last?.isEmpty ?? true) { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    // `RELATED` comes as single letters.
    return words.allSatisfy { $0.count == 1 } ? [name.lowercased()] : words
  }

  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "select", "object", "canvas", "audio", "video", "math",
  ]
  private static let asides: Set<String> = ["nav", "aside", "footer", "form", "menu", "dialog", "button"]
  private static let asideRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "banner", "form", "menu", "menubar", "dialog",
  ]
  private static let containers: Set<String> = [
    "div", "section", "ul", "ol", "table", "p", "header", "span", "h2", "h3",
  ]
  private static let asideWords: Set<String> = [
    "related", "recommended", "recommendations", "recirculation", "sidebar", "comments", "comment", "disqus", "promo",
    "share", "sharing", "social", "newsletter", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs",
    "footer", "cookie", "cookies", "consent", "advert", "advertisement", "ad", "ads", "trending", "popular",
    "subscribe",
    "subscription", "outbrain", "taboola", "teaser", "teasers", "widget", "tags", "readmore", "signup", "login",
    "mostread", "banner", "ticker", "pagination", "copyright", "skip", "topics",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "",
  ]
}
