import Cartography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct DraftActorsTests {
  @Test func leadersComeWithTheirFollowers() {
    let wagner = KnownActor(id: "wagner", name: "Wagner", kind: .paramilitary, side: "russia")
    let russia = KnownActor(id: "russia", name: "Russia", kind: .state, color: "#c8553d")
    let actors = DraftActors(
      [Drafts.claim(.gain, Drafts.goma, wagner, "2025-01-27")], known: [russia, wagner]
    ).actors
    #expect(actors.map(\.id) == ["wagner", "russia"])
    #expect(actors.map(\.side) == ["russia", nil])
    #expect(actors.map(\.color) == ["#c8553d", "#c8553d"])
  }

  @Test func anArabicAliasIsTheNameOnArabicMaps() {
    let actors = DraftActors([Drafts.claim(.gain, Drafts.goma, Drafts.m23, "2025-01-27")], known: []).actors
    #expect(actors.map(\.translations) == [["ar": "حركة 23 مارس"]])
    #expect(actors.map(\.aliases) == [["March 23"]])
  }

  @Test func aNameBelongsToOneActor() {
    let other = KnownActor(id: "x", name: "Others", kind: .rebel, aliases: ["The Army", "M23"])
    let actors = DraftActors(
      [Drafts.claim(.gain, Drafts.goma, Drafts.army, against: other, "2025-01-27")],
      known: [Drafts.army, Drafts.m23, other]
    ).actors
    #expect(actors.map(\.aliases) == [["army"], ["M23"]])
  }

  @Test func coloursDiffer() {
    let same = KnownActor(id: "x", name: "Others", kind: .rebel, color: "#c8553e")
    let colors = DraftActors(
      [Drafts.claim(.gain, Drafts.goma, Drafts.m23, against: same, "2025-01-27")], known: [Drafts.m23, same]
    ).actors.compactMap { $0.color.flatMap(Color.init(hex:)) }
    #expect(colors.count == 2 && ActorColors.distance(colors[0], colors[1]) > 0.1)
    #expect(colors[0].hex == "#c8553d", "the one with most claims keeps its own")
  }

  /// What a draft chooses, the check of styles has nothing against, whatever colours are wanted.
  @Test func coloursThatAreChosenPassTheCheckOfStyles() {
    var random = SeededGenerator(seed: 7)
    let shades = (0..<60).map { _ in
      Color(
        hex: "#"
          + (0..<3).map { _ in ["30", "50", "58", "70", "a0", "d0"].randomElement(using: &random) ?? "" }.joined())
    }
    var refused = 0
    for start in 0..<50 {
      let wanted = [shades[start], shades[start + 3], shades[start + 7]]
      let chosen = ActorColors.choose(wanted: wanted, palette: Style().actorColors).compactMap(\.self)
      #expect(chosen.count == 3)
      refused += zip(wanted, chosen).count { $0 != $1 }
      let actors = chosen.enumerated().map { Actor(id: "\($0)", name: "", color: $1.hex) }
      let clashes = ActorPalette.clashes(actors, style: Style()).filter { clash in
        clash.other != nil && clash.readers.contains { $0.vision == .full }
      }
      #expect(clashes.isEmpty, "\(chosen.map(\.hex))")
    }
    #expect(refused > 0)
  }

  @Test func aPaletteIsUsedUpWithoutRepeating() {
    let palette = Style().actorColors
    let chosen = ActorColors.choose(wanted: Array(repeating: nil, count: palette.count + 2), palette: palette)
    #expect(Set(chosen.compactMap { $0?.hex }).count == palette.count)
    #expect(chosen.count { $0 == nil } == 2)
    #expect(abs(ActorColors.distance(.gray(0), .gray(1)) - 1) < 0.001)
  }
}
