import Foundation
import Geography

/// How the fields of the actors become likelihoods, and how far those may be trusted.
///
/// The field of an actor is the mean of a Gaussian whose variance falls towards the reports; a softmax stands for the
/// probit. How sharp it may be is learnt from the reports themselves: each is foretold from the others.
enum Certainty {
  /// Variance that is left even next to a report.
  static let smallestVariance: Float = 0.5
  /// The softmax of fields times this is close to the probit (π⁄√3 ≈ 1.8; 1.7 is the closer over the middle).
  static let probit: Float = 1.7
  /// How many parts the reports are split into.
  static let folds = 5
  /// The sharpness before anything is learnt, and by how much its logarithm may be off.
  static let usual = 0.85
  static let spread = 0.5
  /// The part of reports that is taken to be wrong: a map need not foretell those.
  static let wrong = 0.1

  /// The share of an actor at a cell where the fields of all are given.
  static func share(of actor: Int, _ fields: [Float], sharpness: Float) -> Float {
    let total = min(1, max(0, fields.reduce(0, +)))
    let factor = probit * sharpness / (1 - total * total + smallestVariance).squareRoot()
    return 1 / fields.reduce(0) { $0 + expf(($1 - fields[actor]) * factor) }
  }

  /// The sharpness with which reports are foretold best from the others.
  ///
  /// - Parameters:
  ///   - foretold: for each report the fields of the actors at its spot, made without it.
  ///   - holders: the index of the actor that it names.
  static func sharpness(_ foretold: [[Float]], holders: [Int]) -> Float {
    var best = (value: usual, likelihood: -Double.infinity)
    for step in -30...15 {
      let logarithm = Double(step) / 10
      let value = exp(logarithm)
      var likelihood = -0.5 * pow((logarithm - log(usual)) / spread, 2)
      for (fields, holder) in zip(foretold, holders) {
        let share = Double(share(of: holder, fields, sharpness: Float(value)))
        likelihood += log((1 - wrong) * share + wrong / Double(fields.count))
      }
      if likelihood > best.likelihood { best = (value, likelihood) }
    }
    return Float(best.value)
  }
}
