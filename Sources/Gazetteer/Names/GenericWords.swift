/// The words that many Arabic place names are made of, each in one way of writing: `Kafr Ein` and `Kafr Ayn`, `Tell` and `Tall`,
/// `Beit` and `Bayt` are compared as if they were written alike.
enum GenericWords {
  /// The letters as they are compared; nil for most words.
  static func plain(_ word: ArraySlice<Letter>) -> [Letter]? {
    guard word.count <= longest, shapes.mayHold(word) else { return nil }
    return table[number(word)]
  }

  private static let longest = 8

  private static let shapes = WordShapes(bytes: lists.split(whereSeparator: \.isWhitespace).map(\.utf8))

  /// First the way in which they are compared, then the others; folded, without articles.
  private static let lists = """
    abu abou abo aboo ebu
    ayn ein ain eyn aayn aain ayin
    bayt beit bait beyt
    bir beer biir
    dayr deir dair deyr
    hajj haj hadj hadji haji hajji
    jabal jebel djebel jabel gebel djabal
    jisr jesr djisr jiser
    jubb jub joubb joub djoubb
    kafr kfar kafar kefr kafer kefar
    khirbat khirbet khirba kherbet kherba kherbat khirbe kherbe khirbah khirbeh kherbeh khirbit
    mazraat mazraa mazrat mazra mezraa mazraah mazraeh
    nahr nahir
    qalat qalaat kalat qala
    qasr kasr qaser kaser
    rasm rasem
    shaykh sheikh shaikh sheik cheikh sheyh shekh
    tall tell tal tel
    umm um oum oumm om omm
    wadi wady ouadi ouady
    """

  private static let table: [UInt64: [Letter]] = {
    var table: [UInt64: [Letter]] = [:]
    for line in lists.split(separator: "\n") {
      let words = line.split(separator: " ").map { Array($0.utf8) }
      for word in words { table[number(word[...])] = words.first }
    }
    return table
  }()

  /// Up to eight letters as one number.
  private static func number(_ word: ArraySlice<Letter>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }
}
