/// What every layer of a map needs: the projector, the look, the words, and the measure of text.
struct MapLayering: ~Copyable {
  let projector: MapProjector
  let style: Style
  let languages: LanguageChoice
  let palette: ActorPalette
  let measure: any TextMeasuring
  /// See ``MapContent/placeNames``.
  var placeNames: [String: [String: String]] = [:]
  /// What labels lie on; empty where there are no areas, as in the panel.
  var ground = LabelGround()
  /// The reports (ids) that a machine has proposed and nobody has checked.
  var unconfirmed: Set<String> = []
  /// Whether the legend speaks the second language too.
  var isLegendBilingual = true
  /// How large the marks of places are.
  var marks = MarkSizes()

  var view: MapView { projector.view }

  /// A size of the style in page points of this page.
  borrowing func size(_ points: Double) -> Double { points * style.scale }

  /// A layer on the map's frame.
  borrowing func layer(_ id: String, dated: Bool, _ elements: [SceneElement]) -> SceneLayer {
    SceneLayer(id: id, dependsOnDate: dated, clip: view.frame, elements: elements)
  }
}
