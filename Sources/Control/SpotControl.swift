/// Control at a spot: who is likely to hold it, and how much evidence stands behind that.
public struct SpotControl: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    case held, contested
    /// No report speaks of the spot; shares may still say which way the evidence around it leans.
    case noData = "no_data"
    case water
  }

  public struct Share: Hashable, Sendable {
    public var actor: String
    /// How likely it is that the actor holds the spot, 0–1.
    public var share: Double

    public init(actor: String, share: Double) {
      self.actor = actor
      self.share = share
    }
  }

  public var state: State
  /// The shares, the largest first, then by actor id; they sum to 1 where any evidence reaches, else there are none.
  public var shares: [Share]
  /// How much evidence stands behind the spot, 0–1.
  public var support: Double

  /// The shares in any order; those below a thousandth count as none.
  public init(_ state: State, shares: [Share] = [], support: Double = 0) {
    self.state = state
    let kept = shares.filter { $0.share >= 0.001 }.sorted { ($1.share, $0.actor) < ($0.share, $1.actor) }
    let sum = kept.reduce(0) { $0 + $1.share }
    self.shares = sum > 0 ? kept.map { Share(actor: $0.actor, share: $0.share / sum) } : []
    self.support = support
  }

  /// The actor with the largest share, if any.
  public var actor: String? { shares.first?.actor }
}
