import Gazetteer
import Geography
import Reports

/// Words for a name that means no place or several.
enum PlaceMessage {
  /// What is wrong with a resolution that is not clear, and how to make it so.
  static func of(_ resolution: Resolution) -> String {
    let name = "“\(resolution.name.excerpt)”"
    let candidates = resolution.candidates.map { text($0.place) }.joined(separator: "; ")
    if resolution.outcome == .unresolved || resolution.candidates.isEmpty {
      let nearest = candidates.isEmpty ? "" : " The nearest are \(candidates)."
      return
        "no place is known as \(name).\(nearest) Give latitude and longitude, write a place_id, or add the place to "
        + Situation.placesName
    }
    return "\(name) may be \(candidates). Write the id of the one that is meant into place_id, or add it to "
      + Situation.placesName
  }

  /// A place as a line of choices: `geonames:174448 (Abu Kamal, town in Deir ez-Zor, SY, at 34.452,40.919)`.
  static func text(_ place: Place) -> String {
    let within = ([place.admin1Name].compactMap(\.self) + [place.countries.joined(separator: "/")]).filter {
      !$0.isEmpty
    }
    let location = within.isEmpty ? "" : " in \(within.joined(separator: ", "))"
    let (latitude, longitude) = (place.coordinate.latitude, place.coordinate.longitude)
    return
      "\(place.id) (\(place.name), \(place.kind.rawValue)\(location), at \(rounded(latitude)),\(rounded(longitude)))"
  }

  private static func rounded(_ degrees: Double) -> String { "\((degrees * 1000).rounded() / 1000)" }
}
