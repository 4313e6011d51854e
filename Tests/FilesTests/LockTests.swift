import Files
import Glibc
import Testing

@Suite struct LockTests {
  @Test func `a second build is told who is building`() throws {
    let project = PublishingProject()
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    #expect(throws: PublishError.busy(pid: getpid())) { _ = try publisher.lock() }
    withExtendedLifetime(lock) {}
  }

  @Test func `the lock is free once its holder is gone`() throws {
    let project = PublishingProject()
    let publisher = try project.publisher()
    for _ in 0..<3 { _ = try publisher.lock() }
  }

  @Test func `what an interrupted build has left is cleared away`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    let state = "site/.public.lantoa"
    project.scratch.write("x", to: "\(state)/staging-99999/a/b/index.html")
    project.scratch.write("x", to: "\(state)/renewing-1/index.html")
    project.scratch.write("x", to: "\(state)/discarded-1/index.html")
    project.scratch.makeFolder("\(state)/switching")
    let inode = try #require(project.scratch.status("\(state)/switching")?.st_ino)
    run(
      "mv", project.scratch.at("\(state)/switching"),
      project.scratch.at("\(state)/switching-\(inode)"))
    _ = try project.publisher().lock()
    #expect(project.state == [])
    #expect(project.text("public/index.html") == "trang chủ")
  }

  @Test func `a release whose switch was cut short becomes the previous one`() async throws {
    let project = PublishingProject()
    try await project.publish([.text("index.html", "một")])
    try await project.publish([.text("index.html", "hai")])
    let state = project.scratch.at("site/.public.lantoa")
    run("mv", "\(state)/previous", "\(state)/switching-1")
    project.scratch.write(
      "lantoa-manifest 1\n", to: "site/.public.lantoa/previous/.lantoa-manifest")
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    #expect(project.state == ["previous"])
    try publisher.rollBack(holding: lock)
    #expect(project.text("public/index.html") == "một")
  }
}
