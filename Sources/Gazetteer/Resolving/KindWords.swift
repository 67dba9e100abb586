/// The words by which texts say what sort of thing a place is: `town`, `Province`, `oil field`, `محافظة`.
enum KindWords {
  /// What one to three words stand for, in small letters.
  private static let table: [String: PlaceKind] = {
    let lists: [(String, PlaceKind)] = [
      (
        "neighbourhood, neighborhood, quarter, suburb, suburbs, neighbourhoods, neighborhoods, حي, حارة", .neighbourhood
      ),
      ("village, hamlet, villages, قرية, деревня, село", .village),
      ("town, township, towns, بلدة", .town),
      ("city, cities, مدينة, город, місто", .city),
      (
        "governorate, province, oblast, state, region, wilayat, vilayet, muhafazah, prefecture, provinces, محافظة, ولاية, область",
        .governorate
      ),
      (
        "district, subdistrict, sub-district, county, raion, rayon, nahiya, nahiyah, qada, districts, قضاء, ناحية, منطقة, район",
        .district
      ),
      ("river, rivers, نهر", .river), ("lake, بحيرة", .lake), ("sea, gulf, bay, ocean, بحر, خليج", .sea),
      ("mountain, mountains, mount, mt, hills, جبل", .mountain), ("desert, صحراء", .desert), ("valley, وادي", .valley),
      ("island, islands, جزيرة", .island),
      ("border crossing, border post, border gate, crossing, معبر", .borderCrossing),
      ("airbase, air base, military airport, military airfield, قاعدة جوية", .airbase),
      ("airport, international airport, airfield, مطار", .airport),
      ("oil field, oilfield, oil fields, oilfields, oil well, oil wells, حقل", .oilField),
      ("gas field, gasfield, gas plant", .gasField), ("dam, barrage, سد", .dam), ("bridge, جسر", .bridge),
      ("military base, barracks, base, قاعدة", .militaryBase), ("port, harbour, harbor, ميناء", .port),
      ("camp, refugee camp, مخيم", .camp), ("highway, road, طريق", .road), ("country, republic", .country),
      (
        "street, mosque, square, roundabout, hospital, school, market, stadium, hotel, bakery, junction, park, prison, farm, farms, church, station, شارع, جامع, مسجد, مستشفى, مدرسة, دوار, ساحة, سوق, مزرعة",
        .facility
      ),
    ]
    var table: [String: PlaceKind] = [:]
    for (list, kind) in lists {
      for words in list.split(separator: ",") { table[words.trimmingPrefix(" ").description] = kind }
    }
    return table
  }()

  private static let longest = 2

  /// The words that a name may begin or end with to say a kind: most names need no second look.
  private static let edges: (first: WordShapes, last: WordShapes) = {
    let words = table.keys.map { $0.split(separator: " ") }
    return (
      WordShapes(words.compactMap(\.first) + ["the"]), WordShapes(words.compactMap(\.last))
    )
  }()

  /// The kind that a word or two name on their own, in capitals or small letters.
  static func kind(of text: some StringProtocol) -> PlaceKind? { table[text.lowercased()] }

  /// The kind that the last words name, and the words before.
  static func atEnd(of words: [Substring]) -> (rest: [Substring], kind: PlaceKind)? {
    guard let last = words.last, edges.last.mayHold(last) else { return nil }
    for count in stride(from: min(longest, words.count - 1), through: 1, by: -1) {
      if let kind = kind(ofWords: words.suffix(count)) { return (Array(words.dropLast(count)), kind) }
    }
    return nil
  }

  /// The kind that the first words name, and the words after, less `of` and `the`.
  static func atStart(of words: [Substring]) -> (rest: [Substring], kind: PlaceKind)? {
    guard let first = words.first, edges.first.mayHold(first) else { return nil }
    var words = words
    if words.count > 2, words[0].lowercased() == "the" { words.removeFirst() }
    for count in stride(from: min(longest, words.count - 1), through: 1, by: -1) {
      guard let kind = kind(ofWords: words.prefix(count)) else { continue }
      var rest = words.dropFirst(count)
      while rest.count > 1, let first = rest.first?.lowercased(), first == "of" || first == "the" {
        rest = rest.dropFirst()
      }
      return (Array(rest), kind)
    }
    return nil
  }

  private static func kind(ofWords words: ArraySlice<Substring>) -> PlaceKind? {
    table[words.map { $0.lowercased() }.joined(separator: " ")]
  }
}
