import Control
import Foundation
import Geography

/// How well a method maps a front: as in a weather forecast's verification.
struct Scores {
  /// The share of spots whose larger share is on the true side; equal shares count half.
  var right = 0.0
  /// The mean squared error of side a's share.
  var brier = 0.0
  /// The largest gap between stated and true frequency over ten bins of the larger share with 30 spots or more.
  var gap = 0.0

  init(shareOfA: [Double], isSideA: [Bool]) {
    var bins = [(stated: Double, right: Double, count: Double)](repeating: (0, 0, 0), count: 10)
    for (share, isA) in zip(shareOfA, isSideA) {
      let truth = isA ? 1.0 : 0
      let isRight = share == 0.5 ? 0.5 : (share > 0.5) == isA ? 1 : 0
      right += isRight / Double(isSideA.count)
      brier += (share - truth) * (share - truth) / Double(isSideA.count)
      let top = max(share, 1 - share)
      let bin = min(9, Int((top - 0.5) * 20))
      bins[bin].stated += top
      bins[bin].right += isRight
      bins[bin].count += 1
    }
    gap = bins.filter { $0.count >= 30 }.map { abs($0.stated - $0.right) / $0.count }.max() ?? 0
  }

  static func mean(_ scores: [Scores]) -> Scores {
    var result = Scores(shareOfA: [], isSideA: [])
    for score in scores {
      result.right += score.right / Double(scores.count)
      result.brier += score.brier / Double(scores.count)
      result.gap += score.gap / Double(scores.count)
    }
    return result
  }
}
