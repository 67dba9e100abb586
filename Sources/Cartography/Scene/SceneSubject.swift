/// What of a map's content an element of a scene shows, so that whoever looks at the picture can ask for more.
public struct SceneSubject: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case area, contested, front, place
  }

  public var kind: Kind
  /// The id of the place, or those of the actors; elements of a layer with the same kind and id belong together.
  public var id: String
  /// The ids of the actors that it is about, the strongest first.
  public var actors: [String]
  /// What it is in words, in the first language of the map; empty for a label, which says it itself.
  public var words: String

  public init(_ kind: Kind, id: String, actors: [String] = [], words: String = "") {
    self.kind = kind
    self.id = id
    self.actors = actors
    self.words = words
  }
}

extension SceneElement {
  /// The element as one of a subject; as it is for none.
  func about(_ subject: SceneSubject?) -> SceneElement {
    guard let subject else { return self }
    switch self {
    case .path(var path):
      path.subject = subject
      return .path(path)
    case .text(var text):
      text.subject = subject
      return .text(text)
    }
  }
}
