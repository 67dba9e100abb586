/// The names of a place that maps in other scripts print, as a pack keeps them in one text: that in Arabic script, then those
/// in Cyrillic letters, each behind a separator, the code of its language and `=`.
struct PrintedNames {
  let text: String

  private static let separator: Character = "\u{1F}"

  /// - Parameters:
  ///   - arabic: the name in Arabic script, if one is known.
  ///   - names: all names of the place, the main one first.
  init(arabic: String?, names: [String]) {
    let others = CyrillicName.languages.compactMap { language in
      CyrillicName.best(names, language: language).map { "\(PrintedNames.separator)\(language)=\($0)" }
    }
    text = (arabic ?? "") + others.joined()
  }

  init(text: String) { self.text = text }

  var arabic: String? { Array(text.utf8).withUnsafeBytes(Self.arabic) }

  /// The name in Arabic script in the bytes of such a text, if there is one.
  static func arabic(in text: UnsafeRawBufferPointer) -> String? {
    let arabic = text.prefix { $0 != 0x1F }
    return arabic.isEmpty ? nil : String(decoding: arabic, as: UTF8.self)
  }

  /// The name in a language (ISO 639-1) written in Cyrillic letters; nil where none is known.
  func cyrillic(_ language: String) -> String? {
    for part in text.split(separator: PrintedNames.separator).reversed() where part.hasPrefix(language + "=") {
      return String(part.dropFirst(language.count + 1))
    }
    return nil
  }
}
