import Geography
import Reports
import Testing

@testable import Control

@Suite struct GainTests {
  @Test func aFullGainEndsWhatStoodBefore() throws {
    let reports = [try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "gov", .gain, source: nil)]
    let town = try Samples.town(reports, on: "2017-11-03")
    #expect(town.status == .held)
    #expect(town.split == "gov 100")
    #expect(town.evidence.map(\.report) == ["2"])
  }

  @Test func aPartIsTakenFromTheHolder() throws {
    let reports = [try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "gov", .gain, share: 0.2)]
    #expect(try Samples.town(reports, on: "2017-11-03").split == "is 80, gov 20")
  }

  @Test func aPartIsTakenFromTheOtherSideWhenNobodyHeldIt() throws {
    let named = [try row("1", "2017-11-02", "gov", .gain, against: "is", share: 0.2)]
    #expect(try Samples.town(named, on: "2017-11-03").split == "is 80, gov 20")
    let unnamed = try Samples.town([try row("1", "2017-11-02", "gov", .gain, share: 0.2)], on: "2017-11-03")
    #expect(unnamed.split == "gov 20")
    #expect(unnamed.status == .contested)
  }

  @Test func sidesWithoutAShareCountAnEighthEachUpToAHalf() throws {
    func split(_ sectors: [Report.Sector]...) throws -> String {
      let gains = try sectors.enumerated().map { i, s in
        try row("g\(i)", "2017-11-0\(2 + i)", "gov", .gain, sectors: s)
      }
      return try Samples.town([try row("1", "2017-11-01", "is", .hold)] + gains, on: "2017-11-09").split
    }
    #expect(try split([.south, .southwest]) == "is 75, gov 25")
    #expect(try split([.south], [.southwest, .west]) == "is 63, gov 38")
    #expect(try split([.south, .southwest, .west, .northwest, .north]) == "gov 50, is 50")
  }

  @Test func sidesTakenAreTakenFromTheOthers() throws {
    let reports = [
      try row("1", "2017-11-01", "gov", .gain, against: "is", sectors: [.south, .east]),
      try row("2", "2017-11-02", "is", .gain, share: 0.8, sectors: [.east]),
    ]
    let town = try Samples.town(reports, on: "2017-11-02")
    #expect(town.sectors(of: "gov") == [.south])
    #expect(town.sectors(of: "is") == [.east])
  }

  @Test func aVagueGainCountsFromItsLastPossibleDay() throws {
    let reports = [try row("1", "2017-10-01", "is", .hold), try row("2", "2017-11", "gov", .gain)]
    #expect(try Samples.town(reports, on: "2017-11-29").split == "is 100")
    let after = try Samples.town(reports, on: "2017-11-30")
    #expect(after.split == "gov 100")
    #expect(after.support < 0.4)
  }
}

@Suite struct HoldTests {
  @Test func refreshesTheHolder() throws {
    let reports = [try row("1", "2017-01-01", "is", .gain), try row("2", "2017-11-01", "is", .hold)]
    let town = try Samples.town(reports, on: "2017-11-01")
    #expect(town.support >= 0.8)
    #expect(town.newestReport == (try Samples.day("2017-11-01")))
  }

  @Test func replacesAnOlderHolderUnlessItIsMuchWeaker() throws {
    let first = try row("1", "2017-11-01", "is", .hold)
    let fair = try row("2", "2017-11-03", "gov", .hold, source: "sana")
    #expect(try Samples.town([first, fair], on: "2017-11-03").split == "gov 100")
    let weak = try row("2", "2017-11-03", "gov", .hold, source: nil, confidence: 0.5)
    let disputed = try Samples.town([first, weak], on: "2017-11-03")
    #expect(disputed.status == .contested)
    #expect(disputed.holder == "is")
    #expect(disputed.shares.count == 2)
    // A second weak voice weighs in beside the first.
    let another = try row("3", "2017-11-03", "gov", .hold, source: "blog", confidence: 0.5)
    let later = try Samples.town([first, weak, another], on: "2017-11-03")
    #expect(later.shares[1].share > disputed.shares[1].share)
  }

