/// A value of a style that its file may set: `front: {width: 4}`.
public struct StyleProperty: Sendable {
  /// What a value is, and where in a ``Style`` it stands.
  public enum Kind: Sendable {
    case color(any WritableKeyPath<Style, Color> & Sendable)
    case colors(any WritableKeyPath<Style, [Color]> & Sendable)
    case number(any WritableKeyPath<Style, Double> & Sendable, ClosedRange<Double>)
    case flag(any WritableKeyPath<Style, Bool> & Sendable)
    case front(any WritableKeyPath<Style, FrontStyle> & Sendable)
  }

  /// The part of the map that it is about, such as `front`.
  public let layer: String
  /// Its name within the layer, such as `width`.
  public let key: String
  public let kind: Kind
  /// What it changes, in one line.
  public let summary: String
  /// A value as it is written in a file.
  public let example: String

  /// `front.width`
  public var path: String { "\(layer).\(key)" }

  init(_ layer: String, _ key: String, _ kind: Kind, _ summary: String, example: String) {
    (self.layer, self.key, self.kind, self.summary, self.example) = (layer, key, kind, summary, example)
  }
}

extension StyleProperty {
  /// The names of the layers, in the order of the reference.
  public static let layers = all.reduce(into: [String]()) { layers, property in
    if layers.last != property.layer { layers.append(property.layer) }
  }

  /// Every property, by layer: all that a style can say. `docs/styles.md` is made of it.
  public static let all: [StyleProperty] = [
    .init("page", "paper", .color(\.paper), "the panel, and the light parts of marks", example: "paper"),
    .init("page", "ink", .color(\.ink), "titles, names of reported places, outlines of marks", example: "ink"),
    .init("page", "muted", .color(\.mutedInk), "what is less important in the panel", example: "ink 70%"),
    .init("page", "rule", .color(\.rule), "thin lines in the panel", example: "\"#d5d7da\""),
    .init("page", "accent", .color(\.accent), "the date, warnings, the box in the locator", example: "alarm"),
    .init("page", "text_size", .number(\.textSize, 8...60), "the size of type, in points", example: "22"),
    .init("page", "title_size", .number(\.titleSize, 10...120), "the size of the title, in points", example: "48"),

    .init("land", "fill", .color(\.land), "land, and areas of which nobody has reported", example: "sand"),

    .init("water", "fill", .color(\.water), "sea and lakes", example: "sea"),
    .init("water", "coast", .color(\.coast), "shores", example: "\"#7d9bb0\""),
    .init("water", "coast_width", .number(\.coastWidth, 0...10), "the width of shores, in points", example: "1.2"),
    .init("water", "river", .color(\.river), "rivers", example: "sea"),
    .init(
      "water", "river_width", .number(\.riverWidth, 0...20), "the width of the greatest rivers; others follow",
      example: "3"),
    .init("water", "label", .color(\.waterInk), "names of rivers", example: "\"#2f6690\""),

    .init("borders", "color", .color(\.border), "national borders", example: "ink"),
    .init("borders", "casing", .color(\.borderCasing), "what parts a border from its ground", example: "paper 50%"),
    .init("borders", "width", .number(\.borderWidth, 0...20), "the width of national borders", example: "2"),

    .init(
      "layers", "color", .color(\.layerColor), "the situation's own layers that bring no colour", example: "ink 60%"),
    .init("layers", "width", .number(\.layerWidth, 0...20), "the width of their lines", example: "1.5"),

    .init(
      "areas", "opacity", .number(\.areaOpacity, 0.1...1), "how far areas of control cover the land", example: "0.8"),
    .init(
      "areas", "colors", .colors(\.actorColors), "for actors that bring no colour, in order",
      example: "[\"#c8553d\", \"#2b4f85\"]"
    ),
    .init(
      "areas", "own_colors", .flag(\.keepsActorColors), "whether actors keep the colours that the situation gives them",
      example: "false"),
    .init(
      "areas", "patterns", .flag(\.hasPatterns),
      "whether an area gets a pattern as well where its colour comes close to another", example: "false"),

    .init("front", "style", .front(\.frontStyle), "how front lines are drawn", example: "toothed"),
    .init("front", "color", .color(\.front), "front lines", example: "ink"),
    .init("front", "width", .number(\.frontWidth, 0...20), "the width of front lines", example: "4"),

    .init(
      "changes", "color", .color(\.change), "the outline of what has changed since the frame before",
      example: "alarm"),
    .init("changes", "width", .number(\.changeWidth, 0...20), "the width of that outline", example: "5"),

    .init("labels", "town", .color(\.townInk), "names of towns for orientation", example: "ink 80%"),
    .init("labels", "country", .color(\.countryInk), "names of countries", example: "\"#6f6a78\""),
    .init("labels", "halo", .color(\.halo), "what parts names from their ground", example: "paper 85%"),
  ]

  /// The value that a style has, as it is written in a file.
  public func text(in style: Style) -> String {
    switch kind {
    case .color(let path): "\"\(style[keyPath: path].hex)\""
    case .colors(let path): "[" + style[keyPath: path].map { "\"\($0.hex)\"" }.joined(separator: ", ") + "]"
    case .number(let path, _): StyleProperty.text(style[keyPath: path])
    case .flag(let path): style[keyPath: path] ? "true" : "false"
    case .front(let path): style[keyPath: path].rawValue
    }
  }

  /// What may be written, for people: `number from 0 to 20`.
  public var type: String {
    switch kind {
    case .color: "colour"
    case .colors: "list of colours"
    case .number(_, let range):
      "number from \(StyleProperty.text(range.lowerBound)) to \(StyleProperty.text(range.upperBound))"
    case .flag: "true or false"
    case .front: FrontStyle.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }
}
