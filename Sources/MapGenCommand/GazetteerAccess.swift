import Gazetteer
import Geography

extension SharedOptions {
  /// Opens the gazetteer of the data folder.
  func openGazetteer() throws -> any PlaceFinding {
    throw InputError(
      "no gazetteer is installed; give latitude and longitude in the rows, or add the places to places.csv")
  }
}
