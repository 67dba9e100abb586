import Gazetteer
import MapGen

extension SharedOptions {
  /// Opens the gazetteer of the data folder, telling when its index has to be built first.
  func openGazetteer() throws -> Gazetteer {
    try Gazetteer.open(directory: dataDirectory().gazetteer) { note($0) }
  }
}
