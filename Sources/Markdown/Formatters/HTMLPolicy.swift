/// What HTML a formatter writes where the specification leaves a choice or the site wants its own.
package struct HTMLPolicy: Sendable {
  /// What becomes of HTML that an author wrote.
  package enum RawHTML: Sendable { case dropped, kept }
  /// How a column's alignment is said.
  package enum Alignment: Sendable { case classes, attributes }
  /// How the box of a task is written.
  package enum Checkboxes: Sendable { case labelled, bare }

  package var rawHTML: RawHTML = .dropped
  /// Whether links may carry any scheme; otherwise those that `URLEncoder` refuses lose their address.
  package var allowsAnyScheme = false
  package var writesHeadingIDs = true
  package var checkboxes: Checkboxes = .labelled
  package var alignment: Alignment = .classes
  /// Whether GitHub alerts become callouts, and `## Các bước` makes its list steps.
  package var writesCallouts = true
  /// Whether void elements end in ` />`, as XHTML needs.
  package var closesVoidElements = false
  /// Whether pictures are loaded when they come near the window.
  package var loadsPicturesLazily = true
  /// What stands before the fragments in the links of footnotes; empty within the page itself.
  package var footnoteAddress = ""
  package var words = HTMLWords()

  package init() {}
}

/// The words that a formatter adds to a text.
package struct HTMLWords: Sendable {
  package var callouts: [Callout: String] = [
    .note: "Lưu ý", .tip: "Mẹo", .important: "Quan trọng", .warning: "Cảnh báo",
    .caution: "Thận trọng",
  ]
  package var table = "Bảng"
  package var footnotes = "Chú thích"
  package var footnote = "Chú thích"
  package var backToText = "Quay lại nội dung"
  package var task = "Đã làm"

  package init() {}
}
