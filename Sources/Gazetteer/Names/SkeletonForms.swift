/// The ways to write the sounds of one name as a key: consonants alone, or with vowels where the consonants are few.
struct SkeletonForms {
  private(set) var keys: [[Sound.Byte]] = []

  init(_ sounds: [Sound.Byte], script: FoldedName.Script) {
    if let consonants = Self.consonants(sounds, collapsing: script == .latin) {
      keys = [consonants]
      return
    }
    var runs = Runs(sounds, collapsing: script == .latin)
    runs.joinNasals()
    guard !runs.consonants.isEmpty || runs.opensWithVowel else { return }
    let opening: [Sound.Byte] = runs.opensWithVowel ? [Self.openingVowel] : []
    // Arabic writes long vowels only, and one half of a diphthong: every way in which it may have written a run is tried.
    var texts = [opening]
    for (consonant, run) in zip(runs.consonants, runs.vowels) {
      let ways = script == .latin ? Self.ways(of: run) : [run]
      texts = texts.flatMap { text in ways.map { text + [consonant] + $0 } }
    }
    keys = texts
  }

  private static let openingVowel = UInt8(ascii: "*")

  /// The key of a name of more than two consonants, as most have; nil for others.
  private static func consonants(_ sounds: [Sound.Byte], collapsing: Bool) -> [Sound.Byte]? {
    var key: [Sound.Byte] = []
    key.reserveCapacity(sounds.count + 1)
    var previous: Sound.Byte = 0
    for sound in sounds {
      defer { previous = sound }
      if Sound.isVowel(sound) {
        if key.isEmpty { key.append(openingVowel) }
      } else if sound != previous || !collapsing {
        // As in ``Runs/joinNasals()``.
        if sound == Sound.b, key.last == Sound.m { key[key.count - 1] = Sound.n }
        key.append(sound)
      }
    }
    return key.count - (key.first == openingVowel ? 1 : 0) > 2 ? key : nil
  }

  /// A run of vowels in full, without its first a, each vowel alone, and none.
  private static func ways(of run: [Sound.Byte]) -> [[Sound.Byte]] {
    guard !run.isEmpty else { return [[]] }
    var ways = [run]
    func add(_ way: [Sound.Byte]) { if !ways.contains(way) { ways.append(way) } }
    if run.count > 1 { add(run.filter { $0 != Sound.a }) }
    if run.count > 2, run[0] == Sound.a { add(Array(run.dropFirst())) }
    for vowel in run { add([vowel]) }
    add([])
    return ways
  }
}

/// Sounds parted into consonants and the runs of vowels after each.
private struct Runs {
  var opensWithVowel = false
  var consonants: [Sound.Byte] = []
  var vowels: [[Sound.Byte]] = []

  /// In Latin letters a doubled consonant is one; in Arabic script two of one kind are two, with a vowel between.
  init(_ sounds: [Sound.Byte], collapsing: Bool) {
    var previous: Sound.Byte = 0
    for sound in sounds {
      defer { previous = sound }
      if Sound.isVowel(sound) {
        if consonants.isEmpty {
          opensWithVowel = true
        } else if vowels[vowels.count - 1].last != sound {
          vowels[vowels.count - 1].append(sound)
        }
      } else if sound != previous || !collapsing {
        consonants.append(sound)
        vowels.append([])
      }
    }
    // A final a is written with ا, ه, ى or not at all.
    while let last = vowels.last?.last, last == Sound.a { vowels[vowels.count - 1].removeLast() }
  }

  /// Manbij is said and written Mambij: m before b counts as n.
  mutating func joinNasals() {
    for index in consonants.indices.dropLast() where consonants[index] == Sound.m && consonants[index + 1] == Sound.b {
      consonants[index] = Sound.n
    }
  }
}
