import Geography

/// A candidate while it is being weighed.
struct Weighing: Sendable {
  let match: NameMatch
  let countries: CountryCodes
  /// How the name was read, and what stands beside it.
  let context: ReadingContext

  private var reading: NameReading { context.reading }

  /// So widely known are places that a report means though it names another province (``Prominence``).
  private static let known = 3_000

  /// Adds up what speaks for and against the candidate.
  ///
  /// - Parameter reasons: takes the reasons in words; nil where none are wanted.
  func evidence(_ query: PlaceQuery, in gazetteer: Gazetteer, reasons: inout [String]?) -> Evidence {
    var evidence = Evidence()
    weighName(&evidence, gazetteer, &reasons)
    weighKind(&evidence, query, &reasons)
    for container in context.containers { weigh(container, &evidence, &reasons) }
    for anchorage in context.anchorages {
      let amount = anchorage.amount(for: match.row.coordinate)
      evidence.add(amount, &reasons, amount > 0 ? anchorage.text + ", as the text says" : nil)
      if amount < -1 { evidence.isContradicted = true }
    }
    weighPosition(&evidence, query, gazetteer, &reasons)
    return evidence
  }

  private func weighName(_ evidence: inout Evidence, _ gazetteer: Gazetteer, _ reasons: inout [String]?) {
    evidence.spelling =
      Evidence.spelling(distance: match.distance, length: context.length) - (reading.isLoose ? Evidence.looseness : 0)
    // Everybody knows how countries are spelled: a likeness is another name.
    if match.row.placeKind == .country { evidence.spelling -= 3 * min(1, match.distance) }
    if reasons != nil {
      let name = gazetteer.name(match.name, of: match.reference)
      var reason = match.distance == 0 ? "name matches “" : "name is like “"
      reason.reserveCapacity(reason.utf8.count + name.utf8.count + 3)
      reason += name
      reason += "”"
      reasons?.append(reason)
    }
    if match.isMainName { evidence.add(Evidence.mainName) }
    if match.distance == 0, !match.articles.isEmpty, !match.articles.isSuperset(of: context.articles) {
      evidence.add(-Evidence.otherArticle)
    }
    if match.isUsers { evidence.add(match.distance == 0 ? 8 : 2, &reasons, "one of your own places") }
    evidence.add(
      Evidence.prominence(match.prominence), &reasons,
      match.prominence >= 100_000 && match.row.placeKind.isPopulated ? "well known (\(match.prominence) people)" : nil)
  }

  private func weighKind(_ evidence: inout Evidence, _ query: PlaceQuery, _ reasons: inout [String]?) {
    let kind = match.row.placeKind
    if let asked = reading.kind ?? query.kind {
      let amount = Evidence.kind(kind, asked: asked)
      evidence.add(
        amount, &reasons,
        amount > 0 ? "\(kind.rawValue), as the text says" : "\(kind.rawValue), not \(asked.rawValue)")
      if amount <= -1.5 || (amount <= -1 && !evidence.isSpelledAlike) { evidence.isContradicted = true }
    } else if reading.kindInName == kind {
      evidence.add(Evidence.kind(kind, asked: kind), &reasons, "\(kind.rawValue), as the name says")
    } else {
      evidence.add(Evidence.unasked(kind))
    }
  }

  private func weigh(_ container: Container, _ evidence: inout Evidence, _ reasons: inout [String]?) {
    let fit = container.fit(of: match, countries: countries)
    if fit.amount < 0 {
      // Reports mistake the province of places near its border.
      if fit.isNear && evidence.isSpelledAlike {
        evidence.add(fit.amount / 2, &reasons, "just outside \(container.name)")
        // Of a village the one meant may not be known; a place that people know is mistaken.
        if match.prominence < Self.known { evidence.isMisplaced = true }
        return
      }
      evidence.isContradicted = true
    }
    evidence.add(fit.amount, &reasons, fit.reason(container.name))
  }

  private func weighPosition(
    _ evidence: inout Evidence, _ query: PlaceQuery, _ gazetteer: Gazetteer, _ reasons: inout [String]?
  ) {
    if !query.countries.isEmpty, !countries.isEmpty {
      reasons?.append("in \(gazetteer.countries(of: match).joined(separator: ", "))")
    }
    if let near = query.near {
      let distance = near.distance(to: match.row.coordinate)
      evidence.add(Evidence.near(kilometres: distance), &reasons, "\(Int(distance.rounded())) km from the given spot")
    }
  }
}

extension Gazetteer {
  fileprivate func countries(of match: NameMatch) -> [String] { place(match.reference).countries }
}
