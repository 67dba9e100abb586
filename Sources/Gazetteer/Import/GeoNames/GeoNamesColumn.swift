/// The columns of a country dump of GeoNames, as its readme.txt lists them.
///
/// https://download.geonames.org/export/dump/readme.txt
enum GeoNamesColumn: Int {
  case id, name, asciiName, alternateNames, latitude, longitude, featureClass, featureCode, country, otherCountries
  case admin1, admin2, admin3, admin4, population, elevation, model, timeZone, modified

  static let count = 19
}
