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
      // A box may cross the antimeridian, but then it is no wider than half the Earth.
      let numbers = text.split(separator: ",").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
      if numbers.count == 4, numbers[0] > numbers[2], box.east - box.west > 180 {
        throw InputError(
          "\(option) “\(text)” runs east from \(numbers[0]) to \(numbers[2]) degrees, nearly around the Earth; "
            + "write west, south, east, north, longitude first")
      }
      return box
    }
  }
}
