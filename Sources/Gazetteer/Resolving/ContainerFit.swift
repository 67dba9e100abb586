import Geography

/// How a candidate lies to what the text names as containing it.
struct ContainerFit {
  var amount: Double
  /// Whether the candidate is so close to the container that reports may mistake it.
  var isNear = false
  fileprivate var relation: Relation

  fileprivate enum Relation {
    case same, inside, outside, amidst
    case close(kilometres: Double)
  }

  /// The relation in words.
  func reason(_ container: String) -> String? {
    switch relation {
    case .same: nil
    case .amidst: "among places of \(container), as the text says"
    case .inside: "in \(container), as the text says"
    case .close(let kilometres): "\(Int(kilometres.rounded())) km from \(container)"
    case .outside: "not known to lie in \(container)"
    }
  }
}

extension Container {
  /// No first-level division of a country where reports confuse them reaches farther from its middle, in kilometres.
  fileprivate static let farthestSpan = 300.0

  /// How being inside, near or outside counts for a candidate that lies in some countries.
  func fit(of match: NameMatch, countries: CountryCodes) -> ContainerFit {
    if extents.contains(where: { $0.id == match.id }) { return ContainerFit(amount: 0, relation: .same) }
    var isOutside = false
    var nearest = Double.infinity
    var isNear = false
    var isAmidst = false
    let spot = match.row.coordinate
    for extent in extents {
      let holds = extent.holds(match.row, countries: countries)
      if holds == true { return ContainerFit(amount: 2.5, relation: .inside) }
      if extent.row.placeKind == .governorate, match.row.neighbouringDivision != 0,
        extent.row.division == match.row.neighbouringDivision
      {
        isAmidst = true
      }
      if holds == false { isOutside = true }
      let distance = extent.row.coordinate.distance(to: spot)
      // A place whose division is not known does not lie in one across the country.
      if holds == nil, extent.row.placeKind == .governorate, distance > Container.farthestSpan { isOutside = true }
      if !extent.row.placeKind.isExtended { nearest = min(nearest, distance) }
      if distance < 150, extent.countries.contains(where: countries.contains) { isNear = true }
    }
    if isAmidst { return ContainerFit(amount: 2, relation: .amidst) }
    if nearest <= 60 { return ContainerFit(amount: nearest <= 20 ? 2 : 1.2, relation: .close(kilometres: nearest)) }
    guard isOutside || nearest < .infinity else { return ContainerFit(amount: 0, relation: .same) }
    return ContainerFit(amount: -3.5, isNear: isNear, relation: .outside)
  }
}
