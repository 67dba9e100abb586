/// What a geographic computation can fail with; `message` is fit to show to a user.
public struct GeographyError: Error, Hashable, CustomStringConvertible {
  public let message: String

  public init(_ message: String) { self.message = message }

  public var description: String { message }
}
