import Cartography
import Gazetteer
import Geography
import Reports
import Mustache

/// The places of articles as one HTML page that needs no network: the texts with the mentions marked, a map, a table.
public enum MentionsPage {
  /// - Throws: ``InputError`` when the map's data are damaged.
  public static func html(_ articles: [ReadArticle], data: DataDirectory) throws -> String {
    let tallies = PlaceTally.of(articles.flatMap(\.mentions))
    let map = try MentionMap.draw(tallies, data: data)
    let template = try MustacheTemplate(string: MentionsTemplate.text)
    return template.render([
      "title": articles.count == 1 ? articles[0].article.file : "\(articles.count) articles",
      "articles": articles.map {
        ["file": articles.count == 1 ? "" : $0.article.file, "parts": parts(of: $0.article.text, $0.mentions)]
          as [String: Any]
      },
      "rows": tallies.map(row), "hasMap": map != nil, "map": map.map(picture) ?? [:],
      "kinds": MentionKind.allCases.map { ["kind": $0.rawValue] },
    ])
  }

  /// The text cut at its mentions; each part is plain or a mention.
  static func parts(of text: String, _ mentions: [ResolvedMention]) -> [[String: Any]] {
    let scalars = text.unicodeScalars
    var parts: [[String: Any]] = []
    var index = scalars.startIndex
    var offset = 0
    func upTo(_ target: Int) -> String {
      let start = index
      index = scalars.index(index, offsetBy: max(0, target - offset), limitedBy: scalars.endIndex) ?? scalars.endIndex
      offset = max(offset, target)
      return String(scalars[start..<index])
    }
    for resolved in mentions where resolved.mention.range.lowerBound >= offset {
      parts.append(["text": upTo(resolved.mention.range.lowerBound)])
      parts.append([
        "mention": [
          "text": upTo(resolved.mention.range.upperBound), "kind": resolved.mention.kind.rawValue,
          "hint": hint(resolved), "isCertain": resolved.isCertain, "isKnown": resolved.place != nil,
          "place": PlaceTally.key(of: resolved),
        ] as [String: Any]
      ])
    }
    parts.append(["text": String(scalars[index...])])
    return parts
  }

  /// What the place is, where it lies, and why it is this one.
  private static func hint(_ resolved: ResolvedMention) -> String {
    guard let place = resolved.place else {
      return "\(resolved.mention.kind.rawValue): no place is known by this name"
    }
    let doubt = resolved.isCertain ? [] : ["doubtful: other places fit about as well"]
    let first = "\(resolved.mention.kind.rawValue): \(place.name), \(lies(place)) (\(position(place)))"
    return ([first] + doubt + resolved.reasons).joined(separator: "\n")
  }

  private static func lies(_ place: Place) -> String {
    let parts = [place.kind.rawValue, place.admin1Name ?? "", place.countries.joined(separator: ", ")]
    return parts.filter { !$0.isEmpty && $0 != place.name }.joined(separator: ", ")
  }

  private static func position(_ place: Place) -> String {
    "\(Decimals.text(place.coordinate.latitude, 4)), \(Decimals.text(place.coordinate.longitude, 4))"
  }

  private static func row(_ tally: PlaceTally) -> [String: Any] {
    [
      "name": tally.name, "lies": tally.place.map(lies) ?? "not known", "place": tally.key,
      "position": tally.place.map(position) ?? "", "id": tally.place?.id ?? "", "counts": tally.summary,
      "spellings": tally.spellings.joined(separator: " · "), "isCertain": tally.isCertain || tally.place == nil,
    ]
  }

  private static func picture(_ map: MentionMap) -> [String: Any] {
    let frame = map.frame
    return [
      "svg": map.svg,
      "box": [frame.minX, frame.minY, frame.width, frame.height].map { Decimals.text($0, 1) }.joined(separator: " "),
      "markers": map.markers.map { marker in
        [
          "x": Decimals.text(marker.point.x, 1), "y": Decimals.text(marker.point.y, 1), "place": marker.tally.key,
          "radius": Decimals.text(min(9, 3 + Double(marker.tally.total).squareRoot()), 1),
          "hint": "\(marker.tally.name): \(marker.tally.total)",
        ]
      },
    ]
  }
}
