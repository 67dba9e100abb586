import Geography
import Testing

@testable import Gazetteer

@Suite struct GeoNamesReaderTests {
  @Test func aRowBecomesAPlace() throws {
    let row = Dump.row(
      174448, "Ālbū Kamāl", "P.PPLA2", names: "Abou Kemal,albw kmal,DEZ,البوكمال,https://example.org",
      population: "57572")
    let entry = try #require(try Dump.entry(row))
    #expect(
      entry.place
        == Place(
          id: "geonames:174448", name: "Ālbū Kamāl", coordinate: Coordinate(longitude: 40.92, latitude: 34.45),
          kind: .town,
          countries: ["SY"], admin1: "07", population: 57572))
    #expect(entry.names == ["Abou Kemal", "البوكمال"])
    #expect(entry.alternateIDs.isEmpty && entry.preferredNames.isEmpty)
  }

  @Test(arguments: [
    ("P.PPL", "0", PlaceKind.village), ("P.PPL", "5000", .town), ("P.PPL", "100000", .city),
    ("P.PPLX", "9000", .neighbourhood),
    ("P.PPLA", "0", .city), ("P.PPLA3", "0", .town), ("P.PPLQ", "0", .village), ("P.PPLW", "0", .village),
    ("P.PPLH", "0", .village), ("P.NEWCODE", "0", .village), ("A.ADM2", "0", .district), ("S.AIRB", "0", .airbase),
    ("S.AIRP", "0", .airport), ("H.STM", "0", .river), ("H.LK", "0", .lake), ("T.DSRT", "0", .desert),
    ("T.MT", "0", .mountain),
    ("S.BDG", "0", .bridge), ("S.DAM", "0", .dam), ("L.OILF", "0", .oilField), ("L.PRT", "0", .port),
    ("L.MILB", "0", .militaryBase), ("S.CMPRF", "0", .camp), ("R.RD", "0", .road), ("S.OILR", "0", .facility),
  ])
  func featureCodesHaveKinds(_ code: String, _ population: String, _ kind: PlaceKind) throws {
    #expect(try Dump.entry(Dump.row(1, "X", code, population: population))?.place.kind == kind)
  }

  @Test(arguments: ["S.HTL", "S.SCH", "U.SMU", "V.VIN", "X.X", ".", "PP.PPL"])
  func whatNoMapNeedsIsLeftOut(_ code: String) throws {
    #expect(try Dump.entry(Dump.row(1, "X", code)) == nil)
  }

  @Test func countriesAndDivisionsHaveTheIDsOfTheBundledGazetteer() throws {
    var reader = GeoNamesReader()
    func entry(_ row: String) throws -> SourceEntry? { try reader.entry(Array(row.utf8.dropLast()).span) }
    let country = try #require(try entry(Dump.row(163843, "Syria", "A.PCLI", admin1: "00")))
    #expect(country.place.id == "country:SY" && country.alternateIDs == ["geonames:163843"])
    #expect(country.place.admin1 == nil)
    let division = try #require(try entry(Dump.row(173813, "Dayr az Zawr", "A.ADM1")))
    #expect(division.place.id == "admin1:SY.07" && division.alternateIDs == ["geonames:173813"])
    #expect(try entry(Dump.row(5, "Its twin", "A.ADM1"))?.place.id == "geonames:5")
  }

  @Test func divisionsAreNamedWhereTheirNamesAreGiven() throws {
    var reader = GeoNamesReader()
    reader.divisionNames = ["SY.07": "Deir ez-Zor"]
    #expect(try Dump.entry(Dump.row(1, "X"), reader)?.place.admin1Name == "Deir ez-Zor")
  }

  @Test func aRiverLiesInAllItsCountries() throws {
    #expect(try Dump.entry(Dump.row(1, "Euphrates", "H.STM", others: "IQ,TR"))?.place.countries == ["SY", "IQ", "TR"])
  }

  @Test func theLatinNameLeads() throws {
    let entry = try #require(try Dump.entry(Dump.row(1, "Харків", ascii: "Kharkiv")))
    #expect(entry.place.name == "Kharkiv" && entry.names == ["Харків"])
  }

  @Test func theNewestRowDatesThePack() throws {
    var reader = GeoNamesReader()
    for date in ["2016-05-01", "2019-02-30", "2018-12-31", "", "9999"] {
      _ = try reader.entry(Array(Dump.row(1, "X", date: date).utf8.dropLast()).span)
    }
    #expect(reader.newest == "2018-12-31")
  }

  @Test(arguments: [
    (Dump.row(1, "X", latitude: "95"), 4, "no place on Earth"), (Dump.row(1, "X", latitude: "north"), 4, "no latitude"),
    (Dump.row(1, "X", longitude: "nan"), 5, "no longitude"), (Dump.row(1, ""), 1, "no name"),
    (Dump.row(-1, "X"), 0, "no GeoNames id"), (Dump.row(1, "X", population: "many"), 14, "no number of inhabitants"),
    ("1\tX\n", nil, "2 fields"),
  ])
  func aBadRowSaysWhatIsWrong(_ row: String, _ field: Int?, _ message: String) throws {
    let trouble = #expect(throws: RowTrouble.self) { try Dump.entry(row) }
    #expect(trouble?.field == field && trouble?.message.contains(message) == true, "\(trouble?.message ?? "")")
  }

  @Test func placesOfAnotherCountryAreTroubleWhereOneWasAskedFor() {
    var reader = GeoNamesReader()
    reader.expectedCountry = "IQ"
    let trouble = #expect(throws: RowTrouble.self) { try Dump.entry(Dump.row(1, "X"), reader) }
    #expect(trouble?.message == "the place is in “SY”, not in IQ")
  }

  @Test(arguments: [
    ("Abu Kamal", true), ("albw kmal", false), ("DEZ", false), ("NEOM", false), ("ARBIL", true), ("البوكمال", true),
    ("Дейр-эз-Зор", true), ("阿布卡迈勒", false), ("Aбу", false), ("x", false), ("66000", false), ("a@b.C", false),
  ])
  func namesAreFiltered(_ name: String, _ isKept: Bool) {
    #expect(NameFilter.isUsable(name, country: "SY") == isKept)
  }

  @Test func localScriptsAreKeptAtHome() {
    #expect(NameFilter.isUsable("上海", country: "CN") && NameFilter.isUsable("さいたま市", country: "JP"))
  }
}
