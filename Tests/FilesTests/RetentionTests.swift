import Files
import Testing

@Suite struct RetentionTests {
  @Test func `a hashed file stays for two releases after the plan dropped it`() async throws {
    let project = PublishingProject()
    try await project.publish([home, oldStyle])
    let second = try await project.publish([home, newStyle])
    #expect(second.retained == 1)
    #expect(project.text("public/assets/style.11111111.css") == "old")
    let third = try await project.publish([.text("index.html", "ba"), newStyle])
    #expect(third.retained == 1)
    #expect(project.text("public/assets/style.11111111.css") == "old")
    let fourth = try await project.publish([.text("index.html", "bốn"), newStyle])
    #expect(fourth.retained == 0)
    #expect(project.text("public/assets/style.11111111.css") == nil)
  }

  @Test func `a release equal to the last one does not count`() async throws {
    let project = PublishingProject()
    try await project.publish([home, oldStyle])
    try await project.publish([home, newStyle])
    for _ in 0..<3 {
      let report = try await project.publish([home, newStyle])
      #expect(report.unchanged)
      #expect(report.retained == 1)
    }
    #expect(project.text(".public.lantoa/previous/assets/style.22222222.css") == nil)
    #expect(project.state.count { $0.hasPrefix("renewing-") } == 1)
    try await project.publish([home, oldStyle])
    #expect(project.state == ["previous"])
  }

  @Test func `a retained file that is planned again is an ordinary one`() async throws {
    let project = PublishingProject()
    try await project.publish([home, oldStyle])
    try await project.publish([home, newStyle])
    let report = try await project.publish([home, oldStyle])
    #expect(report.retained == 1)
    #expect(project.text("public/.lantoa-manifest")?.contains(" h assets/style.1") == true)
    #expect(project.text("public/.lantoa-manifest")?.contains(" r1 assets/style.2") == true)
  }

  @Test func `a retained file gives way to a folder of its name`() async throws {
    let project = PublishingProject()
    try await project.publish([.text("x.abc", "x", retained: true)])
    let report = try await project.publish([.text("x.abc/index.html", "y")])
    #expect(report.retained == 0)
    #expect(project.text("public/x.abc/index.html") == "y")
  }
}
