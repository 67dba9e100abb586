/// What drawing or encoding can fail with; `message` is fit to show to a user.
public struct RenderingError: Error, Hashable, CustomStringConvertible {
  public let message: String

  public init(_ message: String) { self.message = message }

  public var description: String { message }
}
