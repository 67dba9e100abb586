import Foundation
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct DivisionRepairTests {
  private static let (north, south) = (PackRow.code(ofDivision: "XX.1"), PackRow.code(ofDivision: "XX.2"))

  /// Villages a kilometre or two apart, in the order of the curve.
  private func findings(
    _ divisions: [UInt32], population: UInt32 = 0
  ) throws -> [UInt32: DivisionRepair.Finding] {
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
    let folder = try TemporaryFolder()
    var repair = DivisionRepair(folder: folder.url)
    for (number, row) in rows.sorted(by: {
      SpotTree.curve(longitude: $0.row.longitude, latitude: $0.row.latitude)
        < SpotTree.curve(longitude: $1.row.longitude, latitude: $1.row.latitude)
    }) {
      try repair.add(row, number: number)
    }
    try repair.finish()
    var findings: [UInt32: DivisionRepair.Finding] = [:]
    var sorter = repair.findings
    try sorter.merge { findings[UInt32($0.key)] = DivisionRepair.Finding(packed: $0.value) }
    return findings
  }

  @Test(arguments: [5, 12, 40, 300])
  func aVillageAmidstThoseOfOneDivisionBelongsToIt(count: Int) throws {
    let found = try findings([Self.south] + [UInt32](repeating: Self.north, count: count))
    #expect(found == [0: .init(division: Self.north, neighbouring: Self.south)])
  }

  @Test func threeNeighboursAreTooFewToKnowBetter() throws {
    let found = try findings([Self.south] + [UInt32](repeating: Self.north, count: 3))
    #expect(found[0] == .init(neighbouring: Self.north))
  }

  @Test func aMissingDivisionIsFilledIn() throws {
    let found = try findings([0] + [UInt32](repeating: Self.north, count: 20))
    #expect(found == [0: .init(division: Self.north)])
  }

  @Test func wherePlacesOfTwoDivisionsMeetNothingIsRepaired() throws {
    let found = try findings((0..<60).map { $0.isMultiple(of: 2) ? Self.north : Self.south })
    #expect(found.values.allSatisfy { $0.division == 0 })
    #expect(found.values.contains { $0.neighbouring != 0 })
  }

  @Test func aCityMayBeADivisionOfItsOwn() throws {
    let found = try findings([Self.south] + [UInt32](repeating: Self.north, count: 20), population: 50_000)
    #expect(found[0]?.division == 0)
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
