import ArgumentParser
import MapGen

/// How large a page is, by its measures or by a name, and what it has beside the map.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Width and height of the page in points, or millimetres (210mmx297mm); a point is a pixel at scale 1 and 1/96 inch.",
      valueName: "WxH"), transform: PageSize.init(option:))
  var size: PageSize?

  @Option(
    help: ArgumentHelp(
      "A usual page instead: wide (1920x1080), square (1080x1080), vertical (1080x1920), a4, a4-landscape, thumbnail (480x270)."
    ))
  var layout: PageName?

  @Flag(help: "Draw meridians and parallels, with their degrees along the edges.")
  var graticule = false

  @Option(
    help: ArgumentHelp(
      "Draw the surroundings of a place larger in a corner of the map; may be repeated, four times at most.",
      valueName: "place:12km"), transform: InsetOption.init(option:))
  var inset: [InsetOption] = []

  /// The page that is asked for; nil where none is.
  var page: PageSize? { size ?? layout?.size }

  func validate() throws {
    guard size == nil || layout == nil else { throw ValidationError("Give --size or --layout, not both.") }
    guard inset.count <= 4 else {
      throw ValidationError("A map has room for four insets: give --inset four times at most.")
    }
  }

  /// Asks for the graticule and the insets too, and notes when there is no room for these.
  func complete(_ request: inout MapRequest, _ shared: SharedOptions) {
    request.graticule = graticule
    request.insets = inset.map { InsetRequest(place: $0.place, kilometres: $0.kilometres) }
    guard request.drawnInsets.count < inset.count else { return }
    shared.note(
      "--inset: a page of \(Int(request.width.rounded())) × \(Int(request.height.rounded())) points is too small for an inset; it is left out."
    )
  }
}

/// A page that goes by a name.
enum PageName: String, ExpressibleByArgument, CaseIterable {
  case wide, square, vertical, a4
  case a4Landscape = "a4-landscape"
  case thumbnail

  var size: PageSize {
    switch self {
    case .wide: PageSize(width: 1920, height: 1080)
    case .square: PageSize(width: 1080, height: 1080)
    case .vertical: PageSize(width: 1080, height: 1920)
    case .a4: PageSize(millimetres: 210, 297)
    case .a4Landscape: PageSize(millimetres: 297, 210)
    case .thumbnail: PageSize(width: 480, height: 270)
    }
  }
}

/// A page's width and height in points of 1/96 inch.
struct PageSize: Equatable {
  var width, height: Double

  /// The shortest and the longest side of a page in points.
  static let sides = 200.0...16_384

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  init(millimetres width: Double, _ height: Double) {
    self.init(width: width * 96 / 25.4, height: height * 96 / 25.4)
  }

  /// Reads `1920x1080` or `210mmx297mm`.
  ///
  /// - Throws: `ValidationError` that says how a size is written, or what sides are possible.
  init(option text: String) throws {
    let lower = text.lowercased()
    let isMetric = lower.contains("mm")
    let parts = lower.split(separator: "x", omittingEmptySubsequences: false).map {
      isMetric && $0.hasSuffix("mm") ? $0.dropLast(2) : $0
    }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && ($0.isNumber || isMetric && $0 == ".") } ? Double(part) : nil
    }
    guard parts.count == 2, numbers.count == 2 else {
      throw ValidationError("write a width and a height, for example 1920x1080 or 210mmx297mm.")
    }
    let size =
      isMetric ? PageSize(millimetres: numbers[0], numbers[1]) : PageSize(width: numbers[0], height: numbers[1])
    guard PageSize.sides.contains(size.width), PageSize.sides.contains(size.height) else {
      throw ValidationError(
        isMetric ? "a side is from 53 to 4334 millimetres." : "a side is from 200 to 16384 points.")
    }
    self = size
  }
}
