import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct PackImportTests {
  private let files: TemporaryFolder
  private let packs: PackFolder
  private static let rows =
    Dump.row(163843, "Syria", "A.PCLI", admin1: "00") + Dump.row(1, "Rawa") + Dump.row(2, "Hotel", "S.HTL")

  init() throws {
    files = try TemporaryFolder()
    packs = PackFolder(url: files.url.appendingPathComponent("data/packs"))
  }

  private func run(_ names: String..., options: ImportOptions = ImportOptions()) throws -> [ImportedPack] {
    try PackImport(into: packs, options: options).run(names.map { files.url.appendingPathComponent($0) })
  }

  private func problem(_ names: String..., options: ImportOptions = ImportOptions()) throws -> Problem {
    let urls = names.map { URL(fileURLWithPath: $0, relativeTo: files.url) }
    let error = #expect(throws: InputError.self) { try PackImport(into: packs, options: options).run(urls) }
    #expect(error?.problems.count == 1)
    return try #require(error?.problems.first)
  }

  /// What lies in the folder of packs beside the lock.
  private var left: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: packs.url.path)) ?? []).filter { $0 != ".lock" }.sorted()
  }

  @Test(arguments: ["SY.txt", "sy.txt", "SY.zip", "SY.txt.gz"])
  func aDumpBecomesAPack(_ name: String) throws {
    if name.hasSuffix("zip") {
      try ZIPArchive.bytes([("readme.txt", "Columns:\n"), ("SY.txt", Self.rows)]).write(
        to: files.url.appendingPathComponent(name))
    } else {
      try files.write(Self.rows, to: name)
    }
    let pack = try #require(try run(name).first)
    #expect(
      pack.info
        == PackInfo(
          name: "SY", title: "Syria", source: "GeoNames", licence: "CC BY 4.0", imported: "2016-05-01", placeCount: 2,
          countries: ["SY"]))
    #expect(pack.leftOut == 1 && pack.warnings.isEmpty && left == ["SY.pack"])
    #expect(try PackInfo.read(from: packs.file(of: "SY")) == pack.info)
  }

  @Test func eachFileIsAPackUnlessOneIsNamed() throws {
    try files.write(Self.rows, to: "SY.txt")
    try files.write(Dump.row(9, "Mosul", country: "IQ"), to: "IQ.txt")
    try files.write("name,lat,lon\nX,1,2\n", to: "my-villages.csv")
    #expect(try run("SY.txt", "my-villages.csv", "IQ.txt").map(\.info.name) == ["SY", "my-villages", "IQ"])
    #expect(left == ["IQ.pack", "SY.pack", "my-villages.pack"])
    let both = try run("SY.txt", "IQ.txt", options: ImportOptions(name: "front"))
    #expect(both.map(\.info.countries) == [["IQ", "SY"]] && both[0].info.placeCount == 3)
  }

  @Test func whatAFileIsItsContentsTell() throws {
    try files.write("SY.07\tDeir ez-Zor\tDeir ez-Zor\t170792\n", to: "a")
    try files.write("1\t1\tar\tراوة\t1\t\t\t\t\t\n2\t99\ten\tX\n", to: "b")
    try files.write(Self.rows, to: "SY")
    #expect(try run("b", "a", "SY").map(\.info.placeCount) == [2])
    #expect(try problem("a", "b").message.contains("name no places of their own"))
  }

  @Test func geoJSONHasPointsAndAreas() throws {
    let json = """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "P", "aliases": ["Q", "R"]}, "geometry": {"type": "Point", "coordinates": [40, 34]}},
        {"type": "Feature", "properties": {"ADM3_EN": "D", "ADM3_PCODE": "SY01"}, "geometry":
          {"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]}}]}
      """
    try files.write(json, to: "areas.geojson")
    #expect(try run("areas.geojson").map(\.info.placeCount) == [2])
  }

  @Test func aFewBadRowsAreLeftOut() throws {
    let good = (1...40).map { Dump.row($0, "Place \($0)") }.joined()
    try files.write(good + Dump.row(50, "X", latitude: "95") + Dump.row(51, ""), to: "SY.txt")
    let pack = try #require(try run("SY.txt").first)
    #expect(pack.info.placeCount == 40 && pack.warnings.count == 1)
    let warning = try #require(pack.warnings.first)
    #expect(warning.line == 41 && warning.column == 9 && warning.severity == .warning)
    #expect(warning.message.hasSuffix("this row and 1 more bad ones are left out"), "\(warning.message)")
  }

  @Test func aFileThatIsMostlyBadIsAnError() throws {
    try files.write(Self.rows, to: "SY.txt")
    _ = try run("SY.txt")
    let before = try Data(contentsOf: packs.file(of: "SY"))
    try files.write(Dump.row(1, "X") + String(repeating: Dump.row(2, "Y", latitude: "95"), count: 5000), to: "SY.txt")
    let problem = try problem("SY.txt")
    #expect(problem.line == 2 && problem.message.contains("1000 of the 1001 rows"), "\(problem)")
    #expect(try Data(contentsOf: packs.file(of: "SY")) == before)
    #expect(left == ["SY.pack"])
  }

  @Test(arguments: [
    ("", nil, nil, "the file is empty"),
    ("hello\n", 1, nil, "no list of places"),
    ("a\tb\tc\td\te\tf\n", 1, nil, "6 columns parted by tabs, where a GeoNames dump has 19"),
    ("name,lat\nX,1\n", 1, 1, "the header lacks longitude"),
    ("name,lat,lon\n", nil, nil, "no rows below its header"),
    (rows + "1\tcut off", 4, 1, "the file breaks off"),
    (rows + Dump.row(3, "a\0b"), 4, 4, "NUL"),
    (rows + String(repeating: "x", count: 1_000_000) + "\n", 4, 1, "more than 262144 bytes"),
    (Dump.row(1, "Hotel", "S.HTL"), nil, nil, "none of the 1 rows is of a kind that a map needs"),
    ("{\"type\": \"FeatureCollection\"", 1, 29, "not JSON"),
    ("name,lat,lon\n\"X,1,2\n", 2, 1, "never closed"),
  ])
  func aFileThatCannotBeUsedIsOneError(_ text: String, _ line: Int?, _ column: Int?, _ message: String) throws {
    try files.write(Self.rows, to: "good/SY.txt")
    _ = try run("good/SY.txt")
    try files.write(text, to: "SY.txt")
    let problem = try problem("SY.txt")
    #expect(problem.file == "SY.txt" && problem.line == line && problem.column == column, "\(problem)")
    #expect(problem.message.contains(message), "\(problem)")
    #expect(left == ["SY.pack"])
  }

  @Test func mixedEncodingsAreAnError() throws {
    let bytes = Data(Self.rows.utf8) + Data(Dump.row(3, "Rawah").utf8).map { $0 == UInt8(ascii: "h") ? 0xE9 : $0 }
    try bytes.write(to: files.url.appendingPathComponent("SY.txt"))
    let problem = try problem("SY.txt")
    #expect(problem.line == 4 && problem.column == 7 && problem.message.contains("0xE9 is not UTF-8"), "\(problem)")
  }

  @Test func aDamagedArchiveIsAnError() throws {
    let rows = (1...2000).map { Dump.row($0, "Place \($0 &* 7919 % 10007)") }.joined()
    let whole = try ZIPArchive.bytes([("SY.txt", rows)])
    let file = files.url.appendingPathComponent("SY.zip")
    try whole.prefix(whole.count / 2).write(to: file)
    #expect(try problem("SY.zip").message.contains("damaged or cut short"))
    try ZIPArchive.bytes([("a.docx", "x"), ("b/c.xlsx", "y")]).write(to: file)
    #expect(try problem("SY.zip").message.contains("holds only a.docx, b/c.xlsx"))
  }

  @Test func aWrongChecksumIsAnError() throws {
    var bytes = try ZIPArchive.bytes([("SY.txt", Self.rows)], stored: true)
    let rawa = try #require(bytes.firstRange(of: Data("Rawa".utf8)))
    bytes[rawa.lowerBound] = UInt8(ascii: "L")
    try bytes.write(to: files.url.appendingPathComponent("SY.zip"))
    #expect(try problem("SY.zip").message.contains("bad CRC"))
    #expect(left.isEmpty)
  }

  @Test func tablesMayBeOfUTF16() throws {
    let text = "name;latitude;longitude;name_ar\nRawa;34,4;41,9;راوة\n"
    let bytes = Data([0xFF, 0xFE]) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try bytes.write(to: files.url.appendingPathComponent("rawa.csv"))
    #expect(try run("rawa.csv").map(\.info.placeCount) == [1])
  }

  @Test func aRowWithTooManyCellsIsLeftOut() throws {
    try files.write("name,lat,lon\nA,1,2\nB, the second,1,2\nC,3,4\n", to: "x.csv")
    let pack = try #require(try run("x.csv").first)
    #expect(pack.info.placeCount == 2 && pack.warnings.first?.line == 3)
  }

  @Test func twoFilesOfOneNameAreAnError() throws {
    try files.write(Self.rows, to: "SY.txt")
    try files.write(Self.rows, to: "old/SY.txt")
    #expect(try problem("SY.txt", "old/SY.txt").message.contains("would become the pack “SY”"))
    #expect(try problem("SY.txt", "none.txt").message.contains("does not exist"))
  }

  @Test(arguments: [
    ("SY.txt", "SY"), ("sy.zip", "SY"), ("allCountries.zip", "world"), ("cities500.txt", "cities500"),
    ("syr_admin4.csv.gz", "syr_admin4"),
  ])
  func packsAreNamedAfterFiles(_ file: String, _ name: String) throws {
    #expect(try PackImport.name(of: URL(fileURLWithPath: file)) == name)
  }
}
