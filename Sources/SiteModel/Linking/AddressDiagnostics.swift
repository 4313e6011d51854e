import Content
package import Diagnostics

extension Diagnostic {
  static func duplicateRoute(_ route: Route, at place: SourceLocation, first: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "duplicate-permalink",
      Message(
        vi: "Hai tệp cùng có địa chỉ \(route.rooted).",
        en: "Two files have the address \(route.rooted)."),
      at: place, notes: [.other(first)],
      fix: Message(
        vi: "Đổi tên một tệp, hoặc thêm `slug: …` cho một trong hai.",
        en: "Rename one file or give one of them a `slug: …`."))
  }

  static func duplicateID(_ id: String, at place: SourceLocation, first: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "duplicate-id",
      Message(vi: "Mã “\(id)” dùng hai lần.", en: "The id “\(id)” is used twice."), at: place,
      notes: [.other(first)],
      fix: Message(
        vi: "Đặt `id: …` khác cho một trong hai.", en: "Give one of them another `id: …`."))
  }

  static func reservedRoute(_ route: Route, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "reserved-path",
      Message(
        vi: "Địa chỉ \(route.rooted) dành riêng cho hệ thống.",
        en: "The address \(route.rooted) is reserved."),
      at: place,
      fix: Message(vi: "Đổi tên tệp hoặc thêm `slug: …`.", en: "Rename the file or add `slug: …`."))
  }

  static func invalidSlug(_ text: String, suggestion: String?, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "invalid-slug",
      Message(vi: "“\(text)” không dùng làm slug được.", en: "“\(text)” is no slug."), at: place,
      fix: suggestion.map {
        Message(vi: "Viết `slug: \($0)`.", en: "Write `slug: \($0)`.")
      } ?? Message(vi: "Dùng a–z, 0–9 và dấu gạch nối.", en: "Use a–z, 0–9 and hyphens."))
  }

  static func noSlug(_ name: String, scalar: Unicode.Scalar?, at place: SourceLocation)
    -> Diagnostic
  {
    let reason =
      scalar.map {
        Message(vi: "có chữ “\($0)” ngoài bảng chữ", en: "it has “\($0)”, outside the slug table")
      } ?? Message(vi: "không có chữ hay số nào", en: "it has no letter or digit")
    return Diagnostic(
      id: "no-slug",
      Message(
        vi: "Không lập được địa chỉ từ tên “\(name)”: \(reason.vi).",
        en: "No address can be made of the name “\(name)”: \(reason.en)."),
      at: place,
      fix: Message(
        vi: "Thêm `slug: ten-khong-dau` vào phần thông tin đầu tệp.",
        en: "Add `slug: plain-name` to the front matter."))
  }

  static func invalidTag(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-tag",
      Message(
        vi: "Thẻ “\(text)” không lập được địa chỉ.", en: "The tag “\(text)” gives no address."),
      at: place, fix: Message(vi: "Dùng chữ và số.", en: "Use letters and digits."))
  }

  static func tagCollision(
    _ tag: String, _ other: String, at place: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "tag-collision",
      Message(
        vi: "Thẻ “\(tag)” và “\(other)” có cùng địa chỉ.",
        en: "The tags “\(tag)” and “\(other)” have one address."),
      at: place, notes: [.other(first)],
      fix: Message(vi: "Viết thống nhất một cách.", en: "Write both the same way."))
  }

  static func invalidAlias(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-alias",
      Message(vi: "“\(text)” không phải địa chỉ cũ hợp lệ.", en: "“\(text)” is no former address."),
      at: place,
      fix: Message(
        vi: "Viết đường dẫn trong trang, ví dụ mo-hinh/ten-cu.",
        en: "Write a path of this site, such as mo-hinh/ten-cu."))
  }

  static func reservedAlias(_ route: Route, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "reserved-path",
      Message(
        vi: "Địa chỉ cũ \(route.rooted) dành riêng cho hệ thống.",
        en: "The alias \(route.rooted) is reserved."),
      at: place,
      fix: Message(
        vi: "Bỏ dòng này; nếu địa chỉ đã xuất bản, thêm dòng `gone` vào \(Ledger.fileName).",
        en: "Remove it; if it was published, add a `gone` line to \(Ledger.fileName)."))
  }

  static func aliasLoop(_ route: Route, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "alias-loop",
      Message(
        vi: "Địa chỉ cũ \(route.rooted) chính là địa chỉ của trang này.",
        en: "The alias \(route.rooted) is the page's own address."),
      at: place, fix: Message(vi: "Bỏ dòng này.", en: "Remove it."))
  }

  static func aliasOverPage(_ route: Route, at place: SourceLocation, page: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "alias-over-page",
      Message(
        vi: "Địa chỉ cũ \(route.rooted) đang có một trang khác.",
        en: "Another page stands at the alias \(route.rooted)."),
      at: place, notes: [.other(page)],
      fix: Message(vi: "Bỏ dòng này hoặc đổi tên trang kia.", en: "Remove it or rename that page."))
  }

  static func aliasTwice(_ route: Route, at place: SourceLocation, first: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "alias-twice",
      Message(
        vi: "Hai trang cùng nhận địa chỉ cũ \(route.rooted).",
        en: "Two pages claim the alias \(route.rooted)."),
      at: place, notes: [.other(first)],
      fix: Message(vi: "Giữ ở một trang.", en: "Keep it on one page."))
  }

  static func addressVanished(_ url: String, movedTo path: String?, at place: SourceLocation)
    -> Diagnostic
  {
    let former = String(url.split(separator: "/").joined(separator: "/"))
    let fix =
      path.map {
        Message(
          vi: "Dán vào phần thông tin đầu tệp \($0):\naliases: [\(former)]",
          en: "Paste into the front matter of \($0):\naliases: [\(former)]")
      }
      ?? Message(
        vi:
          "Thêm `aliases: [\(former)]` vào trang thay thế, hoặc dán vào \(Ledger.fileName):\ngone\t\(url)\tlý do",
        en:
          "Add `aliases: [\(former)]` to the page that replaces it, or paste into \(Ledger.fileName):\ngone\t\(url)\treason"
      )
    return Diagnostic(
      id: "permalink-vanished",
      Message(
        vi: "Địa chỉ đã xuất bản \(url) sẽ mất.", en: "The published address \(url) would vanish."),
      at: place, fix: fix)
  }

  static func anchorsVanished(_ anchors: [String], now: [String], at place: SourceLocation)
    -> Diagnostic
  {
    let pairs = anchors.map { old in
      "\(old): \(Suggestion.nearest(to: old, in: now) ?? now.first ?? "…")"
    }
    let line = "anchors: {\(pairs.joined(separator: ", "))}"
    let names = anchors.map { "#" + $0 }.joined(separator: ", ")
    return Diagnostic(
      id: "anchor-vanished",
      Message(
        vi: "Đề mục đã xuất bản sẽ mất: \(names).", en: "Published headings would vanish: \(names)."
      ),
      at: place,
      fix: Message(
        vi: "Giữ đề mục cũ, hoặc dán dòng này vào đầu tệp:\n\(line)",
        en: "Keep the heading, or paste this into the front matter:\n\(line)"))
  }

  static func anchorTargetMissing(
    _ old: String, _ new: String, anchors: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "anchor-target-missing",
      Message(vi: "Trang không có đề mục #\(new).", en: "The page has no heading #\(new)."),
      at: place,
      fix: Suggestion.nearest(to: new, in: anchors).map {
        Message(vi: "Có phải là `\(old): \($0)`?", en: "Did you mean `\(old): \($0)`?")
      })
  }

  static func ledgerLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "ledger-line",
      Message(
        vi: "Không đọc được dòng này của sổ đường dẫn.", en: "This ledger line is unreadable."),
      at: place,
      fix: Message(
        vi: "Lấy lại bản cũ của \(Ledger.fileName); chỉ thêm dòng `gone /địa-chỉ/ lý do`.",
        en: "Restore \(Ledger.fileName); add only lines such as `gone /address/ reason`."))
  }

  /// What `--locked` refuses: a build that would change the ledger.
  package static func ledgerLocked(_ urls: [String]) -> Diagnostic {
    let shown = urls.prefix(5).joined(separator: ", ") + (urls.count > 5 ? " …" : "")
    return Diagnostic(
      id: "ledger-locked",
      Message(
        vi: "Lần dựng này sẽ ghi thêm \(urls.count) dòng vào \(Ledger.fileName): \(shown)",
        en: "This build would change \(urls.count) lines of \(Ledger.fileName): \(shown)"),
      at: SourceLocation(Ledger.fileName),
      fix: Message(
        vi: "Chạy `lantoa build` không có --locked rồi lưu \(Ledger.fileName) cùng nội dung.",
        en: "Run `lantoa build` without --locked and commit \(Ledger.fileName)."))
  }
}

extension DiagnosticNote {
  fileprivate static func other(_ place: SourceLocation) -> DiagnosticNote {
    DiagnosticNote(Message(vi: "chỗ còn lại ở đây", en: "the other one is here"), at: place)
  }
}
