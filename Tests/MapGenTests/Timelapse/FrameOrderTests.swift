import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct FrameOrderTests {
  private actor Log {
    var entries: [Int] = []
    func add(_ entry: Int) { entries.append(entry) }
  }

  @Test func whoFinishesEarlyWaits() async throws {
    let (order, log) = (FrameOrder(), Log())
    var random = SeededGenerator(seed: 7)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in (0..<100).shuffled(using: &random) {
        group.addTask {
          try await order.wait(for: index)
          await log.add(index)
          await order.advance()
        }
      }
      try await group.waitForAll()
    }
    #expect(await log.entries == Array(0..<100))
  }

  @Test func anErrorEndsAllWaiting() async {
    let order = FrameOrder()
    let waiting = Task { try await order.wait(for: 3) }
    await order.stop(InputError("the disk is full"))
    await #expect(throws: InputError.self) { try await waiting.value }
    await #expect(throws: InputError.self) { try await order.wait(for: 0) }
  }
}
