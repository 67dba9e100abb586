/// What sort of place each feature code of GeoNames is to us, and which ones no map of ours needs.
///
/// The codes: https://download.geonames.org/export/dump/featureCodes_en.txt. A code that is not listed is left out; of
/// classes A and P, whose codes are few, an unknown one counts as a district or a settlement.
enum FeatureKind: Hashable {
  /// A place of that kind.
  case kind(PlaceKind)
  /// A settlement: a city or town by its population, and where that is not known, of the kind given.
  case settlement(unknown: PlaceKind)

  private static let table: [(featureClass: Character, kind: FeatureKind, codes: String)] = [
    // Countries and divisions. Former ones (…H) are regions: their names live on, their borders do not.
    ("A", .kind(.country), "PCL PCLD PCLF PCLI PCLIX PCLS"),
    ("A", .kind(.governorate), "ADM1"),
    ("A", .kind(.district), "ADM2 ADM3 ADM4 ADM5 ADMD ADM2H ADM3H ADM4H ADM5H ADMDH PRSH"),
    ("A", .kind(.region), "ADM1H PCLH TERR ZN ZNB LTER"),

    // Settlements, also those that are abandoned (Q), destroyed (W) or of the past (H): reports name them.
    ("P", .settlement(unknown: .city), "PPLC PPLA PPLG"),
    ("P", .settlement(unknown: .town), "PPLA2 PPLA3 PPLCH"),
    ("P", .settlement(unknown: .village), "PPL PPLA4 PPLA5 PPLF PPLL PPLR PPLS PPLH PPLQ PPLW STLMT"),
    ("P", .kind(.neighbourhood), "PPLX"),

    // Waters. Reaches, mouths, springs' brooks and ponds are left out.
    ("H", .kind(.river), "STM STMA STMC STMD STMI STMIX STMQ STMS STMX CNL CNLI CNLN CNLQ WAD WADS WADX"),
    ("H", .kind(.lake), "LK LKS LKI LKSI LKN LKSN LKNI LKSNI LKC LKX LGN LGNS RSV RSVI"),
    ("H", .kind(.sea), "SEA OCN GULF BAY BAYS STRT SD CHN"),
    ("H", .kind(.region), "MRSH MRSHN SWMP WTLD"),
    ("H", .kind(.port), "HBR HBRX"),
    ("H", .kind(.facility), "WLL WLLS WLLQ SPNG SPNS SPNT"),

    // Relief.
    ("T", .kind(.mountain), "MT MTS PK PKS HLL HLLS RDGE MESA BUTE UPLD VLC CLF ESCP SPUR CUET"),
    ("T", .kind(.valley), "VAL VALS VALX VALG CNYN CNYNS GRGE RVN RVNS PASS GAP SDL"),
    ("T", .kind(.desert), "DSRT DUNE ERG HMDA REG SAND"),
    ("T", .kind(.island), "ISL ISLS ISLET ISLF ISLM ISLX ATOL"),
    ("T", .kind(.facility), "FORD"),
    ("T", .kind(.region), "PLN PLNX PLAT PLATX PEN PENX CAPE ISTH DLTA DPR"),

    // Areas.
    ("L", .kind(.region), "RGN RGNE RGNH RGNL AREA CONT OAS TRB RES RESV SALT"),
    ("L", .kind(.oilField), "OILF"),
    ("L", .kind(.gasField), "GASF"),
    ("L", .kind(.port), "PRT"),
    ("L", .kind(.militaryBase), "MILB NVB MVA"),
    ("L", .kind(.neighbourhood), "INDS"),
    ("L", .kind(.village), "LCTY"),
    ("L", .kind(.facility), "MNA COLF"),
    ("V", .kind(.region), "FRST FRSTS"),

    // Ways.
    ("R", .kind(.road), "RD RTE RDA"),
    ("R", .kind(.bridge), "CSWY"),
    ("R", .kind(.facility), "RDJCT TNL TNLRD"),

    // Spots. Hotels, schools, farms, houses of prayer, oil wells, railway stations, shops, graves and the like are left out.
    ("S", .kind(.airbase), "AIRB"),
    ("S", .kind(.airport), "AIRP AIRF AIRQ"),
    ("S", .kind(.bridge), "BDG BDGQ"),
    ("S", .kind(.dam), "DAM DAMQ DAMSB WEIR"),
    ("S", .kind(.borderCrossing), "PSTB PSTC CSTM"),
    ("S", .kind(.camp), "CMP CMPLA CMPMN CMPO CMPQ CMPRF"),
    ("S", .kind(.militaryBase), "INSM NVB FT"),
    ("S", .kind(.neighbourhood), "SQR"),
    ("S", .kind(.port), "PRT"),
    (
      "S", .kind(.facility),
      "OILR OILT OILJ GOSP PMPO PMPW PS PSH PSN PSE SUBS PRN MFG MFGC MFGM MN MNC MNFE MNCU MNQ CSTL ANS RUIN PSTP PP "
        + "HSP UNIV CTRS SILO FY"
    ),
  ]

  private static let byCode: [UInt64: FeatureKind] = {
    var byCode: [UInt64: FeatureKind] = [:]
    for (featureClass, kind, codes) in table {
      for code in codes.split(separator: " ") {
        byCode[key(featureClass.asciiValue ?? 0, Array(code.utf8).span)] = kind
      }
    }
    return byCode
  }()

  /// Codes that stand in the table more than once: there should be none.
  static var listedTwice: [String] {
    let codes = table.flatMap { entry in entry.codes.split(separator: " ").map { "\(entry.featureClass).\($0)" } }
    return Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The kind of a class (`P`) and a code (`PPLA`) in ASCII, or nil for what no map needs.
  init?(featureClass: UInt8, code: Span<UInt8>) {
    if let kind = Self.byCode[Self.key(featureClass, code)] {
      self = kind
    } else if featureClass == UInt8(ascii: "P") {
      self = .settlement(unknown: .village)
    } else if featureClass == UInt8(ascii: "A") {
      self = .kind(.district)
    } else {
      return nil
    }
  }

  /// The kind of a code without its class, such as `PPLX`, as tables of other makers have it.
  init?(code: String) {
    let code = Array(code.utf8)
    let found = "PASTHLRV".utf8.lazy.compactMap { Self.byCode[Self.key($0, code.span)] }.first
    guard let found else { return nil }
    self = found
  }

  /// The kind of place, given how many people live there (0: not known).
  func placeKind(population: Int) -> PlaceKind {
    switch self {
    case .kind(let kind): kind
    case .settlement(let unknown): population > 0 ? Self.settlement(population: population) : unknown
    }
  }

  /// A settlement by size, as the bundled gazetteer has it.
  static func settlement(population: Int) -> PlaceKind {
    population >= 100_000 ? .city : population >= 5_000 ? .town : .village
  }

  /// Class and code as one number; codes have at most seven bytes.
  private static func key(_ featureClass: UInt8, _ code: Span<UInt8>) -> UInt64 {
    guard code.count < 8 else { return 0 }
    var key = UInt64(featureClass)
    for i in 0..<code.count { key = key << 8 | UInt64(code[i]) }
    return key
  }
}
