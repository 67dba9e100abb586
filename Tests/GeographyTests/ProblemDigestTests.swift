import Geography
import Testing

/// Thousands of warnings of one sort are one line; a few are told one by one.
@Suite struct ProblemDigestTests {
  private func wet(_ count: Int, file: String? = "reports.csv") -> [Problem] {
    (0..<count).map { i in
      Problem(
        "place \(i) lies in the water", severity: .warning, file: file, line: i + 2, sort: "places lie in the water")
    }
  }

  @Test func aFewAreToldOneByOne() {
    #expect(wet(5).digest(all: "check") == wet(5))
    // Those without a sort always are.
    let own = (0..<9).map { Problem("row \($0) is odd", severity: .warning) }
    #expect(own.digest(all: "check") == own)
  }

  @Test func manyAreOneLineWithTheirNumberAndTheFirstOfThem() {
    let other = Problem("something else", severity: .warning, file: "reports.csv", line: 3)
    let digest = (Array(wet(3805).prefix(1)) + [other] + wet(3805).dropFirst()).digest(all: "mapgen check --evidence")
    #expect(
      digest.map(\.description) == [
        "reports.csv: warning: 3805 places lie in the water (lines 2, 3, 4, …; `mapgen check --evidence` names all)",
        "reports.csv:3: warning: something else",
      ])
  }

  @Test func eachFileHasItsOwn() {
    #expect((wet(6) + wet(6, file: "more.csv")).digest(all: "check").count == 2)
    #expect((wet(6) + wet(5, file: nil)).digest(all: "check").count == 6)
  }
}
