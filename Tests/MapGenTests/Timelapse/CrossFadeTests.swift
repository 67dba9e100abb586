import Testing

@testable import MapGen

@Suite struct CrossFadeTests {
  private let from: [UInt8] = [0, 255, 100, 7]
  private let to: [UInt8] = [255, 0, 100, 9]

  @Test func eachStepIsNearerToTheOther() {
    let steps = (1..<8).map { CrossFade.mix(from, to, step: $0, of: 8) }
    for (a, b) in zip(steps, steps.dropFirst()) {
      #expect(a[0] < b[0] && a[1] > b[1] && a[2] == 100 && b[2] == 100)
    }
    #expect(CrossFade.mix(from, to, step: 4, of: 8) == [127, 127, 100, 8])
  }

  @Test func theLastStepIsTheOther() { #expect(CrossFade.mix(from, to, step: 3, of: 3) == to) }
}
