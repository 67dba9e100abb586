import Foundation
import Geography
import Mustache

/// The files of `data/page`.
struct PageFiles {
  private let folder: URL

  init(_ data: DataDirectory) { folder = data.page }

  /// - Throws: ``InputError`` when the file is not there or is not text.
  func text(_ name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    do { return try String(contentsOf: url, encoding: .utf8) } catch {
      throw InputError(
        "a file of the page cannot be read: \(error.reason); install mapgen's data again", file: url.path)
    }
  }

  /// The page's template.
  ///
  /// - Throws: ``InputError`` when it is damaged.
  var template: MustacheTemplate {
    get throws {
      do { return try MustacheTemplate(string: text("page.html")) } catch let error as InputError {
        throw error
      } catch {
        throw InputError(
          "the template of the page cannot be read: \(error)", file: folder.appendingPathComponent("page.html").path)
      }
    }
  }
}
