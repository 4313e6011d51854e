import Glibc
import Parallelism
import Pictures

/// Makes the pictures of some files as a build does, and tells how long it took and how much memory.
struct PictureBench {
  let files: [String]
  let jobs: Int

  func run() async -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let maker = PictureMaker(PictureRecipe(widths: [400, 800, 1200]))
    let results = try? await parallelMap(files, jobs: jobs) { file in
      try maker.make(fileBytes(file)).files.map(\.bytes.count).reduce(0, +)
    }
    guard let results else { return false }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    print("\(results.count) pictures, \(results.reduce(0, +) / 1000) kB in \(seconds) s")
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return false }
    print("peak memory \(usage.ru_maxrss / 1024) MiB")
    return true
  }
}
