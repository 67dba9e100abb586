public import Control
public import Geography

/// How much each actor holds on a map: land and places.
public struct AreaTally: Sendable, Hashable {
  /// What one actor holds.
  public struct Holding: Sendable, Hashable {
    public var actor: String
    /// Land that the actor alone is reported to hold, in km².
    public var squareKilometres = 0.0
    /// Contested land that the actor has a claim on, in km²; land of two claimants counts for both.
    public var contestedSquareKilometres = 0.0
    /// Reported places that the actor holds.
    public var towns = 0
    /// Contested places that the actor has a part of.
    public var contestedTowns = 0

    public init(actor: String) { self.actor = actor }
  }

  public var date: CalendarDate
  /// By actor id.
  public private(set) var holdings: [Holding] = []
  /// All contested land in km², each piece once.
  public private(set) var contestedSquareKilometres = 0.0
  /// Land about which no report speaks, in km².
  public private(set) var noDataSquareKilometres = 0.0

  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public init(_ map: ControlMap) throws {
    let ruler = try AreaRuler(map.region)
    date = map.state.date
    for area in map.areas {
      holdings[of: area.actor].squareKilometres += ruler.squareKilometres(area.polygons)
    }
    for area in map.contested {
      let size = ruler.squareKilometres(area.polygons)
      contestedSquareKilometres += size
      for actor in area.actors { holdings[of: actor].contestedSquareKilometres += size }
    }
    noDataSquareKilometres = ruler.squareKilometres(map.noData)
    for control in map.spots {
      switch control.status {
      case .held: if let holder = control.holder { holdings[of: holder].towns += 1 }
      case .contested: for share in control.shares { holdings[of: share.actor].contestedTowns += 1 }
      case .unknown: break
      }
    }
    holdings.sort { $0.actor < $1.actor }
  }

  /// What an actor holds; nothing for one that the map does not show.
  public func holding(of actor: String) -> Holding {
    holdings.first { $0.actor == actor } ?? Holding(actor: actor)
  }
}

extension [AreaTally.Holding] {
  fileprivate subscript(of actor: String) -> AreaTally.Holding {
    get { first { $0.actor == actor } ?? AreaTally.Holding(actor: actor) }
    set {
      if let i = firstIndex(where: { $0.actor == actor }) { self[i] = newValue } else { append(newValue) }
    }
  }
}

extension ControlExport {
  /// The columns of ``csv(_:dates:)``.
  static let areaColumns = [
    "date", "actor", "actor_name", "area_km2", "contested_km2", "towns_held", "towns_contested",
  ]

  /// A table of what each actor holds: a row an actor and date, for every actor that holds anything on any of the dates.
  ///
  /// - Parameter dates: those of the rows, in order; a date without a map has none.
  /// - Throws: ``GeographyError`` when a region cannot be projected.
  public func csv(_ maps: [DatedMap], dates: [CalendarDate]) throws -> [UInt8] {
    let tallies = try maps.map { (tally: try AreaTally($0.map), validity: $0.validity) }
    let actors = Set(tallies.flatMap { $0.tally.holdings.map(\.actor) }).sorted()
    var rows: [[String]] = []
    for date in dates {
      let standing = tallies.first { tally, validity in validity?.contains(date) ?? (tally.date == date) }
      guard let standing else { continue }
      for actor in actors {
        let own = standing.tally.holding(of: actor)
        rows.append([
          date.description, actor, name(actor), Decimals.text(own.squareKilometres, 1),
          Decimals.text(own.contestedSquareKilometres, 1), String(own.towns), String(own.contestedTowns),
        ])
      }
    }
    return CSVWriter.write(CSVTable(header: Self.areaColumns, rows: rows))
  }
}
