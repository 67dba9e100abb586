/// How a front line is drawn.
public enum FrontStyle: String, CaseIterable, Hashable, Sendable {
  /// No line of its own: the areas meet along their edge.
  case edge
  case line
  /// A line with teeth of either side by turns, which point at the other.
  case toothed
  /// A line with semicircles of either side by turns, which bulge towards the other.
  case semicircles
}
