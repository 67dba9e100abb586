internal import Control
internal import Reports

/// What the elements of the dated layers show, in the first language of the map.
extension MapLayering {
  /// An area, a contested area or a front of actors, the strongest first.
  borrowing func subject(_ kind: SceneSubject.Kind, _ actors: [String]) -> SceneSubject {
    let names = actors.map { palette.name($0, in: languages.primary) }.joined(separator: " – ")
    let words =
      switch kind {
      case .contested: "\(languages.primary.phrase("contested")): \(names)"
      case .front: "\(languages.primary.phrase("front-fresh")): \(names)"
      case .area, .place: names
      }
    return SceneSubject(kind, id: actors.joined(separator: " "), actors: actors, words: words)
  }

  /// A reported place with all whose marks stand at it.
  borrowing func subject(_ control: PlaceControl) -> SceneSubject {
    let language = languages.primary
    let place = control.place
    let name = self.name(in: language, latin: place.name, arabic: place.arabicName, key: place.id)
    let parts = control.shares.map { share in
      "\(palette.name(share.actor, in: language)) \(Int((share.share * 100).rounded())) %"
    }
    let state =
      control.shares.isEmpty
      ? language.phrase("town-unknown")
      : control.status == .held && control.shares.count == 1
        ? palette.name(control.shares[0].actor, in: language)
        : parts.joined(separator: language.phrase("list-separator"))
    let actors = (control.shares.map(\.actor) + control.besiegedBy + control.pressures.map(\.actor))
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return SceneSubject(.place, id: control.place.id, actors: actors, words: "\(name): \(state)")
  }
}
