import ArgumentParser
import Content
import Diagnostics
import Glibc
import SiteBuild
import SiteModel

/// The options that `build` and `check` share.
struct BuildOptions: ParsableArguments {
  @Option var project = "."
  @Option var output: String?
  @Option(name: .customLong("base-url")) var baseURL: String?
  @Option var links = "web"
  @Option var now: String?
  @Flag var drafts = false
  @Flag var locked = false
  @Option var jobs: Int?
  @Option var lang = "vi"
  @Option var format = "text"

  var language: Language { Language(rawValue: lang) ?? .vietnamese }
  var writesJSON: Bool { format == "json" }

  func validate() throws {
    if Language(rawValue: lang) == nil {
      throw ValidationError("--lang \(lang): vi | en")
    }
    if !["text", "json"].contains(format) {
      throw ValidationError("--format \(format): text | json")
    }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError("--base-url \(baseURL): https://…/")
    }
    if !["web", "file"].contains(links) { throw ValidationError("--links \(links): web | file") }
    if let now, PartialDate(now)?.day == nil {
      throw ValidationError("--now \(now): 2024-10-01 | 2024-10-01T08:00")
    }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs \(jobs): 1–256") }
  }

  /// The request as values, with clock and environment looked up here and nowhere else.
  var request: BuildRequest {
    var request = BuildRequest(
      project: project, output: output ?? project + "/public", clock: Clock.now)
    request.baseURL = baseURL.flatMap(BaseURL.init)
    request.links = links == "file" ? .file : .web
    request.now = now.flatMap { PartialDate($0)?.earliest }
    request.includesDrafts = drafts
    request.isLocked = locked
    request.jobs = jobs ?? Processors.count
    request.home = Environment.value("HOME")
    return request
  }
}

/// The machine's clock.
enum Clock {
  /// This minute in Vietnam.
  static var now: Moment { Moment(minutes: time(nil) / 60 + 7 * 60) }
}

/// The machine's processors.
enum Processors {
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The process's environment.
enum Environment {
  static func value(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

extension Language {
  /// The language that arguments ask for, before they are parsed.
  static func asked(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .vietnamese
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .vietnamese
      }
    }
    return .vietnamese
  }
}
