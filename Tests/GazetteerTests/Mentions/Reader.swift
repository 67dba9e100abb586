import Foundation
import Geography
import TestSupport

@testable import Gazetteer

/// Reads mentions with the project's own word lists, and a gazetteer of a few dozen names of many wars, with villages called
/// like words and surnames among them.
enum Reader {
  /// - Throws: `InputError` when the word lists cannot be read, or the gazetteer's pack cannot be written.
  static func finder() throws -> MentionFinder { try shared.get() }

  private static let shared = Result {
    MentionFinder(
      gazetteer: try gazetteer(rows),
      words: try MentionWords(directory: repositoryRoot.appending(path: "data/mentions")),
      demonyms: demonyms)
  }

  /// A gazetteer of rows `name|alias ; kind ; country ; population`.
  static func gazetteer(_ rows: [String]) throws -> Gazetteer {
    let places = rows.enumerated().map { number, row in
      let fields = row.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let names = fields[0].split(separator: "|").map(String.init)
      let place = Place(
        id: "t:\(number)", name: names[0], coordinate: .init(longitude: 40, latitude: 34),
        kind: PlaceKind(rawValue: fields[1]) ?? .village, countries: [fields[2]], population: Int(fields[3]) ?? 0)
      return (place, Array(names.dropFirst()))
    }
    let own = try Gazetteer(packs: [], ownCount: 0).adding(places)
    // A user's own places are believed sooner than those of a pack.
    return Gazetteer(packs: own.packs, ownCount: 0)
  }

  private static let demonyms: Demonyms = {
    var demonyms = Demonyms()
    let rows = [
      ("UA", "Ukraine", ["Ukrainian", "Ukrainians"]), ("RU", "Russia", ["Russian", "Russians"]),
      ("LY", "Libya", ["Libyan"]), ("SD", "Sudan", ["Sudanese"]), ("US", "United States", ["American", "US", "U.S."]),
      ("GB", "United Kingdom", ["British", "UK"]), ("IQ", "Iraq", ["Iraqi"]), ("YE", "Yemen", ["Yemeni"]),
      ("SA", "Saudi Arabia", ["Saudi"]), ("ET", "Ethiopia", ["Ethiopian"]), ("TR", "Turkey", ["Turkish"]),
    ]
    for (code, name, adjectives) in rows {
      for adjective in adjectives { demonyms.add(adjective, country(code, name)) }
    }
    for (code, name) in [("UA", "أوكرانيا"), ("RU", "روسيا"), ("SD", "السودان"), ("IQ", "العراق"), ("LY", "ليبيا")] {
      for adjective in ArabicAdjectives.of(name) { demonyms.add(adjective, country(code, name)) }
    }
    return demonyms
  }()

  private static func country(_ code: String, _ name: String) -> Demonyms.Country {
    Demonyms.Country(id: "country:" + code, name: name, code: PackRow.code(of: code))
  }

  static func mentions(in text: String) throws -> [Mention] { try finder().mentions(in: text) }

  /// The mentions as `text` or, where they are not locative, `text:kind`.
  static func found(_ text: String) throws -> [String] {
    try mentions(in: text).map { $0.kind == .locative ? $0.text : "\($0.text):\($0.kind.rawValue)" }
  }

  private static let rows = [
    "Ukraine|أوكرانيا ; country ; UA ; 40000000", "Russia|روسيا ; country ; RU ; 140000000",
    "Libya|ليبيا ; country ; LY ; 7000000", "Sudan|السودان ; country ; SD ; 45000000",
    "Turkey|تركيا ; country ; TR ; 80000000", "Chad ; country ; TD ; 17000000", "Mali ; country ; ML ; 20000000",
    "Yemen|اليمن ; country ; YE ; 30000000", "Ethiopia ; country ; ET ; 110000000",
    "Iraq|العراق ; country ; IQ ; 40000000",
    "Myanmar|Burma ; country ; MM ; 53000000", "United States|US|U.S. ; country ; US ; 330000000",
    "United Kingdom|UK|Britain ; country ; GB ; 67000000", "India ; country ; IN ; 1380000000",
    "Egypt|مصر ; country ; EG ; 100000000", "Saudi Arabia ; country ; SA ; 35000000",
    "Kyiv ; city ; UA ; 2900000", "Moscow|موسكو ; city ; RU ; 12000000", "Donetsk ; governorate ; UA ; 4000000",
    "Donetsk ; city ; UA ; 900000", "Kherson ; city ; UA ; 280000", "Robotyne ; village ; UA ; 500",
    "Orikhiv ; town ; UA ; 14000", "Dnipro ; river ; UA ; 200000",
    "Tripoli|طرابلس ; city ; LY ; 1150000", "Zawiya ; city ; LY ; 200000", "Sirte|سرت ; city ; LY ; 120000",
    "Khartoum|الخرطوم ; city ; SD ; 5000000", "Omdurman|أم درمان ; city ; SD ; 2400000",
    "El Obeid ; city ; SD ; 400000",
    "Nyala|نيالا ; city ; SD ; 560000", "Port Sudan ; city ; SD ; 480000",
    "Mekelle ; city ; ET ; 300000", "Dessie ; city ; ET ; 200000", "Lalibela ; town ; ET ; 25000",
    "Timbuktu ; town ; ML ; 35000", "Gao ; town ; ML ; 86000", "Kidal ; town ; ML ; 25000",
    "Bamako ; city ; ML ; 2500000",
    "Marib|مأرب ; town ; YE ; 16000", "Sanaa|صنعاء ; city ; YE ; 2500000", "Taiz|تعز ; city ; YE ; 600000",
    "Hodeidah|الحديدة ; city ; YE ; 600000", "Lashio ; city ; MM ; 170000", "Mandalay ; city ; MM ; 1200000",
    "Hit ; town ; IQ ; 66000", "Anbar ; governorate ; IQ ; 1700000", "Mosul|الموصل ; city ; IQ ; 1680000",
    "Baghdadi|Al Baghdadi ; town ; IQ ; 15000", "Qa'im|القائم ; town ; IQ ; 74000",
    "Washington ; city ; US ; 690000", "Reading ; town ; GB ; 230000", "Hilton ; village ; US ; 6000",
    "Wagner ; village ; US ; 1500", "Abbas ; village ; IQ ; 800", "Salem ; village ; IQ ; 900",
    "Has ; village ; SD ; 400", "May ; village ; ET ; 300", "Many ; village ; US ; 2700", "Paris ; city ; FR ; 2100000",
    "London ; city ; GB ; 8900000", "Bakr|Abu Bakr ; village ; IQ ; 700", "Cox's Bazar ; town ; BD ; 250000",
    "Chelsea ; town ; GB ; 40000",
  ]
}
