import Glibc

// lantoa-bench patterns [--count N] [--seed S]
// lantoa-bench pictures JOBS FILE...
// lantoa-bench damage [--seed S] [--first N] [--count N] [--decoded N], paths of pictures on standard input
// lantoa-bench answers QUERIES FILE...
// lantoa-bench index [--jobs N] [--queries N] [--seed S], the paths of texts on standard input
// lantoa-bench gate [--rounds N], the paths of texts on standard input
// lantoa-bench drawings | papers, inputs of a fuzzer on standard input

let arguments = CommandLine.arguments

func option(_ name: String) -> UInt64? {
  guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
  return UInt64(arguments[index + 1])
}

func linesOfInput() -> [String] {
  var lines: [String] = []
  while let line = readLine() { lines.append(line) }
  return lines
}

switch arguments.dropFirst().first {
case "patterns":
  let search = PatternSearch(
    seed: option("--seed") ?? 20_241_010, count: Int(option("--count") ?? 2_000))
  exit(search.run() ? 0 : 1)
case "pattern" where arguments.count == 3:
  exit(PatternChild.work(PatternChild.pattern(hexadecimal: arguments[2])))
case "pictures" where arguments.count > 3:
  let bench = PictureBench(files: Array(arguments.dropFirst(3)), jobs: Int(arguments[2]) ?? 1)
  exit(await bench.run() ? 0 : 1)
case "damage":
  let first = Int(option("--first") ?? 0)
  let search = DamageSearch(
    files: linesOfInput(), seed: option("--seed") ?? 20_241_010,
    cases: first..<(first + Int(option("--count") ?? 200_000)),
    decoded: Int(option("--decoded") ?? 5_000))
  exit(search.run() ? 0 : 1)
case "answers" where arguments.count > 3:
  let answers = SearchAnswers(queries: arguments[2], index: Array(arguments.dropFirst(3)))
  exit(answers.run() ? 0 : 1)
case "gate":
  let bench = GateBench(files: linesOfInput(), rounds: Int(option("--rounds") ?? 5))
  exit(bench.run() ? 0 : 1)
case "index":
  let files = linesOfInput()
  let bench = IndexBench(
    files: files, jobs: Int(option("--jobs") ?? 2), seed: option("--seed") ?? 20_241_010,
    queryCount: Int(option("--queries") ?? 200))
  exit(await bench.run() ? 0 : 1)
case "drawings": FrameLoop.drawings.run()
case "papers": FrameLoop.papers.run()
default:
  print("usage: lantoa-bench patterns [--count N] [--seed S] | pictures JOBS FILE...")
  print("       | damage [--seed S] [--first N] [--count N] [--decoded N]")
  print("       | answers QUERIES FILE... | index [--jobs N] [--queries N] [--seed S]")
  print("       | gate [--rounds N] | drawings | papers")
  exit(64)
}
