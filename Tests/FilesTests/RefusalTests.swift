import Diagnostics
import Files
import Glibc
import Testing

@Suite struct RefusalTests {
  private func refusal(_ target: String, _ scratch: ScratchFolder, home: String? = nil)
    -> PublishError?
  {
    do {
      let project = try FileTree(root: scratch.at("site"))
      _ = try Publisher(target: target, project: project, home: home)
      return nil
    } catch {
      return error as? PublishError
    }
  }

  @Test func `dangerous places are refused under every name`() {
    let scratch = ScratchFolder()
    for folder in ["site/Content/bai", "site/Themes/cong-dong", "nha", "site/Nested/in"] {
      scratch.makeFolder(folder)
    }
    run("ln", "-s", scratch.at("site/Content"), scratch.at("loi-tat"))
    run("ln", "-s", "/nowhere", scratch.at("dut"))
    scratch.write("x", to: "tep")
    let cases: [(String, PublishError)] = [
      ("/", .rootFolder), ("//", .rootFolder), ("/tmp/..", .rootFolder),
      (scratch.at("nha"), .homeFolder), (scratch.at("site/../nha/"), .homeFolder),
      (scratch.at("site"), .projectRoot), (scratch.at("site/."), .projectRoot),
      (scratch.path, .aroundProject), (scratch.at("site/.."), .aroundProject),
      (scratch.at("site/Content"), .insideSources("Content")),
      (scratch.at("loi-tat"), .insideSources("Content")),
      (scratch.at("loi-tat/public"), .insideSources("Content")),
      (scratch.at("site/Content/bai/public"), .insideSources("Content")),
      (scratch.at("site/Themes/cong-dong"), .insideSources("Themes")),
      (scratch.at("tep"), .notAFolder), (scratch.at("dut"), .notAFolder),
      (scratch.at("khong/co"), .parentMissing), (scratch.at("tep/public"), .parentMissing),
      ("/proc", .otherFileSystem),
    ]
    for (target, expected) in cases {
      #expect(refusal(target, scratch, home: scratch.at("nha")) == expected, "\(target)")
    }
  }

  @Test func `a folder with foreign files is refused, an empty one is not`() async throws {
    let project = PublishingProject()
    project.scratch.write("ảnh", to: "site/public/anh.jpg")
    #expect(refusal(project.scratch.at("site/public"), project.scratch) == .notOurs)
    run("rm", project.scratch.at("site/public/anh.jpg"))
    try await project.publish([home])
    #expect(project.text("public/index.html") == "trang chủ")
    #expect(project.state == [])
  }

  @Test func `a marker that is a link does not count`() {
    let scratch = ScratchFolder()
    scratch.makeFolder("site/Content")
    scratch.makeFolder("public")
    scratch.write("lantoa-manifest 1\n", to: "m")
    run("ln", "-s", scratch.at("m"), scratch.at("public/.lantoa-manifest"))
    #expect(refusal(scratch.at("public"), scratch) == .notOurs)
  }

  @Test func `every reason has a sentence in both languages`() {
    let reasons: [PublishError] = [
      .busy(pid: 7), .busy(pid: nil), .rootFolder, .homeFolder, .projectRoot, .aroundProject,
      .insideSources("Content"), .notAFolder, .notOurs, .parentMissing, .otherFileSystem,
      .nothingToRollBackTo,
    ]
    for reason in reasons {
      let message = reason.message(target: "public")
      #expect(message.vi.contains("public") && message.en.contains("public"))
      #expect(message.vi.hasSuffix(".") && message.en.hasSuffix("."))
    }
  }
}
