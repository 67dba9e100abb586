import Geography
import Testing

@testable import Reports

private func string(_ table: ReportTable) -> String { String(decoding: table.bytes, as: UTF8.self) }

@Suite struct ReportTableTests {
  @Test func unknownColumnsAndBlankLinesSurvive() {
    let source = "date,place,Actor,change,my note\r\n2017,P,\"gov\",gain,\"a, b\"\r\n\r\n2017,Q,gov,gain,\r\n"
    let (table, problems) = ReportTable.read(Array(source.utf8))
    #expect(problems.isEmpty)
    #expect(string(table).utf8.elementsEqual(source.utf8))
  }

  @Test func anEditChangesItsCellAlone() {
    var (table, _) = ReportTable.read(Array("place;place_id;x\nP;;=1\n\nQ\n".utf8))
    table.set("geonames:1", row: 0, .placeID)
    table.set("34.5", row: 2, .latitude)
    #expect(string(table) == "place;place_id;x;latitude\nP;geonames:1;'=1;\n\nQ;;;34.5\n")
  }

  @Test func reportsAreWrittenAndReadBack() throws {
    let report = Report(
      id: "-1+1", date: try #require(ValidDate("../2017-11")),
      place: Report.PlaceReference(
        name: "=cmd", id: "user:x", coordinate: Coordinate(longitude: -40.1234567890123, latitude: 1e-7)),
      actor: "gov", change: .deny, against: "is", share: 1.0 / 3, sectors: [.north, .centre], bank: .right, source: "a",
      outlet: "b, c", published: CalendarDate("2017-11-10"), citation: "\"d\"\ne",
      evidence: Report.Evidence(article: "f", start: 0, end: 5), confidence: 0.1, status: .rejected)
    var table = ReportTable()
    table.append(report)
    let (again, problems) = ReportTable.read(table.bytes)
    #expect(problems.isEmpty)
    let reading = ReportReader(actors: ActorLexicon([Actor(id: "gov", name: "g"), Actor(id: "is", name: "i")])).read(
      again)
    #expect(reading.reports == [report])
    #expect(again.row(ofReport: "-1+1") == 0)
  }
}