  @Test func ofAVagueOrWeakSourceDoesNotUndoAFoothold() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-08", "gov", .gain, share: 0.3),
      try row("3", "2017-11-08~", "is", .hold, source: "blog", confidence: 0.4),
      try row("4", "2017-11-10", "is", .hold, source: "blog", confidence: 0.4),
    ]
    #expect(try Samples.town(reports, on: "2017-11-08").split == "is 70, gov 30")
    #expect(try Samples.town(reports, on: "2017-11-10").split == "is 70, gov 30")
  }

  @Test func doesNotUndoWhatTheSameSourceSaysTheOtherTook() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "gov", .gain, share: 0.3),
      try row("3", "2017-11-02", "is", .hold),
    ]
    #expect(try Samples.town(reports, on: "2017-11-02").split == "is 70, gov 30")
    let next = try row("4", "2017-11-03", "is", .hold)
    #expect(try Samples.town(reports + [next], on: "2017-11-03").split == "is 100")
  }

  @Test func anIntervalCountsFromItsFirstDayAndStaysFresh() throws {
    let reports = [try row("1", "2017-01-01/2017-10-14", "is", .hold)]
    #expect(try Samples.town(reports, on: "2017-01-01").holder == "is")
    #expect(try Samples.town(reports, on: "2017-10-14").support == 0.8)
    #expect(try Samples.town(reports, on: "2017-12-14").support < 0.8)
  }

  @Test func anOpenStartMeansSinceEver() throws {
    let reports = [
      try row("1", "../2017-10-14", "is", .hold), try row("2", "2017-10-14", "gov", .gain, source: "sana"),
    ]
    #expect(try Samples.town(reports, on: "1999-01-01").holder == "is")
    let after = try Samples.town(reports, on: "2017-10-14")
    #expect(after.split == "gov 100")
    #expect(after.status == .held)
  }
}

@Suite struct DisagreementTests {
  @Test func twoSourcesOnOneDayLeaveThePlaceContestedByWeight() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-09", "gov", .gain, source: "sana"),
      try row("3", "2017-11-09", "is", .hold),
    ]
    for rows in [reports, [reports[0], reports[2], reports[1]]] {
      let town = try Samples.town(rows, on: "2017-11-09")
      #expect(town.status == .contested)
      #expect(town.split == "is 57, gov 43")
      #expect(town.support < 0.8)
    }
  }

  @Test func oneSourceThatChangesItsMindDoesNotDisagreeWithItself() throws {
    let reports = [try row("1", "2017-11-09", "gov", .gain), try row("2", "2017-11-09", "is", .gain)]
    #expect(try Samples.town(reports, on: "2017-11-09").split == "is 100")
  }

  @Test func aVaguerGainDoesNotOverruleAnotherSourcesDay() throws {
    let exact = try row("1", "2017-11-15", "is", .gain)
    let vague = try row("2", "2017-11", "gov", .gain, source: "sana")
    let town = try Samples.town([exact, vague], on: "2017-11-30")
    #expect(town.status == .contested)
    #expect(town.holder == "is")
  }

  @Test func aNewerReportSettlesIt() throws {
    let reports = [
      try row("1", "2017-11-09", "gov", .gain, source: "sana"), try row("2", "2017-11-09", "is", .hold),
      try row("3", "2017-11-10", "gov", .hold, source: "sana"),
    ]
    let town = try Samples.town(reports, on: "2017-11-10")
    #expect(town.status == .held)
    #expect(town.split == "gov 100")
  }
}

@Suite struct LossTests {
  @Test func leavesThePlaceToNobodyUnlessSomebodyIsNamed() throws {
    let held = try row("1", "2017-11-01", "is", .hold)
    let lost = try Samples.town([held, try row("2", "2017-11-05", "is", .loss)], on: "2017-11-05")
    #expect(lost.status == .unknown)
    #expect(lost.shares.isEmpty)
    #expect(lost.support == 0)
    let taken = [held, try row("2", "2017-11-05", "is", .loss, against: "gov")]
    #expect(try Samples.town(taken, on: "2017-11-05").split == "gov 100")
  }

