import Geography

/// Which row of which pack a place is.
struct PlaceReference: Hashable, Sendable {
  var pack: Int
  var row: UInt32
}

extension Gazetteer {
  func row(_ reference: PlaceReference) -> PackRow { packs[reference.pack].row(reference.row) }

  /// The place of an id, from the first pack that has it.
  func reference(id: String) -> PlaceReference? {
    for (number, pack) in packs.enumerated() {
      for row in pack.rows(id: id) {
        let reference = PlaceReference(pack: number, row: row)
        // Rows are filed under hashes; alternate ids stand nowhere else.
        if self.id(of: reference) == id || id.hasPrefix("pcode:") { return reference }
      }
    }
    return nil
  }

  func id(of reference: PlaceReference) -> String {
    packs[reference.pack].withText(of: reference.row) { $0.nextString() }
  }

  /// All that is known of a place.
  func place(_ reference: PlaceReference) -> Place {
    let pack = packs[reference.pack]
    let row = pack.row(reference.row)
    return pack.withText(of: row) { text in
      let id = text.nextString()
      let countries = Self.countries(text.next(), of: row)
      var admin1 = text.nextString()
      if let key = pack.repairedDivisionKey(of: row) { admin1 = String(key.drop { $0 != "." }.dropFirst()) }
      let arabic = PrintedNames.arabic(in: text.next())
      text.seek(name: 0)
      var place = Place(
        id: id, name: text.nextString(), coordinate: row.coordinate, kind: row.placeKind, countries: countries,
        admin1: admin1.isEmpty ? nil : admin1, population: Int(row.population),
        arabicName: arabic)
      if row.division != 0 {
        place.admin1Name = divisionNames.value(for: row.division) { place.divisionKey.flatMap(divisionName) }
      }
      return place
    }
  }

  /// The codes that stand in a row's text; most places lie in one country, whose code stands in the row.
  private static func countries(_ text: UnsafeRawBufferPointer, of row: PackRow) -> [String] {
    if text.count == 2, row.country != 0 { return [String(decoding: text, as: UTF8.self)] }
    return String(decoding: text, as: UTF8.self).split(separator: ";").map(String.init)
  }

  /// The name of the division with a key such as `SY.07`, as the bundled world gives it, else a pack.
  private func divisionName(_ key: String) -> String? {
    let id = "admin1:" + key
    for (number, pack) in packs.enumerated().reversed() {
      if let row = pack.rows(id: id).first { return name(0, of: PlaceReference(pack: number, row: row)) }
    }
    return nil
  }

  /// One of a place's names, as written.
  func name(_ number: Int, of reference: PlaceReference) -> String {
    withName(number, of: reference) { text, _, _ in String(decoding: text, as: UTF8.self) }
  }

  /// The names of a place in other scripts.
  func printedNames(of reference: PlaceReference) -> PrintedNames {
    packs[reference.pack].withText(of: reference.row) { text in
      for _ in 0..<3 { _ = text.next() }
      return PrintedNames(text: text.nextString())
    }
  }

  /// Calls `body` with one of a place's names: as written, its script, its folded letters.
  @inline(__always)
  func withName<R>(
    _ number: Int, of reference: PlaceReference,
    _ body: (UnsafeRawBufferPointer, FoldedName.Script, UnsafeRawBufferPointer) -> R
  ) -> R {
    packs[reference.pack].withText(of: reference.row) { text in
      text.seek(name: number)
      let name = text.next()
      let script = text.nextScript()
      return body(name, script, text.next())
    }
  }
}

extension PackRow {
  /// Longitude and latitude in degrees.
  var coordinate: Coordinate { Coordinate(longitude: Double(longitude) / 1e7, latitude: Double(latitude) / 1e7) }
}
