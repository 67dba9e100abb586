import Foundation

/// How the fields of the actors become likelihoods, and how far those may be trusted.
///
/// A logistic model: the likelihood falls with the difference between fields, as steeply as the reports themselves bear out,
/// of which each is foretold from the others.
enum Certainty {
  /// How many parts the reports are split into.
  static let folds = 5
  /// By how much the logarithm of the usual sharpness may be off.
  static let spread = 0.3
  /// The part of reports that is taken to name another actor than the right one: a map need not foretell those.
  static let wrong = 0.1

  /// The sharpness before anything is learnt: the more reports there are, the less is left open between them.
  ///
  /// Measured on fronts of 1914–18 and on winding lines, see Benchmarks; with fewer than twenty reports there is little to tell by.
  static func usual(reports: Int) -> Double { min(7, 2 * (Double(max(20, reports)) / 20).squareRoot()) }

  /// The share of an actor at a cell where the fields of all are given.
  static func share(of actor: Int, _ fields: [Float], sharpness: Float) -> Float {
    1 / fields.reduce(0) { $0 + expf((within($1) - within(fields[actor])) * sharpness) }
  }

  /// How many times as likely the one of two fields makes its actor as the other does.
  static func odds(_ one: Float, _ other: Float, sharpness: Float) -> Float {
    expf((within(one) - within(other)) * sharpness)
  }

  /// Beyond reports that lie to one side a field overshoots; that says no more than the reports do.
  private static func within(_ field: Float) -> Float { min(1, max(0, field)) }

  /// The sharpness with which reports are foretold best from the others.
  ///
  /// - Parameters:
  ///   - foretold: for each report the fields of the actors at its spot, made without it.
  ///   - holders: the index of the actor that it names.
  static func sharpness(_ foretold: [[Float]], holders: [Int]) -> Float {
    let usual = usual(reports: foretold.count)
    var best = (value: usual, likelihood: -Double.infinity)
    for step in -25...25 {
      let logarithm = log(usual) + Double(step) / 10
      let value = exp(logarithm)
      var likelihood = -0.5 * pow(Double(step) / 10 / spread, 2)
      for (fields, holder) in zip(foretold, holders) {
        let share = Double(share(of: holder, fields, sharpness: Float(value)))
        likelihood += log((1 - wrong) * share + wrong * (1 - share) / Double(max(1, fields.count - 1)))
      }
      if likelihood > best.likelihood { best = (value, likelihood) }
    }
    return Float(best.value)
  }
}