  @Test func leavesItToTheOthersInside() throws {
    let reports = [
      try row("1", "2017-11-01", "gov", .gain, against: "is", share: 0.3), try row("2", "2017-11-05", "is", .loss),
    ]
    #expect(try Samples.town(reports, on: "2017-11-05").split == "gov 100")
  }

  @Test func leavesItToWhoGainedItTheDaysBefore() throws {
    let reports = [
      try row("1", "2017-11-01", "gov", .gain), try row("2", "2017-11-03", "is", .hold),
      try row("3", "2017-11-04", "is", .loss),
    ]
    #expect(try Samples.town(reports, on: "2017-11-04").split == "gov 100")
    let late = [reports[0], reports[1], try row("3", "2017-11-05", "is", .loss)]
    #expect(try Samples.town(late, on: "2017-11-05").status == .unknown)
  }

  @Test func ofWhatItDoesNotHoldMeansNothing() throws {
    let reports = [try row("1", "2017-11-01", "gov", .gain), try row("2", "2017-11-03", "is", .loss)]
    let town = try Samples.town(reports, on: "2017-11-03")
    #expect(town.split == "gov 100")
    #expect(town.evidence.map(\.report) == ["1"])
  }
}

@Suite struct ContestTests {
  @Test func theHolderKeepsTheLargerShareUntilItIsSettled() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-05", "gov", .contest),
      try row("3", "2017-11-20", "is", .hold),
    ]
    let fought = try Samples.town(reports, on: "2017-11-05")
    #expect(fought.status == .contested)
    #expect(fought.split == "is 60, gov 40")
    let settled = try Samples.town(reports, on: "2017-11-20")
    #expect(settled.status == .held)
    #expect(settled.split == "is 100")
  }

  @Test func fadesAfterThreeWeeks() throws {
    let reports = [try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-05", "gov", .contest)]
    #expect(try Samples.town(reports, on: "2017-11-26").status == .contested)
    let faded = try Samples.town(reports, on: "2017-11-27")
    #expect(faded.status == .held)
    let unfought = try Samples.town([reports[0]], on: "2017-11-27")
    #expect(faded.support < unfought.support)
    let renewed = reports + [try row("3", "2017-11-25", "gov", .contest)]
    #expect(try Samples.town(renewed, on: "2017-11-27").status == .contested)
  }

  @Test func namesBothSidesWhereNobodyHeldThePlace() throws {
    let named = try Samples.town([try row("1", "2017-11-05", "gov", .contest, against: "is")], on: "2017-11-05")
    #expect(named.split == "is 60, gov 40")
    let alone = try Samples.town([try row("1", "2017-11-05", "gov", .contest)], on: "2017-11-05")
    #expect(alone.status == .contested)
    #expect(alone.split == "gov 40")
  }

  @Test func aHolderWhoFightsFacesWhoHeldItBefore() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-05", "gov", .gain),
      try row("3", "2017-11-07", "gov", .contest),
    ]
    #expect(try Samples.town(reports, on: "2017-11-07").split == "gov 60, is 40")
  }

  @Test func theFightingOfACaptureIsOverWithIt() throws {
    let reports = [
      try row("1", "2017-11-05", "gov", .gain, against: "is", published: "2017-11-05"),
      try row("2", "2017-11-05", "gov", .contest, published: "2017-11-05"),
    ]
    #expect(try Samples.town(reports, on: "2017-11-05").status == .held)
    let counter = try row("3", "2017-11-05", "is", .contest, published: "2017-11-06")
    #expect(try Samples.town(reports + [counter], on: "2017-11-05").split == "gov 60, is 40")
  }
}

@Suite struct SiegeTests {
  @Test func lastsUntilTheDefenderIsRelieved() throws {
    let reports = [
      try row("1", "2017-11-01", "gov", .hold), try row("2", "2017-11-02", "is", .siege),
      try row("3", "2017-11-20", "gov", .hold),
    ]
    #expect(try Samples.town(reports, on: "2017-11-01").besiegedBy.isEmpty)
    let besieged = try Samples.town(reports, on: "2017-11-10")
    #expect(besieged.besiegedBy == ["is"])
    #expect(besieged.split == "gov 100")
    #expect(besieged.status == .held)
    #expect(try Samples.town(reports, on: "2017-11-20").besiegedBy.isEmpty)
  }

