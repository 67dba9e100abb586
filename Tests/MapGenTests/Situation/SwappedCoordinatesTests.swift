import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct SwappedCoordinatesTests {
  private func problems(_ rows: String, region: String = "") throws -> [String] {
    let folder = try TemporaryFolder([
      "situation.yaml": "title: T\nactors: [{id: a}]\n\(region)",
      "reports.csv": "date,place,latitude,longitude,actor,change\n\(rows)",
    ])
    return folder.texts(Situation.read(directory: folder.url).problems)
  }

  private let region = "region: [36, 49, 38, 50.5]\n"

  @Test func aSwappedRowIsTold() throws {
    let rows = "2022-09-08,Izium,37.25,49.2,a,hold\n2022-09-08,Kupiansk,49.7,37.6,a,hold\n"
    #expect(
      try problems(rows, region: region) == [
        "reports.csv:2:18: warning: latitude 37.25 and longitude 49.2 lie far from the situation, and exchanged in it; are they swapped?"
      ])
  }

  @Test func theOtherRowsSayWhereASituationWithoutRegionLies() throws {
    let right = (0..<4).map { "2022-09-08,P\($0),4\($0).2,9.5,a,hold\n" }.joined()
    #expect(try problems(right + "2022-09-08,X,9.4,42.1,a,hold\n").map { $0.contains("are they swapped?") } == [true])
    #expect(try problems(right).isEmpty)
  }

  @Test func whatLiesFarOffEitherWayOrBesideTheRegionIsNot() throws {
    let rows =
      "2022-09-08,Far,-33.9,151.2,a,hold\n2022-09-08,Far,-33.9,18.4,a,hold\n2022-09-08,Beside,48.5,38.1,a,hold\n"
    #expect(try problems(rows, region: region).isEmpty)
  }
}
