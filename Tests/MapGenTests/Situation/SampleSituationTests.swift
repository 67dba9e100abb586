import Foundation
import Geography
import Reports
import Testing

@testable import MapGen

@Suite struct SampleSituationTests {
  private static let samples = ["albu-kamal-2017", "deir-ez-zor-2017"]

  private func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../data/situations/\(name)"
    )
    .standardizedFileURL
  }

  @Test(arguments: samples)
  func isSoundAndNeedsNoGazetteer(name: String) {
    let check = SituationCheck.run(directory: folder(name)) { throw InputError("the gazetteer was opened") }
    #expect(check.problems == [])
    #expect(check.resolution.reports.count == check.situation.reports.count)
    #expect(check.resolution.pins.isEmpty)
  }

  @Test(arguments: samples)
  func isWrittenBackByteForByte(name: String) throws {
    let (situation, _) = try Situation.load(directory: folder(name))
    let bytes = try [UInt8](Data(contentsOf: folder(name).appendingPathComponent("reports.csv")))
    #expect(situation.table.bytes == bytes)
  }
}
