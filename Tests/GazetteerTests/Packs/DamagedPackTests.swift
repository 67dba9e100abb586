import Foundation
import Geography
import Synchronization
import TestSupport
import Testing

@testable import Gazetteer

/// Packs that were cut short, overwritten or made by another version: told of, and never a trap.
@Suite struct DamagedPackTests {
  private let folder: TemporaryFolder
  private let file: URL
  private let whole: Data

  init() throws {
    folder = try TemporaryFolder()
    file = folder.url.appendingPathComponent("XX.pack")
    var writer = try PackWriter(
      file: file, info: PackInfo(name: "XX", title: "X", source: "", licence: ""))
    for (number, name) in ["Rawa", "Tall Abyad", "Qaryat al Sajar", "راوة", "Albu Kamal", "Al Buwaydah", "Buwaydah"]
      .enumerated()
    {
      let place = Place(
        id: "x:\(number)", name: name, coordinate: Coordinate(longitude: 40 + Double(number), latitude: 35),
        kind: .village, countries: number == 2 ? ["SY", "IQ"] : ["SY"], admin1: "07", population: number * 10_000)
      try writer.add(SourceEntry(place: place, names: ["Other \(name)"], alternateIDs: ["pcode:SY0\(number)"]))
    }
    try writer.finish()
    whole = try Data(contentsOf: file)
  }

  /// Asks for everything that a pack can be asked for.
  private func use(_ pack: Pack) {
    let gazetteer = Gazetteer(packs: [pack], ownCount: 0)
    for name in ["Rawa", "Rawah", "tell abiad", "Sajar", "راوه", "Abu Kamal", "Bwayda", "Abyad", "Other Rawa", "Rawx"] {
      _ = gazetteer.resolve(PlaceQuery(name, countries: name == "Sajar" ? ["IQ"] : []))
    }
    for number in 0..<7 { _ = gazetteer.place(id: "x:\(number)") }
    _ = gazetteer.name(of: "x:1", in: "uk")
    _ = gazetteer.places(
      in: BoundingBox(west: -180, south: -90, east: 180, north: 90), kinds: Set(PlaceKind.allCases),
      minimumPopulation: 0, limit: 100)
    let finder = MentionFinder(gazetteer: gazetteer, words: MentionWords(), demonyms: Demonyms())
    _ = finder.mentions(in: "Fighting in Rawa and Tall Abyad near Albu Kamal.")
  }

  @Test func aWholePackIsSound() throws {
    let pack = try #require(Pack(file: file))
    #expect(pack.isSound)
    use(pack)
    #expect(try PackInfo.read(from: file).placeCount == 7)
  }

  /// Every flipped bit is found when the pack is listed; where it is not seen at once, it leads to wrong answers at worst.
  @Test func flippedBitsAreFound() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try bytes.write(to: file)
      let pack = Pack(file: file)
      if let pack {
        use(pack)
        // The few bytes between sections hold nothing.
        if pack.isSound { #expect(whole[place] == 0) }
      }
    }
  }

  /// Runs of noise, which a bad disk leaves behind.
  @Test func noiseNeverTraps() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      var bytes = whole
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      for place in start..<min(bytes.count, start + 200) { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      try bytes.write(to: file)
      if let pack = Pack(file: file) { use(pack) }
    }
  }

  @Test func whatIsCutShortOrOfAnotherVersionIsNoPack() throws {
    for length in stride(from: 0, to: whole.count, by: 97) {
      try whole.prefix(length).write(to: file)
      #expect(Pack(file: file) == nil)
    }
    var older = whole
    older[8] ^= 1
    try older.write(to: file)
    #expect(Pack(file: file) == nil)
    #expect(throws: InputError.self) { try PackInfo.read(from: file) }
  }

  /// The others serve.
  @Test func oneDamagedPackIsToldOfAndLeftOut() throws {
    let sound = folder.url.appendingPathComponent("YY.pack")
    try whole.write(to: sound)
    try whole.prefix(500).write(to: file)
    let fixture = try Fixture()
    let told = Mutex<[String]>([])
    let gazetteer = try Gazetteer.open(
      directory: fixture.directory, packs: [file, sound], cache: fixture.cache,
      damage: { error in told.withLock { $0.append(error.description) } })
    #expect(told.withLock { $0.count == 1 && $0[0].contains("XX.pack") && $0[0].contains("mapgen data remove XX") })
    #expect(gazetteer.place(id: "x:0")?.name == "Rawa")
    #expect(throws: InputError.self) {
      try Gazetteer.open(directory: fixture.directory, packs: [file, sound], cache: fixture.cache)
    }
  }

  /// What the searches of a pack never touch is read as well, once for each file as it is.
  @Test func damageAnywhereIsFoundAtOpening() throws {
    let fixture = try Fixture()
    func trouble() -> String? {
      do {
        _ = try Gazetteer.open(directory: fixture.directory, packs: [file], cache: fixture.cache)
        return nil
      } catch { return "\(error)" }
    }
    #expect(trouble() == nil)
    #expect(trouble() == nil)
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<60 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try bytes.write(to: file)
      let told = trouble()
      // The few bytes between sections hold nothing.
      guard told == nil else { continue }
      #expect(whole[place] == 0)
      #expect(Pack(file: file)?.isSound == true)
    }
    try whole.write(to: file)
    #expect(trouble() == nil)
  }

  @Test func eachTroubleIsToldInItsOwnWords() throws {
    func trouble(_ bytes: Data) throws -> String {
      try bytes.write(to: file)
      do {
        _ = try PackInfo.read(from: file)
        return ""
      } catch { return "\(error)" }
    }
    var damaged = whole
    damaged[whole.count * 2 / 3] ^= 0xFF
    damaged[whole.count / 2] ^= 0xFF
    var older = whole
    older[8] ^= 1
    let told = [
      try trouble(whole.prefix(whole.count - 100)), try trouble(damaged), try trouble(older),
      try trouble(Data("name,lat".utf8)),
      try trouble(Data()), try trouble(whole + whole),
    ]
    for (text, words) in zip(
      told, ["cut short", "is damaged", "another version", "no pack", "cut short", "is damaged"])
    {
      #expect(text.contains(words) && text.contains("mapgen data remove XX") && text.contains("XX.pack"), "\(text)")
      #expect(text.split(separator: "\n").count == 1)
    }
  }

  /// The index of the bundled world is ours to mend.
  @Test func aDamagedIndexIsMadeAnew() throws {
    let fixture = try Fixture()
    #expect(try fixture.open().resolve(PlaceQuery("Rawa")).place?.id == "g:8")
    let index = fixture.cache.appendingPathComponent(try #require(try fixture.indexes.first))
    let bytes = try Data(contentsOf: index)
    var damaged = bytes
    for place in stride(from: bytes.count / 2, to: bytes.count, by: 50) { damaged[place] ^= 0x55 }
    try damaged.write(to: index)
    #expect(try fixture.open().resolve(PlaceQuery("Rawa")).place?.id == "g:8")
    #expect(try Data(contentsOf: index) == bytes)
  }
}
