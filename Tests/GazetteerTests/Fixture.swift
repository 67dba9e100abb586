import Foundation
import Gazetteer

/// A small gazetteer in a temporary folder, with a cache folder of its own; both go with it.
final class Fixture: Sendable {
  let root: URL
  let directory: URL
  let cache: URL

  /// Writes the standard tables, less those that `replacing` gives other text for.
  init(replacing files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("mapgen-tests-\(UUID().uuidString)")
    directory = root.appendingPathComponent("gazetteer")
    cache = root.appendingPathComponent("cache")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for (name, text) in Fixture.tables.merging(files, uniquingKeysWith: { $1 }) { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: directory.appendingPathComponent(name))
  }

  func open(progress: (@Sendable (String) -> Void)? = nil) throws -> Gazetteer {
    try Gazetteer.open(directory: directory, cache: cache, progress: progress)
  }

  /// The index files in the cache folder, in order.
  var indexes: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: cache.path).filter {
        !$0.hasSuffix("lock") && $0 != "sound-packs"
      }
      .sorted()
    }
  }

  static func table(_ rows: [String]) -> String {
    rows.map { $0.replacing(" ; ", with: "\t") }.joined(separator: "\n") + "\n"
  }

  /// Rows are written with ` ; ` for the tab.
  static let tables = [
    "places-a.tsv": table([
      "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names",
      "g:1 ; Ālbū Kamāl ; 34.45226 ; 40.91854 ; town ; SY ; 07 ; 57572 ; Abou Kemal|Abū Kamāl|أبو كمال|البو کمال|البو كمال",
      "g:2 ; Deir ez-Zor ; 35.33588 ; 40.14084 ; city ; SY ; 07 ; 271800 ; Dayr az Zawr|Дейр-эз-Зор|دیر الزور|دير الزور",
      "g:3 ; Al Buşayrah ; 35.15618 ; 40.42716 ; town ; SY ; 07 ; 0 ; Al Basira|Bassira|Buseira|البصيرة",
      "g:4 ; Basrah ; 30.50852 ; 47.7804 ; city ; IQ ; 02 ; 1326564 ; Basra|Al Başrah|البصرة",
      "g:5 ; Mosul ; 36.335 ; 43.11889 ; city ; IQ ; 15 ; 1683000 ; Al Mawşil|الموصل",
      "g:6 ; Mosul ; 40.5 ; -80.2 ; village ; US ; PA ; 900 ; ",
      "g:7 ; Al Qā’im ; 34.3925 ; 40.9894 ; town ; IQ ; 01 ; 74100 ; Qaim|القائم",
      "g:8 ; Rāwah ; 34.4823 ; 41.919 ; town ; IQ ; 01 ; 13000 ; راوة",
      "g:9 ; Kharkiv ; 49.98081 ; 36.25272 ; city ; UA ; 07 ; 1433886 ; Kharkov|Харків|Харьков|خاركيف",
      "g:10 ; Nyala ; 12.04888 ; 24.88069 ; city ; SD ; 49 ; 565734 ; نيالا",
      "g:11 ; Tripoli ; 32.88743 ; 13.18733 ; city ; LY ; 61 ; 1150989 ; Tarabulus|طرابلس",
      "g:12 ; Tripoli ; 34.43352 ; 35.84415 ; city ; LB ; 09 ; 229398 ; Trâblous|طرابلس",
      "g:13 ; Myitkyina ; 25.38327 ; 97.39637 ; city ; MM ; 04 ; 90894 ; မြစ်ကြီးနားမြို့",
      "g:14 ; Suva ; -18.14161 ; 178.44149 ; town ; FJ ; 01 ; 77366 ; ",
      "g:15 ; Apia ; -13.83333 ; -171.76666 ; town ; WS ; 10 ; 40407 ; ",
      "g:16 ; Ar Raqqah ; 35.95283 ; 39.00788 ; city ; SY ; 04 ; 531952 ; Raqqa|الرقة",
    ]),
    "admin1.tsv": table([
      "id ; country ; code ; name ; latitude ; longitude ; names",
      "admin1:SY.07 ; SY ; 07 ; Deir ez-Zor ; 35.0174 ; 40.4809 ; Deir Ezzor Governorate|محافظة دير الزور",
      "admin1:SY.04 ; SY ; 04 ; Raqqa ; 35.9528 ; 38.9538 ; Ar-Raqqah|الرقة",
      "admin1:IQ.01 ; IQ ; 01 ; Anbar ; 33 ; 42 ; Al Anbar|الأنبار",
      "admin1:IQ.02 ; IQ ; 02 ; Basra ; 30.4464 ; 47.8151 ; Al-Basrah|البصرة",
    ]),
    "countries.tsv": table([
      "id ; country ; name ; latitude ; longitude ; demonyms ; names",
      "country:SY ; SY ; Syria ; 35 ; 38 ; Syrian ; Syrian Arab Republic|سوريا",
      "country:IQ ; IQ ; Iraq ; 33 ; 44 ; Iraqi ; العراق",
    ]),
    "supplement.tsv": table([
      "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names ; source ; note",
      "m:1 ; Euphrates ; 34.9 ; 40.6 ; river ; SY;IQ ;  ; 0 ; Al-Furat|الفرات ; common knowledge ; middle course",
      "m:2 ; Omar oil field ; 35.1 ; 40.55 ; oil-field ; SY ; 07 ; 0 ; Al-Omar|حقل العمر ; common knowledge ; ",
    ]),
    "aliases.tsv": table([
      "id ; names ; note",
      "g:1 ; Albukamal|البوكمال ; as news write it",
      "g:999 ; Nowhere ; a place of a pack that is not installed",
    ]),
  ]
}