  @Test func endsWithItsIntervalAndNotBefore() throws {
    let reports = [
      try row("1", "2017-08-15/2017-10-14", "gov", .siege, against: "is"), try row("2", "2017-09-01", "is", .hold),
    ]
    #expect(try Samples.town(reports, on: "2017-10-14").besiegedBy == ["gov"])
    #expect(try Samples.town(reports, on: "2017-10-15").besiegedBy.isEmpty)
  }

  @Test func endsWithTheCapture() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "gov", .siege),
      try row("3", "2017-11-03", "gov", .gain),
    ]
    #expect(try Samples.town(reports, on: "2017-11-03").besiegedBy.isEmpty)
  }
}

@Suite struct ApproachTests {
  @Test func pressesForTwoWeeksAndMovesNothing() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold),
      try row("2", "2017-11-02", "gov", .approach, sectors: [.west]),
      try row("3", "2017-11-04", "gov", .approach, sectors: [.south]),
    ]
    let pressed = try Samples.town(reports, on: "2017-11-05")
    #expect(pressed.pressures == [.init(actor: "gov", sectors: [.south, .west])])
    #expect(pressed.split == "is 100")
    #expect(pressed.status == .held)
    #expect(try Samples.town(reports, on: "2017-11-18").pressures == [.init(actor: "gov", sectors: [.south])])
    #expect(try Samples.town(reports, on: "2017-11-19").pressures.isEmpty)
  }

  @Test func aloneLeavesTheHolderUnknown() throws {
    let town = try Samples.town([try row("1", "2017-11-02", "gov", .approach)], on: "2017-11-02")
    #expect(town.status == .unknown)
    #expect(town.shares.isEmpty)
    #expect(town.evidence.map(\.report) == ["1"])
  }
}

@Suite struct DenialTests {
  @Test func byAMoreReliableSourceLeavesThePlaceContested() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-09", "gov", .gain, source: "sana"),
      try row("3", "2017-11-10", "gov", .deny),
    ]
    #expect(try Samples.town(reports, on: "2017-11-09").split == "gov 100")
    let denied = try Samples.town(reports, on: "2017-11-10")
    #expect(denied.status == .contested)
    #expect(denied.holder == "is")
    #expect(Set(denied.evidence.map(\.report)) == ["1", "2", "3"])
  }

  @Test func byALessReliableSourceOnlyWeakens() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-09", "gov", .gain),
      try row("3", "2017-11-10", "gov", .deny, source: "sana"),
    ]
    let denied = try Samples.town(reports, on: "2017-11-10")
    #expect(denied.split == "gov 100")
    #expect(denied.support < 0.8)
    #expect(denied.evidence.map(\.report).sorted() == ["2", "3"])
  }

  @Test func ofTheOnlyClaimLeavesItDisputed() throws {
    let reports = [try row("1", "2017-11-09", "gov", .gain, source: "sana"), try row("2", "2017-11-09", "gov", .deny)]
    let denied = try Samples.town(reports, on: "2017-11-09")
    #expect(denied.status == .contested)
    #expect(denied.shares.count == 1)
    #expect(try #require(denied.shares.first).share < 0.5)
  }

  @Test func doesNotReachALaterCapture() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-08", "gov", .deny),
      try row("3", "2017-11-09", "gov", .gain, source: "sana"),
    ]
    #expect(try Samples.town(reports, on: "2017-11-09").split == "gov 100")
  }

  @Test func ofAWithdrawalKeepsWhatStoodBeside() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-08", "is", .loss, against: "gov", source: "sana"),
      try row("3", "2017-11-08", "is", .deny),
    ]
    let denied = try Samples.town(reports, on: "2017-11-08")
    #expect(denied.status == .contested)
    #expect(denied.holder == "is")
  }
}
