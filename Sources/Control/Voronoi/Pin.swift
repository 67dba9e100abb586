import Gazetteer
import Geography
import Reports

/// A spot whose control is reported: what an estimator knows of the plane.
struct Pin: Hashable, Sendable {
  /// Metres in the frame's projection.
  var point: Point
  var coordinate: Coordinate
  /// The side of the river that the reports put it on.
  var bank: Report.Bank?
  var tenure: Tenure
  var support: Double
  /// Whether more than one source stands behind it.
  var isCorroborated: Bool
  var newestReport: CalendarDate
  var reports: [String]
  var population: Int
  var kind: PlaceKind
  /// The claims on it, the strongest first, for pins that are merged.
  var shares: [PlaceControl.Share]

  /// Who holds a spot, as far as drawing is concerned.
  enum Tenure: Hashable, Sendable {
    case held(String)
    /// The two strongest claimants, the strongest first; one alone where no other is named.
    case contested([String])
    /// Two that are about as likely to hold it, by their ids: nobody says more.
    case open([String])
    /// Reports speak of the spot, and nobody is said to hold it.
    case nobody

    /// The actor with the largest share.
    var majority: String? {
      switch self {
      case .held(let actor): actor
      case .contested(let actors): actors.first
      case .open, .nobody: nil
      }
    }
  }

  /// The pin of a place at a point, or nil when it says nothing about the ground: an extent, or a place of which
  /// only an advance or a siege is known.
  init?(_ control: PlaceControl, at point: Point, coordinate: Coordinate) {
    guard !control.place.isExtended, point.x.isFinite, point.y.isFinite else { return nil }
    if control.shares.isEmpty {
      guard !control.evidence.isEmpty, control.pressures.isEmpty, control.besiegedBy.isEmpty else { return nil }
    }
    self.point = point
    self.coordinate = coordinate
    bank = control.place.bank
    population = control.place.population
    kind = control.place.kind
    support = control.support
    isCorroborated = control.isCorroborated
    newestReport = control.newestReport
    reports = control.evidence.map(\.report)
    shares = control.shares
    tenure = Pin.tenure(control.status, control.shares)
  }

  private static func tenure(_ status: PlaceControl.Status, _ shares: [PlaceControl.Share]) -> Tenure {
    guard let holder = shares.first?.actor else { return .nobody }
    return status == .held ? .held(holder) : .contested(shares.prefix(2).map(\.actor))
  }
}

extension Pin {
  /// Pins nearer to one another than this are one spot: gazetteers do not place towns more exactly.
  static let mergeDistanceInMetres = 200.0
  /// A pin this much weaker than the one that it coincides with does not count beside it.
  static let equalSupport = 0.5

  /// The pins with those that coincide made one, which stands where the best supported of them does.
  ///
  /// Where their holders differ the stronger wins, unless the other has at least half its support: then the spot is
  /// contested, the stronger named first.
  static func merged(_ pins: [Pin]) -> [Pin] {
    let order = pins.indices.sorted { (pins[$1].support, $0) < (pins[$0].support, $1) }
    var kept: [(index: Int, pin: Pin)] = []
    // Those that are kept lie apart: a square of that side, with those around it, holds but a few.
    var squares: [Square: [Int]] = [:]
    for i in order {
      let point = pins[i].point
      let near = Square(point).around.flatMap { squares[$0] ?? [] }.sorted().first {
        kept[$0].pin.point.distance(to: point) < mergeDistanceInMetres
      }
      if let k = near {
        kept[k].pin.absorb(pins[i])
      } else {
        squares[Square(point), default: []].append(kept.count)
        kept.append((i, pins[i]))
      }
    }
    return kept.sorted { $0.index < $1.index }.map(\.pin)
  }

  /// A square of the plane with a side of ``mergeDistanceInMetres``.
  private struct Square: Hashable {
    var column, row: Double

    init(_ p: Point) {
      column = (p.x / mergeDistanceInMetres).rounded(.down)
      row = (p.y / mergeDistanceInMetres).rounded(.down)
    }

    /// The square and the eight around it.
    var around: [Square] {
      [-1.0, 0, 1].flatMap { dx in
        [-1.0, 0, 1].map { dy in
          var square = self
          square.column += dx
          square.row += dy
          return square
        }
      }
    }
  }

  private mutating func absorb(_ other: Pin) {
    let isEqual = other.support >= Pin.equalSupport * support
    guard tenure == other.tenure || isEqual else { return }
    if tenure == .nobody {
      tenure = other.tenure
    } else if tenure != other.tenure, other.tenure != .nobody {
      // The strongest claimant of either comes before the second of both.
      let names = [tenure.majority, other.tenure.majority].compactMap { $0 } + (shares + other.shares).map(\.actor)
      var seen: Set<String> = []
      tenure = .contested(Array(names.filter { seen.insert($0).inserted }.prefix(2)))
    }
    shares += other.shares.filter { share in !shares.contains { $0.actor == share.actor } }
    isCorroborated = isCorroborated || other.isCorroborated
    newestReport = max(newestReport, other.newestReport)
    let known = Set(reports)
    reports += other.reports.filter { !known.contains($0) }
  }

  /// The reports behind pins, each once.
  static func reports(of pins: [Pin]) -> [String] {
    var seen: Set<String> = []
    return pins.flatMap(\.reports).filter { seen.insert($0).inserted }
  }
}
