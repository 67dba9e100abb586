import FlyingFox
import FlyingSocks
public import Foundation
import Synchronization

/// An HTTP server on the loopback interface that gives files, and has the faults that a test asks for.
public final class StubServer: Sendable {
  /// What the server answers to one path.
  public struct Reply: Sendable {
    var body: Data
    /// How many bytes of an answer are sent before it goes wrong; nil for all.
    var sends: Int?
    var goesSilent = false
    var hasRanges = true
    var tag = "\"1\""
    var status = 200
    var location: String?

    /// The whole file.
    public static func file(_ body: Data, tag: String = "\"1\"", hasRanges: Bool = true) -> Reply {
      Reply(body: body, hasRanges: hasRanges, tag: tag)
    }
    /// A file of which each answer sends some bytes, then the connection is closed.
    public static func cut(_ body: Data, after count: Int) -> Reply { Reply(body: body, sends: count) }
    /// A file of which each answer sends some bytes, then nothing more.
    public static func stalled(_ body: Data, after count: Int) -> Reply {
      Reply(body: body, sends: count, goesSilent: true)
    }
    public static func status(_ status: Int) -> Reply { Reply(body: Data("<html>".utf8), status: status) }
    public static func redirect(_ location: String) -> Reply { Reply(body: Data(), status: 302, location: location) }
  }

  private struct State {
    var replies: [String: Reply]
    var requests: [String] = []
  }
  private let state: Mutex<State>

  /// What was asked for: `/SY.zip`, or `/SY.zip bytes=10-` for a part.
  public var requests: [String] { state.withLock { $0.requests } }

  private init(_ replies: [String: Reply]) { state = Mutex(State(replies: replies)) }

  /// Changes the answer to a path.
  public func set(_ path: String, _ reply: Reply) { state.withLock { $0.replies[path] = reply } }

  /// Runs a body while a server runs at the address that it is given.
  public static func run<R>(
    _ replies: [String: Reply], _ body: (StubServer, URL) async throws -> R
  ) async throws -> R {
    let stub = StubServer(replies)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: ClosureHTTPHandler { stub.answer($0) })
    let task = Task { try await server.run() }
    // A busy machine may take its time.
    try await server.waitUntilListening(timeout: 300)
    guard case .ip4(_, let port)? = await server.listeningAddress, let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw SocketError.disconnected }
    let result: Result<R, any Error>
    do { result = .success(try await body(stub, url)) } catch { result = .failure(error) }
    task.cancel()
    _ = await task.result
    return try result.get()
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    let range = request.headers[HTTPHeader("Range")]
    let reply = state.withLock { state in
      state.requests.append(request.path + (range.map { " \($0)" } ?? ""))
      return state.replies[request.path]
    }
    guard let reply else { return HTTPResponse(statusCode: HTTPStatusCode(404, phrase: "Not Found")) }
    var headers: HTTPHeaders = [HTTPHeader("ETag"): reply.tag]
    if let location = reply.location { headers[HTTPHeader("Location")] = location }
    var (status, body) = (reply.status, reply.body)
    let isSame = request.headers[HTTPHeader("If-Range")].map { $0 == reply.tag } ?? true
    if reply.hasRanges, isSame, status == 200, let start = range?.dropFirst(6).dropLast(), let first = Int(start) {
      guard first < body.count else { return HTTPResponse(statusCode: HTTPStatusCode(416, phrase: "Range")) }
      headers[HTTPHeader("Content-Range")] = "bytes \(first)-\(body.count - 1)/\(body.count)"
      (status, body) = (206, body.dropFirst(first))
    }
    let bytes = FaultyBytes(body: Data(body), sends: reply.sends ?? body.count, goesSilent: reply.goesSilent)
    return HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: "-"), headers: headers,
      body: HTTPBodySequence(from: bytes, count: body.count, suggestedBufferSize: 1024))
  }
}

/// Bytes of which only the first are sent.
private struct FaultyBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let body: Data
  let sends: Int
  let goesSilent: Bool

  func makeAsyncIterator() -> Iterator { Iterator(bytes: self) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let bytes: FaultyBytes
    var sent = 0

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> Data? {
      if sent == bytes.body.count { return nil }
      guard sent < bytes.sends else {
        if bytes.goesSilent { try await Task.sleep(for: .seconds(60)) }
        throw SocketError.disconnected
      }
      let end = Swift.min(sent + count, bytes.sends, bytes.body.count)
      defer { sent = end }
      return bytes.body.subdata(in: sent..<end)
    }
  }
}
