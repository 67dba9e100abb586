import Gazetteer
import Geography
import MapGen

extension SharedOptions {
  /// Opens the gazetteer of the data folder with the user's packs over it, telling when its index has to be built first.
  ///
  /// A pack that cannot be read is told of, and the others serve.
  func openGazetteer() throws -> Gazetteer {
    // Without a home folder there are no packs.
    let folder = try? PackFolder.ofUser()
    return try Gazetteer.open(
      directory: dataDirectory().gazetteer, packs: folder.map { folder in folder.names.map(folder.file) } ?? [],
      damage: { error in
        for var problem in error.problems {
          // The command goes on without it; its answers may lack places, which is told even with --quiet.
          problem.severity = .warning
          problem.message += "; until then it is left out"
          Console.note(problem.description)
        }
      }
    ) { note($0) }
  }
}
