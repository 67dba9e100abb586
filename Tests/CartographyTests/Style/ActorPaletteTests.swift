import Reports
import Testing

@testable import Cartography

@Suite struct ActorPaletteTests {
  private func actor(_ id: String, _ color: String?, side: String? = nil) -> Actor {
    Actor(id: id, name: id, translations: [:], aliases: [], color: color, side: side)
  }

  @Test func coloursThatDifferNeedNoPattern() {
    let palette = ActorPalette(
      [actor("gov", "#c8553d"), actor("sdf", "#f6d55c"), actor("is", "#3b3b3b"), actor("iraq", "#b79ad6")],
      style: Style())
    #expect(["gov", "sdf", "is", "iraq"].allSatisfy { palette.pattern($0) == nil })
  }

  @Test func theLaterOfTwoCloseColoursGetsAPattern() {
    // The grey of red and of blue is the same.
    let actors = [actor("gov", "#c8553d"), actor("ally", "#000000", side: "gov"), actor("turkey", "#4a7fb5")]
    let palette = ActorPalette(actors, style: Style())
    #expect(palette.pattern("gov") == nil && palette.pattern("turkey") == .dots)
    #expect(palette.color("ally") == palette.color("gov") && palette.pattern("ally") == nil)
    var plain = Style()
    plain.hasPatterns = false
    #expect(ActorPalette(actors, style: plain).pattern("turkey") == nil)
  }

  @Test func aColourLikeTheLandGetsAPattern() {
    var style = Style()
    style.actorColors = [.hex(0xf0eee8)]
    #expect(ActorPalette([actor("a", nil)], style: style).pattern("a") == .dots)
  }

  @Test(arguments: ["#000000", "#1f1f1f", "#3b3b3b", "#10203a", "#2b313a"])
  func aColourThatADarkPageWouldSwallowIsDrawnLighter(_ color: String) throws {
    var dark = Style()
    (dark.land, dark.paper) = (.hex(0x2b313a), .hex(0x171b21))
    let drawn = ActorPalette([actor("a", color)], style: dark).color("a")
    #expect(drawn.difference(to: dark.land) >= 20 && drawn.difference(to: dark.paper) >= 20)
    #expect(drawn.lightness < 0.6)
    let faint = try #require(ActorPalette.faint([actor("a", color)], style: dark).first)
    #expect(faint.own == Color(hex: color) && faint.drawn == drawn)
    // On white paper it stays as it is.
    #expect(ActorPalette([actor("a", color)], style: Style()).color("a") == Color(hex: color))
    #expect(ActorPalette.faint([actor("a", color)], style: Style()).isEmpty)
  }

  @Test func aColourThatLightPaperWouldSwallowIsDrawnDarker() {
    let drawn = ActorPalette([actor("a", "#fdfdfd")], style: Style()).color("a")
    #expect(drawn.difference(to: Style().land) >= 20 && drawn.difference(to: Style().paper) >= 20)
  }

  @Test func aColourOfMany() {
    let actors = (0..<5).map { actor("a\($0)", "#808080") }
    let palette = ActorPalette(actors, style: Style())
    #expect(actors.map { palette.pattern($0.id) } == [nil, .dots, .rows, .columns, .grid])
  }

  @Test func aStyleMayPaintAllActorsItself() {
    var style = Style()
    style.keepsActorColors = false
    let palette = ActorPalette([actor("gov", "#123456"), actor("sdf", nil)], style: style)
    #expect(palette.color("gov") == style.actorColors[0] && palette.color("sdf") == style.actorColors[1])
  }

  @Test func theFirstFiveColoursOfTheStyleNeedNoPattern() {
    let actors = (0..<5).map { actor("a\($0)", nil) }
    let palette = ActorPalette(actors, style: Style())
    #expect(actors.allSatisfy { palette.pattern($0.id) == nil })
  }
}
