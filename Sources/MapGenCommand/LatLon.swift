import ArgumentParser
import Foundation
import Geography

/// A spot as the command line takes it: `LAT,LON` in decimal degrees, latitude first, as people write it.
struct LatLon {
  let coordinate: Coordinate

  /// - Throws: `ValidationError` when it is not two numbers that make a spot on Earth.
  init(argument: String) throws {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] else {
      throw ValidationError("Write LAT,LON in decimal degrees as one word, for example 34.45,40.92.")
    }
    coordinate = Coordinate(longitude: longitude, latitude: latitude)
    guard coordinate.isValid else {
      throw ValidationError("Latitude goes from -90 to 90, longitude from -180 to 180; latitude comes first.")
    }
  }
}
