import Foundation

/// Numbers in fixed decimals, whatever the locale.
enum Decimals {
  static func text(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }
}
