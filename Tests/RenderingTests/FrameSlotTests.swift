import Cartography
import Geography
import Testing

@testable import Rendering

@Suite struct FrameSlotTests {
  private static let map = Rectangle(x: 100, y: 0, width: 200, height: 100)
  private static let panel = Rectangle(x: 0, y: 0, width: 100, height: 100)

  private func layer(_ id: String, dated: Bool, _ clip: Rectangle? = map) -> SceneLayer {
    SceneLayer(id: id, dependsOnDate: dated, clip: clip, elements: [])
  }

  /// The ids of each step, those of a dated one with a star.
  private func steps(_ layers: [SceneLayer]) -> [String] {
    FrameSlot.slots(of: layers).map { slot in
      switch slot {
      case .kept(let layers): layers.map(\.id).joined(separator: " ")
      case .drawn(let layer): layer.id + "*"
      }
    }
  }

  @Test func whatIsOfAllDatesIsOnePictureBetweenWhatChanges() {
    let layers = [
      layer("land", dated: false), layer("areas", dated: true), layer("water", dated: false),
      layer("borders", dated: false), layer("fronts", dated: true),
    ]
    #expect(steps(layers) == ["land", "areas*", "water borders", "fronts*"])
  }

  @Test func aLayerOfItsOwnPartOfThePageJoinsTheGround() {
    let layers = [
      layer("land", dated: false), layer("areas", dated: true), layer("water", dated: false),
      layer("places", dated: true), layer("panel", dated: false, Self.panel),
      layer("date", dated: true, Self.panel), layer("seal", dated: false, Self.panel),
    ]
    #expect(steps(layers) == ["land panel", "areas*", "water", "places*", "date*", "seal"])
  }

  @Test func aLayerWithoutAClipPassesNothing() {
    let layers = [
      layer("areas", dated: true), layer("frame", dated: false, nil), layer("date", dated: true, Self.panel),
    ]
    #expect(steps(layers) == ["", "areas*", "frame", "date*"])
  }
}
