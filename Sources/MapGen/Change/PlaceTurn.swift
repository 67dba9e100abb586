public import Control
public import Geography

/// How a place is shown, apart from how sure that is: who holds it, or who fights over it.
public struct PlaceLook: Hashable, Sendable {
  public var status: PlaceControl.Status
  /// The holder, or those with a part of a contested place, the largest first.
  public var actors: [String]

  public init(_ control: PlaceControl) {
    status = control.status
    actors = control.status == .held ? Array(control.shares.prefix(1).map(\.actor)) : control.shares.map(\.actor)
  }

  /// Who has the larger part of a contested place is no change of hands.
  public static func == (a: PlaceLook, b: PlaceLook) -> Bool { a.status == b.status && Set(a.actors) == Set(b.actors) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(status)
    hasher.combine(Set(actors))
  }
}

/// A place that changed hands, on a day.
public struct PlaceTurn: Hashable, Sendable {
  public var date: CalendarDate
  public var place: LocatedPlace
  /// How it was shown on the day before; nil where nothing was reported of it.
  public var before: PlaceLook?
  public var after: PlaceLook?
  /// The ids of the reports that count from this day on, the heaviest first; none where others ceased to count.
  public var reports: [String]
}

extension PlaceTurn {
  /// The turns from one state to another: of the places of a region whose look is not the same, in the order of the later
  /// state's.
  static func all(from earlier: ControlState, to later: ControlState, in region: BoundingBox) -> [PlaceTurn] {
    func spots(_ state: ControlState) -> [PlaceControl] {
      state.places.filter { !$0.place.isExtended && region.contains($0.place.coordinate) }
    }
    let (old, new) = (spots(earlier), spots(later))
    let before = Dictionary(old.map { ($0.place.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.place.id))
    let turns = new.compactMap { control -> PlaceTurn? in
      let known = before[control.place.id]
      let (was, is_) = (known.map(PlaceLook.init), PlaceLook(control))
      guard was != is_ else { return nil }
      let heard = Set(known?.evidence.map(\.report) ?? [])
      return PlaceTurn(
        date: later.date, place: control.place, before: was, after: is_,
        reports: control.evidence.map(\.report).filter { !heard.contains($0) })
    }
    return turns
      + old.filter { !now.contains($0.place.id) }.map {
        PlaceTurn(date: later.date, place: $0.place, before: PlaceLook($0), after: nil, reports: [])
      }
  }
}
