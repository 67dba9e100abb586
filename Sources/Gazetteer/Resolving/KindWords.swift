/// The words by which texts say what sort of thing a place is: `town`, `Province`, `oil field`, `محافظة`.
enum KindWords {
  /// What a word or two stand for, longest first.
  private static let table: [(words: [String], kind: PlaceKind)] = [
    ("neighbourhood, neighborhood, quarter, suburb, حي", PlaceKind.neighbourhood),
    ("village, hamlet, قرية, деревня, село", .village),
    ("town, township, بلدة", .town),
    ("city, مدينة, город, місто", .city),
    ("governorate, province, oblast, state, region, wilayat, vilayet, muhafazah, محافظة, ولاية, область", .governorate),
    (
      "district, subdistrict, sub-district, county, raion, rayon, nahiya, nahiyah, qada, قضاء, ناحية, منطقة, район",
      .district
    ),
    ("river, نهر", .river), ("lake, بحيرة", .lake), ("sea, gulf, bay, بحر, خليج", .sea),
    ("mountain, mountains, mount, mt, hills, جبل", .mountain), ("desert, صحراء", .desert), ("valley, وادي", .valley),
    ("island, جزيرة", .island), ("border crossing, border post, border gate, crossing, معبر", .borderCrossing),
    ("airbase, air base, military airport, military airfield, قاعدة جوية", .airbase),
    ("airport, airfield, مطار", .airport),
    ("oil field, oilfield, oil fields, oilfields, حقل", .oilField),
    ("gas field, gasfield, gas plant", .gasField), ("dam, barrage, سد", .dam), ("bridge, جسر", .bridge),
    ("military base, barracks, base, قاعدة", .militaryBase), ("port, harbour, harbor, ميناء", .port),
    ("camp, refugee camp, مخيم", .camp), ("highway, road, طريق", .road), ("country, republic", .country),
  ].flatMap { list, kind in
    list.split(separator: ",").map { (words: $0.split(separator: " ").map(String.init), kind: kind) }
  }.sorted { $0.words.count > $1.words.count }

  /// The kind that the last words name, and the words before.
  static func atEnd(of words: [Substring]) -> (rest: [Substring], kind: PlaceKind)? {
    for entry in table where words.count > entry.words.count && matches(words.suffix(entry.words.count), entry.words) {
      return (Array(words.dropLast(entry.words.count)), entry.kind)
    }
    return nil
  }

  /// The kind that the first words name, and the words after, less `of` and `the`.
  static func atStart(of words: [Substring]) -> (rest: [Substring], kind: PlaceKind)? {
    var words = words
    if words.count > 2, words[0].lowercased() == "the" { words.removeFirst() }
    for entry in table where words.count > entry.words.count && matches(words.prefix(entry.words.count), entry.words) {
      var rest = words.dropFirst(entry.words.count)
      while rest.count > 1, let first = rest.first?.lowercased(), first == "of" || first == "the" {
        rest = rest.dropFirst()
      }
      return (Array(rest), entry.kind)
    }
    return nil
  }

  private static func matches(_ words: ArraySlice<Substring>, _ entry: [String]) -> Bool {
    zip(words, entry).allSatisfy { $0.lowercased() == $1 }
  }
}
