import Testing

@testable import MapGen

@Suite struct TimelapseFormatTests {
  @Test(arguments: [
    ("war.mp4", TimelapseFormat.video(.mp4)), ("a/b.WEBM", .video(.webm)), ("a.b.gif", .video(.gif)),
    ("x.webp", .video(.webp)), ("x.apng", .video(.apng)), ("x.png", .video(.apng)), ("frames", .frames(.svg)),
    ("a.b/frames", .frames(.svg)), ("frames.mp4/", .frames(.svg)), (".hidden", .frames(.svg)),
  ])
  func theNameSaysTheFormat(name: String, format: TimelapseFormat) {
    #expect(TimelapseFormat(fileName: name, frames: .svg) == format)
  }

  @Test(arguments: ["war.avi", "war.svg", "war.", "-.x"])
  func othersHaveNone(name: String) { #expect(TimelapseFormat(fileName: name) == nil) }

  @Test func videosHaveEvenSides() {
    #expect(TimelapseFormat.video(.mp4).page((641, 359)) == (642, 360))
    #expect(TimelapseFormat.video(.gif).page((641, 359)) == (641, 359))
  }
}
