import Geography
import Reports

/// The book kept on one place: claims are entered in order of time, and what stands at the end is its state.
///
/// Each kind of change is a rule of its own, in a file of its own under `Rules`.
struct PlaceLedger: Sendable {
  /// Who holds the place; more than one while sources disagree, none before anybody is said to.
  var accounts: [Account] = []
  /// Fighting inside whose outcome is not reported.
  var fight: Fight?
  var sieges: [Claim] = []
  var approaches: [Claim] = []
  /// The gains entered, for losses that do not name the taker.
  var gains: [Claim] = []
  /// Who held the place before the last change of hands.
  var former: String?

  /// Fighting inside a place, by everyone who is said to take part.
  struct Fight: Sendable {
    var fighters: [String]
    /// Who is taken to hold the place if nothing else says so.
    var defender: String?
    var claims: [Claim]

    func newest(on date: CalendarDate) -> CalendarDate? { claims.map { $0.newest(on: date) }.max() }
  }

  /// A ledger with claims entered in order of time; denials take effect through the claims that they deny.
  init(_ claims: [Claim]) {
    for claim in claims { enter(claim) }
  }

  mutating func enter(_ claim: Claim) {
    switch claim.change {
    case .gain: gain(claim)
    case .hold: hold(claim)
    case .loss: loss(claim)
    case .contest: contest(claim)
    case .siege: siege(claim)
    case .approach: approach(claim)
    case .deny: break
    }
  }

  /// The mean of the accounts on a day, as one.
  func merged(on day: CalendarDate) -> Account {
    guard accounts.count != 1 else { return accounts[0] }
    return Account(
      holdings: Holdings.mean(accounts.map { ($0.holdings, $0.weight(on: day)) }), voices: accounts.flatMap(\.voices),
      grounds: accounts.flatMap(\.grounds))
  }
}
