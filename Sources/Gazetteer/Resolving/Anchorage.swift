import Geography

/// Where a place is said to lie from others that are known.
struct Anchorage: Sendable {
  let phrase: RelativePhrase
  /// For each of the phrase's anchors what it may be, best first; none is empty.
  let anchors: [[Container.Extent]]

  /// The spot that the phrase describes, taking the best meaning of each anchor; nil where it describes none.
  var spot: Coordinate? {
    guard let first = anchors.first?.first?.row.coordinate else { return nil }
    switch phrase.sort {
    case .offset(let kilometres?, let bearing?): return first.moved(kilometres: kilometres, bearing: bearing)
    case .offset, .border: return nil
    case .between:
      guard let second = anchors.dropFirst().first?.first?.row.coordinate else { return nil }
      return first.moved(kilometres: first.distance(to: second) / 2, bearing: first.bearing(to: second))
    }
  }

  /// How well a spot fits, in log-odds, by the meaning of the anchors that fits best.
  func amount(for spot: Coordinate) -> Double {
    let firsts = anchors.first ?? []
    switch phrase.sort {
    case .offset(let kilometres, let bearing):
      return firsts.map { fit(spot, from: $0.row.coordinate, kilometres, bearing) }.max() ?? 0
    case .between:
      let seconds = anchors.dropFirst().first ?? []
      return firsts.flatMap { a in seconds.map { b in fit(spot, between: a.row.coordinate, b.row.coordinate) } }.max()
        ?? 0
    case .border: return 0
    }
  }

  private func fit(_ spot: Coordinate, from anchor: Coordinate, _ kilometres: Double?, _ bearing: Double?) -> Double {
    let distance = anchor.distance(to: spot)
    if distance < 1 { return 0 }
    let expected = kilometres ?? 20
    let slack = max(8, expected * 0.3)
    var amount = 0.0
    if kilometres != nil {
      amount += abs(distance - expected) <= slack ? 1.5 : abs(distance - expected) <= 2 * slack ? 0 : -2
    } else {
      amount += distance <= 50 ? 1 : distance <= 100 ? 0 : -2
    }
    if let bearing {
      let turn = abs((anchor.bearing(to: spot) - bearing + 540).truncatingRemainder(dividingBy: 360) - 180)
      amount += turn <= 35 ? 1 : turn <= 70 ? 0 : -1.5
    }
    return amount
  }

  private func fit(_ spot: Coordinate, between a: Coordinate, _ b: Coordinate) -> Double {
    let detour = a.distance(to: spot) + spot.distance(to: b) - a.distance(to: b)
    return detour <= max(8, a.distance(to: b) * 0.25) ? 2 : detour <= a.distance(to: b) ? 0 : -2
  }

  /// The phrase in words.
  var text: String {
    let names = phrase.anchors.joined(separator: " and ")
    switch phrase.sort {
    case .between: return "between \(names)"
    case .border: return "near the border of \(names)"
    case .offset(let kilometres, let bearing):
      let compass = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"]
      let direction = bearing.map { compass[Int(($0 / 45).rounded()) % 8] + " of" } ?? "from"
      return (kilometres.map { "\(Int($0.rounded())) km " } ?? "") + direction + " " + names
    }
  }
}
