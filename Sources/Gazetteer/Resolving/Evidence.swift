import Foundation
import Geography

/// What speaks for or against a candidate: amounts on a scale of log-odds, so that independent reasons add up.
struct Evidence: Sendable {
  /// How well the spelling fits: 0 when it folds alike, below otherwise.
  var spelling = 0.0
  /// Everything else.
  var context = 0.0
  /// Whether the text says something that the place does not fit: another province, another kind.
  var isContradicted = false
  /// Whether it lies just outside of what the text names, and is so little known that another may be meant.
  var isMisplaced = false
  /// Whether it cannot be trusted alone.
  var isDoubtful: Bool { isContradicted || isMisplaced }
  /// What the other names of the text add.
  var document = 0.0
  /// What a town gains from the district that is called after it.
  var seat = 0.0

  var total: Double { spelling + context + document + seat }

  var isSpelledAlike: Bool { spelling > -0.6 }

  /// The total as a number from 0 to 1.
  var score: Double { 1 / (1 + exp(-(total + 1) / 1.5)) }

  mutating func add(_ amount: Double) { context += amount }

  /// Adds an amount, with the reason where reasons are wanted: they cost more than the weighing.
  mutating func add(_ amount: Double, _ reasons: inout [String]?, _ reason: @autoclosure () -> String?) {
    context += amount
    if reasons != nil, let reason = reason() { reasons?.append(reason) }
  }

  /// What a distance between spellings costs: a small one little, a large one much more; an edit weighs less in a long name.
  static func spelling(distance: Double, length: Int) -> Double {
    -4.5 * distance * (1 + distance) / Double(max(3, length)).squareRoot()
  }

  /// A spelling that costs more is another name.
  static let farFetched = -6.0

  /// The distance beyond which a spelling is that of another name.
  static func farthest(length: Int) -> Double {
    // The root of the cost above.
    ((1 - 4 * farFetched / 4.5 * Double(max(3, length)).squareRoot()).squareRoot() - 1) / 2
  }

  /// What reading a name loosely costs.
  static let looseness = 1.5

  /// What being called so first, rather than among others, adds: lists of further names are long and careless.
  static let mainName = 0.8

  /// What it costs to be written with an article where the name is not, or the other way about: of two villages that are spelled
  /// alike one is `Buwaydah`, the other `Al Buwaydah`.
  static let otherArticle = 0.72

  /// How widely known the place is: a town of 5,000 counts 0, each factor of ten in people 0.9.
  static func prominence(_ people: Int) -> Double { 0.4 * log(Double(max(200, people)) / 5_000) }

  /// How likely a kind is meant when nothing is said about it.
  static func unasked(_ kind: PlaceKind) -> Double {
    switch kind {
    case .city, .town, .village, .country: 0
    case .governorate: -1.2
    case .district: -1.8
    case .neighbourhood: -0.8
    default: -0.4
    }
  }

  private static let sizes: [PlaceKind] = [.neighbourhood, .village, .town, .city]

  /// How well a kind fits the kind that the text names: writers use town, city and village loosely, province never for a town.
  static func kind(_ kind: PlaceKind, asked: PlaceKind) -> Double {
    if kind == asked { return kind.isPopulated ? 0.8 : 2.5 }
    if let a = sizes.firstIndex(of: kind), let b = sizes.firstIndex(of: asked) { return 0.6 - 0.4 * Double(abs(a - b)) }
    switch (asked, kind) {
    case (.airbase, .airport), (.airport, .airbase), (.airbase, .militaryBase), (.militaryBase, .airbase): return 1.5
    case (.oilField, .gasField), (.gasField, .oilField), (.governorate, .region), (.region, .governorate): return 1.5
    case (.governorate, .district), (.district, .governorate): return 0
    case (.district, _) where kind.isPopulated: return -0.3
    case (_, .governorate), (_, .country), (_, .river): return -3
    default: return asked.isPopulated && !kind.isExtended ? -1 : -1.5
    }
  }

  /// How closeness to a given spot counts, in kilometres.
  static func near(kilometres: Double) -> Double { 2 - 0.8 * log(1 + kilometres / 25) }
}
