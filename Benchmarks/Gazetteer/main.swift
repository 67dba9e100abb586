import Foundation
import Gazetteer

/// Measures opening the gazetteer and resolving names on one core: `gazetteer-benchmark DATA NAMES`
///
/// NAMES is a file with a name a line, such as `names.py` makes; packs of `XDG_DATA_HOME` count. Each name is resolved once
/// ("distinct"), then as a stream in which they come up as in news: a few again and again, most once.
let arguments = CommandLine.arguments.dropFirst()
guard let data = arguments.first, let list = arguments.dropFirst().first else {
  print("usage: gazetteer-benchmark DATA NAMES")
  exit(64)
}
let names = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(String.init)
let folder = URL(fileURLWithPath: data).appendingPathComponent("gazetteer")
let packs = try PackFolder.ofUser()

/// Processor time: other programs may run beside.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
}

func report(_ what: String, _ count: Int, _ time: Double) {
  print("\(what): \(count) names, \(Int(time)) ms, \(Int(Double(count) / time * 1000)) a second")
}

var opened: Gazetteer?
let opening = try milliseconds {
  opened = try Gazetteer.open(directory: folder, packs: packs.names.map(packs.file))
}
guard let gazetteer = opened else { exit(1) }
print("open: \((opening * 10).rounded() / 10) ms")

var resolved = 0
let distinct = milliseconds {
  for name in names where gazetteer.resolve(PlaceQuery(name), limit: 10).outcome == .resolved { resolved += 1 }
}
report("distinct", names.count, distinct)
print("  of them resolved: \(resolved)")

/// Ranks fall off as in running text (Zipf): the n-th name comes up as often as 1/n.
let weights = names.indices.map { 1 / Double($0 + 1) }
let total = weights.reduce(0, +)
var stream: [String] = []
for (index, name) in names.enumerated() {
  stream += Array(repeating: name, count: max(1, Int((weights[index] / total * 200_000).rounded())))
}
var generator = Seeded(state: 7)
stream.shuffle(using: &generator)
let news = milliseconds { for name in stream { _ = gazetteer.resolve(PlaceQuery(name), limit: 10) } }
report("as in news", stream.count, news)

let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") { print("peak memory: \(line)") }

/// The same order in each run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
