import Foundation
import Geography

/// What a page says of itself: title, outlet, day of publication.
struct HTMLMetadata {
  private var properties: [String: String] = [:]
  private var titleElement = ""
  private var firstTime: String?
  private var linkedData = ""
  private var isInTitle = false
  /// Whether the script that was just entered holds JSON-LD.
  var isLinkedData = false

  mutating func take(_ element: HTMLDocument.Element) {
    switch element.name {
    case "meta":
      let name = element["property"] ?? element["name"] ?? element["itemprop"]
      if let name = name?.lowercased(), let content = element["content"]?.trimmed, !content.isEmpty,
        properties[name] == nil
      {
        properties[name] = content
      }
    case "title": isInTitle = true
    case "time":
      let marked = element["itemprop"]?.lowercased() == "datepublished" || element["pubdate"] != nil
      if let time = element["datetime"], firstTime == nil || marked { firstTime = time }
    default: break
    }
  }

  mutating func leave(_ element: HTMLDocument.Element) {
    if element.name == "title" { isInTitle = false }
    if element.name == "script" { isLinkedData = false }
  }

  /// Takes text that is not shown; false for text that is.
  mutating func takes(_ text: String) -> Bool {
    if isInTitle { titleElement += text }
    if isLinkedData, linkedData.utf8.count < 100_000 { linkedData += text }
    return isInTitle || isLinkedData
  }

  var title: String? { (properties["og:title"] ?? properties["headline"]).map(\.trimmed) ?? shortTitle }

  var outlet: String? {
    properties["og:site_name"] ?? properties["application-name"] ?? properties["dc.publisher"] ?? titleEnd
  }

  var published: CalendarDate? {
    for key in Self.dateKeys {
      if let day = MetadataDate.read(properties[key]) { return day }
    }
    if let match = linkedData.firstMatch(of: /"datePublished"\s*:\s*"([^"]{8,40})"/) {
      if let day = MetadataDate.read(String(match.1)) { return day }
    }
    return MetadataDate.read(firstTime)
  }

  /// `Headline | Outlet` and `Headline - Outlet` parted.
  private var parts: (title: String, outlet: String)? {
    let text = titleElement.trimmed
    for mark in [" | ", " – ", " — ", " - "] {
      guard let range = text.range(of: mark, options: .backwards) else { continue }
      let (head, tail) = (String(text[..<range.lowerBound]).trimmed, String(text[range.upperBound...]).trimmed)
      if head.count > tail.count, !tail.isEmpty, tail.split(separator: " ").count <= 5 { return (head, tail) }
    }
    return nil
  }

  private var shortTitle: String? { parts?.title ?? (titleElement.trimmed.isEmpty ? nil : titleElement.trimmed) }
  private var titleEnd: String? { parts?.outlet }

  private static let dateKeys = [
    "article:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "date",
    "og:published_time", "cxenseparse:recs:publishtime", "originalpublicationdate",
  ]
}
