public import Geography

/// A picture as a value: paths and text in page points, in layers from bottom to top.
public struct Scene: Hashable, Sendable {
  /// The page's width and height in points; one point is one pixel at scale 1.
  public var width, height: Double
  public var background: Color
  public var layers: [SceneLayer]
  /// What the picture is called, for a screen reader and for metadata.
  public var title: String
  /// What the picture shows, in sentences: the alt text.
  public var altText: String
  /// The valid date of the map, `YYYY-MM-DD`.
  public var date: String
  /// The ISO 639-1 code of the language of title and alt text.
  public var language: String

  public init(
    width: Double, height: Double, background: Color, layers: [SceneLayer], title: String, altText: String,
    date: String,
    language: String = "en"
  ) {
    self.width = width
    self.height = height
    self.background = background
    self.layers = layers
    self.title = title
    self.altText = altText
    self.date = date
    self.language = language
  }
}

/// Elements that belong together, drawn in order.
public struct SceneLayer: Hashable, Sendable {
  public var id: String
  /// Whether the layer differs from frame to frame of a timelapse.
  public var dependsOnDate: Bool
  /// The part of the page that the layer may draw on; nil for all.
  public var clip: Rectangle?
  public var elements: [SceneElement]

  public init(id: String, dependsOnDate: Bool, clip: Rectangle? = nil, elements: [SceneElement]) {
    self.id = id
    self.dependsOnDate = dependsOnDate
    self.clip = clip
    self.elements = elements
  }
}

public enum SceneElement: Hashable, Sendable {
  case path(PathElement)
  case text(TextElement)
}

/// A path with its fill and stroke, the fill being drawn first.
public struct PathElement: Hashable, Sendable {
  public var path: Path
  public var fill: Paint?
  public var stroke: Stroke?
  /// Ids of the reports behind the mark.
  public var reports: [String]
  /// What it shows; nil for what is only background or furniture.
  public var subject: SceneSubject?

  public init(
    _ path: Path, fill: Paint? = nil, stroke: Stroke? = nil, reports: [String] = [], subject: SceneSubject? = nil
  ) {
    self.path = path
    self.fill = fill
    self.stroke = stroke
    self.reports = reports
    self.subject = subject
  }
}

/// A text run on the page.
public struct TextElement: Hashable, Sendable {
  public var run: TextRun
  public var color: Color
  /// The outline behind the letters that keeps them readable; nil for none.
  public var halo: Stroke?
  /// The top left corner of the text's box before it is turned.
  public var origin: Point
  /// Degrees clockwise by which the box is turned about its centre.
  public var rotation: Double
  /// What it names; nil for what is only background or furniture.
  public var subject: SceneSubject?

  public init(_ run: TextRun, color: Color, halo: Stroke? = nil, origin: Point, rotation: Double = 0) {
    self.run = run
    self.color = color
    self.halo = halo
    self.origin = origin
    self.rotation = rotation
  }
}
