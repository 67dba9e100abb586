/// How a front line is drawn.
public enum FrontStyle: String, CaseIterable, Hashable, Sendable {
  /// No line of its own: the areas meet along their edge.
  case edge
  case line
  /// A line with teeth that point at the side that lies to its right.
  case toothed
  /// A line with semicircles that bulge towards the side that lies to its right.
  case semicircles
}
