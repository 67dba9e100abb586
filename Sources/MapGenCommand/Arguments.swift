import ArgumentParser
import Foundation
import Geography
import Reports

/// Values of options that deserve a better explanation than "invalid".
enum Arguments {
  /// - Throws: ``InputError`` that says what is wrong with a date, for example that November has 30 days.
  static func date(_ text: String?, _ option: String) throws -> CalendarDate? {
    try text.map { text in
      do throws(CellDate.Trouble) {
        return try CellDate.readDay(text)
      } catch {
        throw InputError("\(option): \(error.message)")
      }
    }
  }

  /// - Throws: ``InputError`` that says how a box is written.
  static func box(_ text: String?, _ option: String) throws -> BoundingBox? {
    try text.map { text in
      guard let box = BoundingBox(text: text) else {
        throw InputError(
          "\(option) “\(text)” is not a box; write west, south, east, north in degrees as one word, "
            + "for example \(option)=40.5,34.2,41.3,34.7")
      }
      return box
    }
  }
}

/// A page's width and height in points, as `--size` takes it: `1920x1080`.
struct PageSize: ExpressibleByArgument {
  var width, height: Double

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let w = parts[0], let h = parts[1], (200...16_384).contains(w), (200...16_384).contains(h)
    else { return nil }
    self.init(width: Double(w), height: Double(h))
  }

  var defaultValueDescription: String { "\(Int(width))x\(Int(height))" }
}
