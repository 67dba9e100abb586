import Geography

extension Report {
  /// The cells of reports.csv that say what the report says; empty ones are left out.
  var cells: [(ReportColumn, String)] {
    let texts: [(ReportColumn, String?)] = [
      (.id, id), (.date, date.text), (.place, place.name), (.placeID, place.id),
      (.latitude, place.coordinate.map { "\($0.latitude)" }), (.longitude, place.coordinate.map { "\($0.longitude)" }),
      (.actor, actor), (.change, change.rawValue), (.against, against), (.share, share.map { "\($0)" }),
      (.sector, sectors.isEmpty ? nil : sectors.map(\.rawValue).joined(separator: ";")), (.bank, bank?.rawValue),
      (.source, source), (.outlet, outlet), (.published, published?.description), (.citation, citation),
      (.article, evidence?.article), (.start, evidence?.start.map(String.init)),
      (.end, evidence?.end.map(String.init)), (.confidence, confidence.map { "\($0)" }), (.status, status.rawValue),
    ]
    return texts.compactMap { column, text in text.map { (column, $0) } }
  }
}
