import Geography
import Testing

@testable import Cartography

@Suite struct ColorTests {
  @Test(arguments: ["#c8553d", "#00000000", "#ffffff80", "#3b3b3b"])
  func hexRoundTrips(_ hex: String) throws { #expect(try #require(Color(hex: hex)).hex == hex) }

  @Test(arguments: ["c8553d", "#c8553", "#c8553d1", "#gggggg", "", "#", "red", "#c8 53d", "#٣٣٣٣٣٣"])
  func whatIsNoColourIsNil(_ text: String) { #expect(Color(hex: text) == nil) }

  @Test func mixingMeetsHalfWay() { #expect(Color.gray(0).mixed(with: .gray(1), 0.5) == .gray(0.5)) }
}

@Suite struct RectangleTests {
  let box = Rectangle(x: 0, y: 0, width: 10, height: 10)

  @Test func segmentsThroughAndBesideIt() {
    #expect(box.intersects(segmentFrom: Point(x: -5, y: 5), to: Point(x: 15, y: 5)))
    #expect(box.intersects(segmentFrom: Point(x: 2, y: 2), to: Point(x: 3, y: 3)))
    #expect(!box.intersects(segmentFrom: Point(x: -5, y: 11), to: Point(x: 15, y: 11)))
    #expect(!box.intersects(segmentFrom: Point(x: 8, y: 14), to: Point(x: 14, y: 8)))
    #expect(!box.intersects(segmentFrom: Point(x: 12, y: 5), to: Point(x: 20, y: 5)))
  }

  @Test func touchingIsNotOverlapping() {
    #expect(!box.intersects(Rectangle(x: 10, y: 0, width: 5, height: 5)))
    #expect(box.intersects(Rectangle(x: 9, y: 9, width: 5, height: 5)))
  }
}

@Suite struct PathTests {
  @Test func aCircleTouchesItsFourSides() {
    var ends: [Point] = []
    for command in Path.circle(Point(x: 5, y: 5), radius: 2).commands {
      if case .curve(_, _, let p) = command { ends.append(p) }
    }
    #expect(ends.count == 4)
    for end in ends { #expect(abs(end.distance(to: Point(x: 5, y: 5)) - 2) < 1e-9) }
  }

  @Test func bearingsTurnClockwiseFromTheTop() throws {
    let path = Path.arc(Point(x: 0, y: 0), radius: 1, from: 0, to: 90)
    guard case .move(let start) = try #require(path.commands.first),
      case .curve(_, _, let end) = try #require(path.commands.last)
    else { return #expect(Bool(false)) }
    #expect(start.distance(to: Point(x: 0, y: -1)) < 1e-9)
    #expect(end.distance(to: Point(x: 1, y: 0)) < 1e-9)
  }

  @Test func clippingKeepsInsideAndCutsAtTheEdge() {
    let square = Path.rectangle(Rectangle(x: -5, y: -5, width: 10, height: 10))
    let cut = square.clipped(to: Rectangle(x: 0, y: 0, width: 100, height: 100))
    let corners = cut.commands.compactMap { command -> Point? in
      switch command {
      case .move(let p), .line(let p): p
      default: nil
      }
    }
    #expect(Set(corners) == [Point(x: 0, y: 0), Point(x: 5, y: 0), Point(x: 5, y: 5), Point(x: 0, y: 5)])
    #expect(square.clipped(to: Rectangle(x: 50, y: 50, width: 9, height: 9)).isEmpty)
  }
}

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("🔥 Rawa 👩‍🚒", " Rawa \u{200d}"), ("Rawa", "Rawa"), ("راوة", "راوة"), ("a\u{7}b", "a b"), ("№ 5 – ½", "№ 5 – ½"),
    ("\u{2068}x\u{2069}…", "\u{2068}x\u{2069}…"), ("\u{e000}", ""),
  ])
  func picturesAreLeftOut(_ text: String, _ printed: String) { #expect(text.printable == printed) }

  @Test(arguments: [
    ("September to December 2017", "September to December\u{a0}2017"), ("Deir ez-Zor", "Deir ez-\u{2060}Zor"),
    ("a – b", "a\u{a0}– b"), ("", ""), ("2017", "2017"),
  ])
  func numbersStayWithTheirWords(_ text: String, _ whole: String) { #expect(text.withWholeCompounds == whole) }
}
