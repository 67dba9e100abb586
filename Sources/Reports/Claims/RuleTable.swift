import Gazetteer

/// The words of all rules, ready to be found in sentences.
struct RuleTable: Sendable {
  /// The form that a verb stands in.
  enum Form: Sendable, Hashable {
    /// `capture`: an infinitive, or the present.
    case base
    /// `captures`.
    case present
    /// `capturing`.
    case participle
    /// `took`.
    case past
    /// `taken`.
    case perfect
    /// `captured`: past or perfect.
    case pastOrPerfect
    /// No verb.
    case phrase
    /// `held`, behind a hyphen.
    case compound
  }

  struct Trigger: Sendable {
    var rest: [UInt64]
    var form: Form
    var rule: Int
  }

  let rules: [ClaimRule]
  private var triggers: [UInt64: [Trigger]] = [:]

  init(_ rules: [ClaimRule]) {
    self.rules = rules
    for (index, rule) in rules.enumerated() {
      for verb in rule.verbs.flatMap(Inflection.alternatives) {
        let words = verb.split(separator: " ")
        guard let first = words.first else { continue }
        for (form, word) in Inflection.forms(of: String(first)) {
          add(word, Array(words.dropFirst()), form, index)
        }
      }
      for word in rule.compounds { add(word, [], .compound, index) }
      for phrase in rule.phrases.flatMap(Inflection.alternatives) {
        let words = phrase.split(separator: " ")
        guard let first = words.first else { continue }
        for word in Inflection.copulas[first] ?? [String(first)] {
          add(word, Array(words.dropFirst()), .phrase, index)
        }
      }
    }
    for hash in triggers.keys { triggers[hash]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The triggers that begin with a word, those of most words first.
  func triggers(from hash: UInt64) -> [Trigger] { triggers[hash] ?? [] }

  private mutating func add(_ word: String, _ rest: [Substring], _ form: Form, _ rule: Int) {
    triggers[WordHash.of(word), default: []].append(
      Trigger(rest: rest.map { WordHash.of(String($0)) }, form: form, rule: rule))
  }
}

/// The forms of English verbs.
enum Inflection {
  /// What phrases of rules open with for any word that says what something is, or goes on being.
  static let copulas: [Substring: [String]] = [
    "{be}": ["is", "are", "was", "were", "been"],
    "{stay}": ["remain", "remains", "remained", "stay", "stays", "stayed"],
  ]

  /// What `(gain|seize) control (of|over)` stands for: each way through its brackets, in their order.
  static func alternatives(_ words: String) -> [String] {
    guard let open = words.firstIndex(of: "("), let close = words[open...].firstIndex(of: ")") else { return [words] }
    let rest = alternatives(String(words[words.index(after: close)...]))
    return words[words.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false).flatMap {
      way in
      rest.map { words[..<open] + way + $0 }
    }
  }

  /// The forms of a verb: `capture`, or with its past, perfect and if need be participle, `take/took/taken`.
  static func forms(of verb: String) -> [(RuleTable.Form, String)] {
    let parts = verb.split(separator: "/").map(String.init)
    guard let base = parts.first else { return [] }
    var forms: [(RuleTable.Form, String)] = [(.base, base), (.present, present(base))]
    forms.append((.participle, parts.count > 3 ? parts[3] : participle(base)))
    if parts.count < 3 {
      forms.append((.pastOrPerfect, parts.count == 2 ? parts[1] : past(base)))
    } else if parts[1] == parts[2] {
      forms.append((.pastOrPerfect, parts[1]))
    } else {
      forms += [(.past, parts[1]), (.perfect, parts[2])]
    }
    return forms
  }

  private static func present(_ base: String) -> String {
    if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
    return ["s", "sh", "ch", "x", "z", "o"].contains(where: base.hasSuffix) ? base + "es" : base + "s"
  }

  private static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    return endsInConsonantAndY(base) ? base.dropLast() + "ied" : base + "ed"
  }

  private static func participle(_ base: String) -> String {
    base.hasSuffix("e") && !base.hasSuffix("ee") ? base.dropLast() + "ing" : base + "ing"
  }

  private static func endsInConsonantAndY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
