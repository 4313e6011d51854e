import Files
import Testing

@Suite struct RollbackTests {
  @Test func `a rollback shows the previous release, twice the present one`() async throws {
    let project = PublishingProject()
    try await project.publish([.text("index.html", "một")])
    try await project.publish([.text("index.html", "hai")])
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    try publisher.rollBack(holding: lock)
    #expect(project.text("public/index.html") == "một")
    try publisher.rollBack(holding: lock)
    #expect(project.text("public/index.html") == "hai")
  }

  @Test func `there must be a previous release`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    #expect(throws: PublishError.nothingToRollBackTo) { try publisher.rollBack(holding: lock) }
    #expect(project.text("public/index.html") == "trang chủ")
  }

  @Test func `a rollback brings the site back when it was deleted`() async throws {
    let project = PublishingProject()
    try await project.publish([.text("index.html", "một")])
    try await project.publish([.text("index.html", "hai")])
    run("rm", "-rf", project.scratch.at("site/public"))
    let publisher = try project.publisher()
    try publisher.rollBack(holding: publisher.lock())
    #expect(project.text("public/index.html") == "một")
  }
}
