import Geography

/// The columns of reports.csv; their raw values are the header names.
public enum ReportColumn: String, CaseIterable, Sendable {
  case id, date, place
  case placeID = "place_id"
  case latitude, longitude, actor, change, against, share, sector, bank, source, outlet, published, citation, article,
    start, end, confidence, status

  /// The columns that a file must have.
  static let required: [ReportColumn] = [.date, .place, .actor, .change]

  /// The column of a header name, whatever its case and with blanks or hyphens for underscores.
  public init?(header: String) {
    self.init(rawValue: ReportColumn.normalized(header))
  }

  /// The known header name that an unknown one was probably meant to be.
  public static func nearest(to header: String) -> String? {
    let name = normalized(header)
    return abbreviations[name]?.rawValue ?? NearestName.to(name, among: allCases.map(\.rawValue))
  }

  private static func normalized(_ header: String) -> String {
    String(header.trimmed.lowercased().map { " -".contains($0) ? "_" : $0 })
  }

  private static let abbreviations: [String: ReportColumn] = [
    "lat": .latitude, "lon": .longitude, "lng": .longitude, "long": .longitude, "x": .longitude, "y": .latitude,
  ]
}
