import Testing

@testable import Gazetteer

@Suite struct NameReadingTests {
  @Test(arguments: [
    ("Rawa, Anbar province", "Rawa", PlaceKind?.none, ["Anbar province"]),
    ("town of Rawa", "Rawa", .town, []), ("the city of Mosul", "Mosul", .city, []), ("Hajin Town", "Hajin", .town, []),
    ("Kabish village village", "Kabish", .village, []), ("Omar oil field", "Omar", .oilField, []),
    ("Deir Ezzor Governorate", "Deir Ezzor", .governorate, []), ("Lake Assad", "Assad", .lake, []),
    ("Fardous neighbourhood of Raqqa city", "Fardous", .neighbourhood, ["Raqqa city"]),
    ("coach station in Raqqa", "coach", .facility, ["Raqqa"]),
    ("Ayn al-Arab (Kobani)", "Ayn al-Arab", nil, ["Kobani"]),
    ("Kobani (", "Kobani", nil, []), ("Alamdar / Elendara", "Elendara", nil, []), ("northern Raqqa", "Raqqa", nil, []),
    ("محافظة الأنبار", "الأنبار", .governorate, []), ("مدينة الموصل، العراق", "الموصل", .city, ["العراق"]),
    ("1069a) Raqqa", "Raqqa", nil, []), ("desert of al Jalaa town", "al Jalaa", .town, []),
    ("Qaser Al-Banat     Raqqa", "Qaser Al-Banat", nil, ["Raqqa"]), ("Deir  ez-Zor", "Deir ez-Zor", nil, []),
    ("near the       National hospital", "National hospital", nil, []),
    ("Al Salhabiya Al Sharqiya", "Al Salhabiya", nil, []), ("السلحبية الشرقية", "السلحبية", nil, []),
  ])
  func reads(_ text: String, _ name: String, _ kind: PlaceKind?, _ containers: [String]) {
    let readings = NameReading.readings(of: text)
    #expect(readings.contains { $0.name == name && $0.kind == kind && $0.containers == containers }, "\(readings)")
  }

  @Test(arguments: ["", " ", ",", "()", "(", "town", "of", "the", "/", "town of", ", Anbar"])
  func copesWith(_ text: String) {
    for reading in NameReading.readings(of: text) { #expect(!reading.name.isEmpty) }
  }
}
