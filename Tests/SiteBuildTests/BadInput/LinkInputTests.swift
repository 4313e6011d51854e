import TestSupport
import Testing

/// Links, ids and addresses that lead nowhere.
@Suite struct LinkInputTests {
  private static let page = "Content/trang/bai-mot.md"

  @Test(arguments: [
    link("a file that is not there", "[a](../ky-nang/an-toan/1-mat-khua.md)", "6:1 broken-link"),
    link("a file by its address", "[a](/ky-nang/an-toan/mat-khua/)", "6:1 broken-link"),
    link(
      "a heading that is not there", "[a](../ky-nang/an-toan/1-mat-khau.md#cac-buox)",
      "6:1 broken-anchor"),
    link("an own heading that is not there", "[a](#khong-co)", "6:1 broken-anchor"),
    link("another case", "[a](../ky-nang/an-toan/1-Mat-khau.md)", "6:1 broken-link"),
    link("out of Content", "[a](../../site.yml)", "6:1 link-out-of-content"),
    link("out of the project", "[a](../../../../etc/passwd)", "6:1 link-out-of-content"),
    link("out by percents", "[a](%2e%2e/%2e%2e/site.yml)", "6:1 link-out-of-content"),
    link("a data file", "[a](../dia-ban.csv)", "6:1 broken-link"),
    link("no address", "[a]()", "6:1 empty-link"),
    link("no such figure", "[a](so-lieu:to-thom)", "6:1 unknown-id"),
    link("no such observation", "[trên 1.800](so-lieu:to-thon@2023)", "6:1 unknown-observation"),
    link(
      "another text than the figure's", "[trên 2.000](so-lieu:to-thon)", "6:1 figure-text-differs"),
    link("no such document", "[](van-ban:qd-1690)", "6:1 unknown-id"),
    BadInput(
      "decomposed letters in a link",
      [
        .write("Content/trang/hòa-bình.md", text("Hòa")),
        .write(page, text("A", "[a](ho\u{300}a-bi\u{300}nh.md)")),
      ]),
    BadInput(
      "a draft",
      [
        .write("Content/trang/nhap.md", text("N", front: "draft: true\n")),
        .write(page, text("A", "[a](nhap.md)")),
      ], "\(page):6:1 link-to-hidden-page"),
    BadInput(
      "a page under embargo",
      [
        .write("Content/trang/ngay-mai.md", text("N", front: "publish_at: 2026-07-01\n")),
        .write(page, text("A", "[a](ngay-mai.md)")),
      ], "\(page):6:1 link-to-hidden-page"),
    BadInput(
      "an expired page",
      [
        .write("Content/trang/bai-cu.md", text("N", front: "expires: 2026-01-01\n")),
        .write(page, text("A", "[a](bai-cu.md)")),
      ], "\(page):6:1 link-to-expired-page (warning)"),
    BadInput(
      "a figure in news that is not pinned",
      [
        .write(
          "Content/tin/tin.md",
          text("T", "[](so-lieu:to-thon)", front: "date: 2026-01-01\n"))
      ], "Content/tin/tin.md:7:1 figure-not-pinned"),
  ])
  func links(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "an alias of itself", [.write(page, text("A", front: "aliases: [bai-mot]\n"))],
      "\(page):4:11 alias-loop"),
    BadInput(
      "an alias over a page", [.write(page, text("A", front: "aliases: [ky-nang/an-toan]\n"))],
      "\(page):4:11 alias-over-page"),
    BadInput(
      "an alias over a list", [.write(page, text("A", front: "aliases: [ky-nang]\n"))],
      "\(page):4:11 alias-over-page"),
    BadInput(
      "an alias claimed twice",
      [
        .write(page, text("A", front: "aliases: [cu]\n")),
        .write("Content/trang/bai-hai.md", text("B", front: "aliases: [cu]\n")),
      ], "Content/trang/bai-mot.md:4:11 alias-twice"),
    BadInput(
      "two pages of one slug",
      [
        .write(page, text("A", front: "slug: chung\n")),
        .write("Content/trang/bai-hai.md", text("B", front: "slug: chung\n")),
      ], "Content/trang/bai-mot.md:4:7 duplicate-permalink"),
    BadInput(
      "two pages of one id",
      [
        .write(page, text("A", front: "id: chung\n")),
        .write("Content/trang/bai-hai.md", text("B", front: "id: chung\n")),
      ], "Content/trang/bai-mot.md:4:5 duplicate-id"),
    BadInput(
      "a page that vanishes", [.remove(SampleProject.lessonPath)],
      "duong-dan.lock:3:1 permalink-vanished"),
    BadInput(
      "a heading that vanishes",
      [.edit(SampleProject.lessonPath, "## Các bước", "## Cách làm")],
      "\(SampleProject.lessonPath):1:1 anchor-vanished"),
    BadInput(
      "an anchor that leads nowhere",
      [
        .edit(SampleProject.lessonPath, "## Các bước", "## Cách làm"),
        .edit(
          SampleProject.lessonPath, "minutes: 15", "minutes: 15\nanchors: {cac-buoc: cach-lam-x}"),
      ], "\(SampleProject.lessonPath):7:21 anchor-target-missing"),
    BadInput(
      "a ledger that was edited",
      [.edit("duong-dan.lock", "\tlesson\t", " lesson ")],
      "duong-dan.lock:3:1 ledger-line"),
  ])
  func addresses(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "a model in no place",
      [
        .write(
          "Content/mo-hinh/a.md",
          text("A", front: "date: 2026-01-01\nplace: bac-gian\nskills: [an-toa]\n"))
      ], "Content/mo-hinh/a.md:5:8 unknown-id", "Content/mo-hinh/a.md:6:10 unknown-id"),
    BadInput(
      "a model without a skill",
      [
        .write(
          "Content/mo-hinh/a.md", text("A", front: "date: 2026-01-01\nplace: bac-giang\n"))
      ], "Content/mo-hinh/a.md:1:1 missing-key"),
    BadInput(
      "news of a campaign without its phase",
      [
        .write(
          "Content/chien-dich/hoc/_index.md",
          text(
            "H",
            front:
              "starts: 2026-01-01\nends: 2026-02-01\nhost: so-khcn\ncontact: duong-day\n")),
        .write("Content/chien-dich/hoc/a.md", text("A", front: "date: 2026-01-01\n")),
      ], "Content/chien-dich/hoc/a.md:1:1 missing-key"),
    BadInput(
      "a campaign of nobody",
      [
        .write(
          "Content/chien-dich/hoc/_index.md",
          text("H", front: "starts: 2026-01-01\nends: 2026-02-01\nhost: so-x\ncontact: ai\n"))
      ], "Content/chien-dich/hoc/_index.md:6:7 unknown-id",
      "Content/chien-dich/hoc/_index.md:7:10 unknown-id"),
    BadInput(
      "a successor that is not there",
      [.edit("Content/dia-ban.csv", "2025-06-30,bac-ninh", "2025-06-30,bac-nih")],
      "Content/dia-ban.csv:2:1 unknown-id"),
    BadInput(
      "a unit twice",
      [.edit("Content/dia-ban.csv", "bac-ninh,27", "bac-giang,27")],
      "Content/dia-ban.csv:2:1 unknown-id", "Content/dia-ban.csv:3:1 duplicate-id"),
    BadInput(
      "a figure twice",
      [.write("Content/so-lieu/hai.yml", Array(SampleProject.figures.utf8))],
      "Content/so-lieu/to.yml:1:5 duplicate-id"),
  ])
  func relations(_ input: BadInput) async throws { try await input.check() }

  private static func text(_ title: String, _ body: String = "Chữ.", front: String = "") -> [UInt8]
  {
    Array("---\ntitle: \(title)\nsummary: B\n\(front)---\n\n\(body)\n".utf8)
  }

  private static func link(_ name: String, _ body: String, _ place: String) -> BadInput {
    BadInput(name, [.write(page, text("A", body))], "\(page):\(place)")
  }
}
