import ArgumentParser
import Geography
import Rendering

/// The root of the command line.
@main
struct MapGenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapgen",
    abstract: "Turns news reports of a conflict into dated maps of reported control.",
    version: "0.1.0",
    subcommands: [
      Render.self,
      TimelapseCommand.self,
      Page.self,
      EmbedCommand.self,
      Export.self,
      Diff.self,
      At.self,
      Explain.self,
      Check.self,
      Resolve.self,
      Ingest.self,
      Init.self,
      Review.self,
      DataCommand.self,
    ])

  /// Runs a command: input that cannot be used is told problem by problem, as compilers do, and ends it with exit code 1.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let error as InputError {
      Console.note(error.description)
      exit(withError: ExitCode.failure)
    } catch let error as GeographyError {
      Console.note(Problem(error.message).description)
      exit(withError: ExitCode.failure)
    } catch let error as RenderingError {
      Console.note(Problem(error.message).description)
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}
