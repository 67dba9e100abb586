import Dispatch

/// Runs an actor on a thread outside of Swift's pool, for work that takes long.
///
/// The pool has one thread a processor; drawing on it would keep those waiting who only pass bytes on.
final class WorkQueue: SerialExecutor {
  private let queue: DispatchQueue

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
