/// Keys that different spellings of one name share, within a script and across scripts.
public enum NameKey {
  /// The name in small letters without marks, articles, spaces and punctuation; Cyrillic and Greek in Latin letters.
  ///
  /// `Deir ez-Zor` gives `deirzor`. Empty when the name has no letter or digit.
  public static func folded(_ name: String) -> String { FoldedName(name).text }

  /// The consonants of the name in classes that romanizations and scripts share, best first; `*` stands for a vowel that
  /// opens the name, capitals for the vowels that a short name keeps, signs for words that are translated (`>` for east).
  ///
  /// `Deir ez-Zor` and `دير الزور` both give `drzr`. Empty for scripts whose sounds are not known (Chinese, Burmese, …).
  public static func skeletons(_ name: String) -> [String] {
    Skeleton.keys(of: FoldedName(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All keys of a name, as `mapgen resolve --keys` prints them: `=folded` and `~skeleton`.
  public static func all(_ name: String) -> [String] {
    let folded = folded(name)
    guard !folded.isEmpty else { return [] }
    return ["=" + folded] + skeletons(name).map { "~" + $0 }
  }
}
