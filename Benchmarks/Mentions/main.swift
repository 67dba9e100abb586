import Foundation
import Gazetteer

/// Measures how many megabytes of text a second the mentions are found in, on one core: `mention-speed DATA TEXT…`
///
/// Packs of `XDG_DATA_HOME` count. The texts are read as they are, a document each; give a few megabytes.
let arguments = CommandLine.arguments.dropFirst()
guard let data = arguments.first, arguments.count > 1 else {
  print("usage: mention-speed DATA TEXT…")
  exit(64)
}
let folder = URL(fileURLWithPath: data)
let packs = try PackFolder.ofUser()
let gazetteer = try Gazetteer.open(
  directory: folder.appendingPathComponent("gazetteer"), packs: packs.names.map(packs.file))
let finder = MentionFinder(
  gazetteer: gazetteer, words: try MentionWords(directory: folder.appendingPathComponent("mentions")),
  demonyms: try Demonyms(directory: folder.appendingPathComponent("gazetteer")))
let texts = try arguments.dropFirst().map { try String(contentsOfFile: $0, encoding: .utf8) }
let bytes = texts.reduce(0) { $0 + $1.utf8.count }
for run in 1...3 {
  let start = clock()
  var found = 0
  for text in texts { found += finder.mentions(in: text).count }
  // Processor time: other programs may run beside.
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  let speed = (Double(bytes) / 1e5 / seconds).rounded() / 10
  print("run \(run): \(bytes) bytes, \(found) mentions, \(Int(seconds * 1000)) ms, \(speed) MB/s")
}
