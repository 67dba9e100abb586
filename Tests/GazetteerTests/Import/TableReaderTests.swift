import Geography
import Testing

@testable import Gazetteer

@Suite struct TableReaderTests {
  private func entries(_ csv: String, country: String? = nil) throws -> [SourceEntry] {
    var rows = try CSVRows(Array(csv.utf8))
    let reader = TableReader(
      columns: TableColumns(header: rows.header.cells.map(\.text)), pack: "mine", country: country)
    var entries: [SourceEntry] = []
    while let row = rows.next() {
      entries.append(try reader.entry { row.cells.indices.contains($0) ? row.cells[$0].text : "" })
    }
    return entries
  }

  @Test func plainColumns() throws {
    let csv = """
      id;name;name_ar;Lat;Long;kind;country;admin1;population;aliases
      12;Abu Kamal;البوكمال;34,45;40,92;town;sy;Deir ez-Zor;57 572;Albukamal|Abou Kemal; Bukamal
      """
    let entry = try #require(try entries(csv.replacing("Kemal; Bukamal", with: "Kemal|Bukamal")).first)
    #expect(
      entry.place
        == Place(
          id: "mine:12", name: "Abu Kamal", coordinate: Coordinate(longitude: 40.92, latitude: 34.45), kind: .town,
          countries: ["SY"], admin1Name: "Deir ez-Zor", population: 57572, arabicName: "البوكمال"))
    #expect(entry.preferredNames == ["البوكمال"])
    #expect(entry.names.contains("Albukamal") && entry.names.contains("Bukamal"))
  }

  @Test(arguments: [
    "ADM3_EN,ADM3_AR,ADM3_PCODE,ADM2_EN,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_EN,ADM0_PCODE,POINT_X,POINT_Y",
    "admin3Name_en,admin3Name_ar,admin3Pcode,admin2Name_en,admin2Pcode,admin1Name_en,admin1Pcode,admin0Name_en,admin0Pcode,x_coord,y_coord",
    "adm3_name,adm3_name_ar,adm3_pcode,adm2_name,adm2_pcode,adm1_name,adm1_pcode,adm0_name,adm0_pcode,center_lon,center_lat",
  ])
  func tablesOfCOD(_ header: String) throws {
    let row = "Abu Kamal,البوكمال,SY090300,Abu Kamal,SY0903,Deir-ez-Zor,SY09,Syrian Arab Republic,SY,40.9,34.4"
    let entry = try #require(try entries(header + "\n" + row).first)
    #expect(entry.place.id == "pcode:SY090300" && entry.place.name == "Abu Kamal" && entry.place.kind == .district)
    #expect(entry.place.countries == ["SY"] && entry.place.admin1Name == "Deir-ez-Zor")
    #expect(
      entry.place.coordinate == Coordinate(longitude: 40.9, latitude: 34.4) && entry.preferredNames == ["البوكمال"])
  }

  @Test func aDivisionOfCODIsAGovernorate() throws {
    let entry = try #require(try entries("ADM1_EN,ADM1_PCODE,lat,lon\nRaqqa,SY11,36,39").first)
    #expect(entry.place.kind == .governorate && entry.place.admin1Name == nil && entry.place.countries == ["SY"])
  }

  @Test func pcodesAreFurtherIDs() throws {
    let entry = try #require(try entries("geonameid,name,lat,lon,adm4_pcode,adm1_name\n174448,X,1,2,C4601,Y").first)
    #expect(
      entry.place.id == "geonames:174448" && entry.alternateIDs == ["pcode:C4601"] && entry.place.kind == .village)
  }

  @Test func aPlaceWithoutIDGetsOneOfItsNameAndSpot() throws {
    let ids = try entries("name,lat,lon\nTell Abyad (west),36.7,38.95\n").map(\.place.id)
    #expect(ids == ["mine:tell-abyad-west@36.7000/38.9500"])
  }

  @Test func theCountryIsToldByTheUserWhereTheRowIsSilent() throws {
    #expect(try entries("name,lat,lon\nX,1,2", country: "IQ").first?.place.countries == ["IQ"])
    #expect(try entries("name,lat,lon,country\nX,1,2,Irak", country: "IQ").first?.place.countries == ["IQ"])
    #expect(try entries("name,lat,lon,country\nX,1,2,SY", country: "IQ").first?.place.countries == ["SY"])
  }

  @Test(arguments: [
    ("name,lat,lon\n,1,2", 0, "no name"), ("name,lat,lon\nX,,2", 1, "has no latitude"),
    ("name,lat,lon\nX,1,north", 2, "“north” is no longitude"), ("name,lat,lon\nX,99,2", 1, "no place on Earth"),
    ("name,lat,lon,kind\nX,1,2,castle", 3, "no kind of place"), ("name,lat,lon,country\nX,1,2,Syria", 3, "no ISO 3166"),
    ("name,lat,lon,population\nX,1,2,-3", 3, "no number of inhabitants"),
  ])
  func aBadRowSaysWhatIsWrong(_ csv: String, _ field: Int, _ message: String) {
    let trouble = #expect(throws: RowTrouble.self) { try entries(csv) }
    #expect(trouble?.field == field && trouble?.message.contains(message) == true, "\(trouble?.message ?? "")")
  }

  @Test(arguments: [
    ("Border crossing", PlaceKind.borderCrossing), ("AIRB", .airbase), ("hamlet", .village), ("oil_field", .oilField),
  ])
  func kindsAreWrittenInManyWays(_ text: String, _ kind: PlaceKind) throws {
    #expect(try entries("name,lat,lon,type\nX,1,2,\(text)").first?.place.kind == kind)
  }
}
