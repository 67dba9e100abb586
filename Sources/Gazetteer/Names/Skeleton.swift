/// The consonants of a name, in classes that spellings and scripts share: `Deir ez-Zor`, `Dayr az Zawr` and `دير الزور` are
/// all `drzr`.
///
/// A name may have a few skeletons, because a glued article (`Alraqqa`) or a letter with two readings leaves a doubt. A
/// name of one or two consonants keeps its vowels beside them, since two consonants say too little.
enum Skeleton {
  /// The skeletons of a name, without repeats; none for scripts whose sounds are not known here.
  static func keys(of name: FoldedName) -> [String] {
    var keys: [String] = []
    let readings: [Reading] =
      name.joined.contains(where: doubtful.contains) || endsInH(name) ? [.first, .second] : [.first]
    for words in wordings(of: name) {
      for reading in readings {
        let sounds: [Sound]
        switch name.script {
        case .latin: sounds = LatinSounds.sounds(of: words, reading: reading)
        case .arabic: sounds = ArabicSounds.sounds(of: words, reading: reading)
        case .other: return []
        }
        for key in forms(of: sounds, vowelsAreWritten: name.script == .latin) where !keys.contains(key) {
          keys.append(key)
        }
      }
    }
    return keys
  }

  /// The letters that may be read in two ways; h in Latin stands for the pairs `th` and `dh`, and for itself at the end.
  private static let doubtful: Set<Unicode.Scalar> = ["h", "ث", "ذ", "ض", "ظ"]

  private static func endsInH(_ name: FoldedName) -> Bool { name.words.contains { $0.last == "h" } }

  /// The words as they stand, and without an article that may be glued to the first: `alraqqa`, `arraqqa`.
  private static func wordings(of name: FoldedName) -> [[[Unicode.Scalar]]] {
    guard name.script == .latin, let first = name.words.first, first.count >= 5 else { return [name.words] }
    guard first[0] == "a" || first[0] == "e" else { return [name.words] }
    let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y"]
    if first[1] == "l", !vowels.contains(first[2]) {
      return [name.words, [Array(first.dropFirst(2))] + name.words.dropFirst()]
    }
    if first[1] == first[2], !vowels.contains(first[1]) {
      return [name.words, [Array(first.dropFirst(2))] + name.words.dropFirst()]
    }
    return [name.words]
  }

  private static func forms(of sounds: [Sound], vowelsAreWritten: Bool) -> [String] {
    let runs = Runs(sounds)
    guard !runs.consonants.isEmpty || runs.opensWithVowel else { return [] }
    if runs.consonants.count > 2 { return [runs.text { _ in [] }] }
    guard vowelsAreWritten else { return [runs.text { $0 }] }
    // Arabic writes long vowels only, and one half of a diphthong: all three ways of writing each run are tried.
    let long: ([Sound]) -> [Sound] = { run in run.count > 1 ? run.filter { $0 != .a } : run }
    let none: ([Sound]) -> [Sound] = { _ in [] }
    var texts: [String] = []
    for way in [{ $0 }, long, none] {
      let text = runs.text(way)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}

/// Sounds parted into consonants and the runs of vowels after each.
private struct Runs {
  var opensWithVowel = false
  var consonants: [Sound] = []
  var vowels: [[Sound]] = []

  init(_ sounds: [Sound]) {
    var previous: Sound?
    for sound in sounds {
      defer { previous = sound }
      if sound.isVowel {
        if consonants.isEmpty {
          opensWithVowel = true
        } else if vowels[vowels.count - 1].last != sound {
          vowels[vowels.count - 1].append(sound)
        }
      } else if sound != previous {
        if sound == .b, previous == .n { consonants[consonants.count - 1] = .m }  // Manbij is said and written Mambij
        consonants.append(sound)
        vowels.append([])
      }
    }
    // A final a is written with ا, ه, ى or not at all.
    while let last = vowels.last?.last, last == .a { vowels[vowels.count - 1].removeLast() }
  }

  func text(_ way: ([Sound]) -> [Sound]) -> String {
    var bytes: [UInt8] = opensWithVowel ? [0x2A] : []
    for (consonant, run) in zip(consonants, vowels) {
      bytes.append(consonant.rawValue)
      bytes += way(run).map(\.rawValue)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
