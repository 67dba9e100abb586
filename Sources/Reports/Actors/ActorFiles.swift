public import Foundation
import Geography
import Yams

/// Reads the lexicon of actors: the YAML files of a folder such as `data/actors`.
public enum ActorFiles {
  /// The actors of all files, in the order of the files' names.
  ///
  /// - Throws: ``InputError`` when a file cannot be read, an id stands twice, or a side or an ally is no actor's id.
  public static func read(directory: URL) throws -> [KnownActor] {
    var actors: [KnownActor] = []
    for file in try DataFiles.list(directory, ending: "yaml") {
      do {
        actors += try YAMLDecoder().decode([KnownActor].self, from: try Data(contentsOf: file))
      } catch {
        throw InputError("the file is no list of actors: \(error)", file: file.path)
      }
    }
    var ids: Set<String> = []
    for actor in actors where !ids.insert(actor.id).inserted {
      throw InputError("two actors have the id “\(actor.id)”", file: directory.path)
    }
    for actor in actors {
      for other in actor.allies + [actor.side].compactMap({ $0 }) where !ids.contains(other) {
        throw InputError("“\(actor.id)” names “\(other)”, which is no actor's id", file: directory.path)
      }
    }
    return actors
  }
}

/// Lists the files of a folder of data.
enum DataFiles {
  /// The files with an ending, by name.
  ///
  /// - Throws: ``InputError`` when the folder cannot be read.
  static func list(_ directory: URL, ending: String) throws -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == ending }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      throw InputError("the folder “\(directory.path)” cannot be read: \(error.localizedDescription)")
    }
  }
}
