import Encoders
import SiteBuild

/// A takedown for tools, one object a line.
enum TakedownJSON {
  /// Every change, before it is made.
  static func plan(_ plan: TakedownPlan) -> String {
    let uses = plan.uses.map { use in
      JSONValue.object([
        ("path", .string(use.place.path)), ("line", .integer(use.place.line)),
        ("kind", .string("\(use.kind)")),
      ])
    }
    return line(
      "plan",
      .object([
        ("possible", .bool(plan.isPossible)), ("sources", texts(plan.sources)),
        ("uses", .array(uses)), ("released", texts(plan.released)), ("cached", texts(plan.cached)),
        ("earlierReleases", .bool(plan.removesEarlierReleases)),
        ("otherOutputs", texts(plan.others.map(\.path))), ("gone", texts(plan.gone)),
        ("recorded", texts(plan.recorded)), ("mustEdit", places(plan.stuck)),
        ("mustDelete", texts(plan.untouchable)), ("mentions", places(plan.mentions)),
        ("elsewhere", texts(plan.elsewhere)),
      ]))
  }

  /// It was taken down before.
  static let done = line("takedown", .string("done-before"))

  static func outcome(_ isPublished: Bool) -> String {
    line("takedown", .string(isPublished ? "done" : "not-published"))
  }

  private static func line(_ key: String, _ value: JSONValue) -> String {
    String(decoding: JSONValue.object([(key, value)]).encoded, as: UTF8.self) + "\n"
  }

  private static func texts(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }

  private static func places(_ list: [TakedownPlan.Place]) -> JSONValue {
    .array(
      list.map { .object([("path", .string($0.path)), ("line", .integer($0.line))]) })
  }
}
