/// Keys that different spellings of one name share, within a script and across scripts.
public enum NameKey {
  /// The name in small letters without marks, articles, spaces and punctuation; Cyrillic and Greek in Latin letters.
  ///
  /// `Deir ez-Zor` gives `deirzor`. Empty when the name has no letter or digit.
  public static func folded(_ name: String) -> String { FoldedName(name).text }

  /// The consonants of the name in classes that romanizations and scripts share, best first; `*` stands for a vowel that
  /// opens the name, capitals for the vowels that a short name keeps.
  ///
  /// `Deir ez-Zor` and `دير الزور` both give `drzr`. Empty for scripts whose sounds are not known (Chinese, Burmese, …).
  public static func skeletons(_ name: String) -> [String] { Skeleton.keys(of: FoldedName(name)) }

  /// All keys of a name, as `mapgen resolve --keys` prints them: `=folded` and `~skeleton`.
  public static func all(_ name: String) -> [String] {
    let folded = FoldedName(name)
    guard !folded.words.isEmpty else { return [] }
    return ["=" + folded.text] + Skeleton.keys(of: folded).map { "~" + $0 }
  }

  /// The number under which the index files a key: 64 bits of FNV-1a, so that rows stay small.
  ///
  /// A collision is harmless: the resolver compares the names themselves.
  static func hash(_ key: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}
