import Geography
import Testing

@testable import Cartography

@Suite struct ScaleBarTests {
  private let frame = Rectangle(x: 100, y: 50, width: 800, height: 600)

  private func corner(_ marks: [Point], except blocked: [Rectangle] = []) -> Rectangle {
    ScaleBar.corner(of: frame, width: 200, height: 60, around: 10, avoiding: marks, except: blocked)
  }

  @Test func theBarLiesBelowOnTheRightUnlessItHidesMarksThere() {
    let (right, left) = (Point(x: 850, y: 640), Point(x: 120, y: 640))
    #expect(corner([]) == Rectangle(x: 700, y: 590, width: 200, height: 60))
    #expect(corner([right]) == Rectangle(x: 100, y: 590, width: 200, height: 60))
    #expect(corner([right, left]) == Rectangle(x: 700, y: 50, width: 200, height: 60))
    #expect(corner([right, left, Point(x: 850, y: 60), Point(x: 130, y: 60)]) == corner([]))
  }

  @Test func theBarKeepsOffACaption() {
    let above = Rectangle(x: 700, y: 50, width: 200, height: 30)
    let marks = [Point(x: 850, y: 640), Point(x: 120, y: 640)]
    #expect(corner(marks, except: [above]) == Rectangle(x: 100, y: 50, width: 200, height: 60))
  }
}
