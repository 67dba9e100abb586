import Foundation
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct DivisionRepairTests {
  private static let (north, south) = (PackRow.code(ofDivision: "XX.1"), PackRow.code(ofDivision: "XX.2"))

  /// Villages a kilometre or two apart, in the order of the curve.
  private func repaired(_ divisions: [UInt32], population: UInt32 = 0) -> [UInt32: UInt32] {
    var generator = SeededGenerator(seed: 7)
    let rows = divisions.enumerated().map { number, division in
      (
        number: UInt32(number),
        row: PackRow(
          longitude: 400_000_000 + Int32.random(in: 0..<400_000, using: &generator),
          latitude: 350_000_000 + Int32.random(in: 0..<400_000, using: &generator), population: population,
          prominence: 0,
          textOffset: 0, division: division, country: PackRow.code(of: "SY"),
          kind: UInt8(PlaceKind.allCases.firstIndex(of: .village) ?? 0), hasMoreCountries: false)
      )
    }
    var repair = DivisionRepair()
    for (number, row) in rows.sorted(by: {
      SpotTree.curve(longitude: $0.row.longitude, latitude: $0.row.latitude)
        < SpotTree.curve(longitude: $1.row.longitude, latitude: $1.row.latitude)
    }) {
      repair.add(row, number: number)
    }
    repair.finish()
    return repair.divisions
  }

  @Test(arguments: [3, 12, 40, 300])
  func aVillageAmidstThoseOfOneDivisionBelongsToIt(count: Int) {
    let divisions = [Self.south] + [UInt32](repeating: Self.north, count: count)
    #expect(repaired(divisions) == (count < 5 ? [:] : [0: Self.north]))
  }

  @Test func aMissingDivisionIsFilledIn() {
    #expect(repaired([0] + [UInt32](repeating: Self.north, count: 20)) == [0: Self.north])
  }

  @Test func wherePlacesOfTwoDivisionsMeetNothingChanges() {
    #expect(repaired((0..<60).map { $0.isMultiple(of: 2) ? Self.north : Self.south }).isEmpty)
  }

  @Test func aCityMayBeADivisionOfItsOwn() {
    #expect(repaired([Self.south] + [UInt32](repeating: Self.north, count: 20), population: 50_000).isEmpty)
  }

  @Test func keysOfDivisionsAreFound() throws {
    let keys = ["SY.07", "UA.12", "XX.a name of a division that is too long"]
    let records = DivisionTable.records(
      Dictionary(uniqueKeysWithValues: keys.map { (PackRow.code(ofDivision: $0), $0) }))
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("table")
    try Data(records).write(to: file)
    let bytes = try #require(PackBytes(file))
    func key(_ text: String) -> String? {
      DivisionTable.key(PackRow.code(ofDivision: text), in: bytes, at: 0, length: records.count)
    }
    #expect(key("SY.07") == "SY.07")
    #expect(key("UA.12") == "UA.12")
    #expect(key(keys[2]) == nil)
    #expect(key("SY.08") == nil)
  }
}
