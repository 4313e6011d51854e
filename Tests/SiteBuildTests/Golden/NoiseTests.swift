import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("One fault is reported once")
struct NoiseTests {
  /// A fault in each file that many others name.
  @Test(
    "a data file that cannot be read does not make every id in it unknown",
    arguments: [
      ("Content/dia-ban.csv", "bac-giang,24", "bac-giang,24,thừa", "csv-columns"),
      ("Content/to-cong-nghe.csv", "xa,100/100", "xa,1.0/100", "invalid-number"),
      ("Content/co-quan.yml", "- {id: so-khcn", "- {id: so-khcn, ten: S", "unknown-key"),
      ("Content/doi-tuong.yml", "- {id: nguoi-dan,", "- {id: nguoi dan,", "invalid-identifier"),
      ("Content/so-lieu/to.yml", "id: to", "id: &x to", "yaml-anchor"),
      ("Content/van-ban/cv-3240.md", "type: cong-van", "type: *x", "yaml-alias"),
      ("Content/ky-nang/thanh-toan/_index.md", "order: 1", "order: !x 1", "yaml-tag"),
      ("Content/chien-dich/ra-quan/_index.md", "title: Ra quân", "title: &x", "yaml-anchor"),
      ("Content/tin/ten-moi.md", "title: Tên mới", "title: !x y", "yaml-tag"),
    ])
  func once(path: String, text: String, fault: String, id: String) async throws {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let file = copy.project.appending(path: path)
    let before = try String(contentsOf: file, encoding: .utf8)
    let after = before.replacing(text, with: fault)
    try #require(after != before)
    try after.write(to: file, atomically: true, encoding: .utf8)
    let errors = try await copy.check().diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map { "\($0.location.path) \($0.id)" }) == ["\(path) \(id)"])
  }
}
