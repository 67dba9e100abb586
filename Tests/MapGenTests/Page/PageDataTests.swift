import Cartography
import Foundation
import TestSupport
import Testing

@testable import MapGen

@Suite struct PageDataTests {
  /// What the page's script does with a change.
  private func applied(_ change: PageData.Change?, to old: [Int]) throws -> [Int] {
    guard let change else { return old }
    let numbers = try JSONDecoder().decode([Int].self, from: JSONEncoder().encode(change))
    return Array(old.prefix(numbers[0])) + numbers.dropFirst(2) + old.dropFirst(numbers[0] + numbers[1])
  }

  @Test func aChangeTurnsTheOldListIntoTheNewOne() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let old = (0..<Int.random(in: 0...8, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      let new = (0..<Int.random(in: 0...8, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      #expect(try applied(PageData.Change(from: old, to: new), to: old) == new)
      #expect(PageData.Change(from: old, to: old) == nil)
    }
  }

  @Test func sentencesAreKeptOnceAndGiveTheTextAgain() {
    var sentences = PageSentences()
    let texts = ["A map. Gov. holds B. C is contested: X 60 %.", "A map. C is contested: X 60 %.", ""]
    let indexes = texts.map { sentences.add($0) }
    #expect(indexes.map { $0.map { sentences.all[$0] }.joined(separator: " ") } == texts)
    #expect(Set(sentences.all).count == sentences.all.count)
  }

  @Test func bandsOfAChartStandUponEachOther() {
    let chart = PageChart(
      bands: [
        .init(color: .gray(0), values: [1, 2]), .init(color: .gray(1), values: [3, 2]),
      ], days: [0, 10])
    #expect(chart.most == 4)
    #expect(chart.paths().contains("M0.0 112.5L600.0 75.0L600.0 150.0L0.0 150.0Z"))
    #expect(chart.paths().contains("M0.0 0.0L600.0 0.0L600.0 75.0L0.0 112.5Z"))
    #expect(PageChart(bands: [], days: []).paths().isEmpty)
  }
}
