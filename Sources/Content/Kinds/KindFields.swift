package import Diagnostics
import Encoders

/// What one kind of content adds to the common keys; immutable classes, since every stage asks
/// which kind it has before it.
package protocol KindFields: AnyObject, Sendable {
  /// The kind's keys, read from front matter.
  init(reading record: inout RecordReader)
  /// The day that the kind's own keys give its pages: written, reported, issued, begun.
  var date: PartialDate? { get }
  /// Days beside `date` and `updated` on which something on the page changed.
  var changeDates: [PartialDate] { get }
}

extension KindFields {
  package var changeDates: [PartialDate] { [] }
}

/// A kind of content: where its files lie, where its pages go, and how its front matter is read; an
/// immutable class, since every document and every look at one hands it on.
package final class Kind: Sendable {
  /// The stable name, as in ids, the ledger and `<body class="kind-…">`.
  package let name: String
  /// How the kind is called in diagnostics.
  package let noun: Message
  /// Whether front matter must give a title; a document's is derived.
  package let titled: Bool
  /// The address that a path below `Content/` gets, or nil when the path is not of this kind.
  package let address: @Sendable (ContentPath) -> Address?
  package let read: @Sendable (inout RecordReader) -> any KindFields

  init(
    _ name: String, noun: Message, titled: Bool = true, fields: any KindFields.Type,
    address: @escaping @Sendable (ContentPath) -> Address?
  ) {
    self.name = name
    self.noun = noun
    self.titled = titled
    self.address = address
    read = { fields.init(reading: &$0) }
  }

  /// Every kind that has pages; a new kind is one file and one line here.
  package static let all: [Kind] = [
    .skill, .lesson, .model, .campaign, .news, .event, .award, .document, .page,
  ]

  /// The kind of a path below `Content/`, with its address.
  package static func find(_ path: ContentPath) -> (Kind, Address)? {
    for kind in all {
      if let address = kind.address(path) { return (kind, address) }
    }
    return nil
  }
}

/// A Markdown path below `Content/`, in parts.
package struct ContentPath: Sendable {
  package let folders: [String]
  /// The file name without `.md`.
  package let name: String

  /// Takes a project path such as `Content/ky-nang/x/1-y.md`; nil for anything else.
  package init?(_ path: String) {
    var parts = path.parts(separatedBy: UInt8(ascii: "/"))
    guard parts.first == "Content", let last = parts.last, last.hasSuffix(".md") else { return nil }
    parts.removeFirst()
    parts.removeLast()
    folders = parts
    name = String(last.dropLast(3))
  }
}

/// Where a file's page goes before its slug is known.
package struct Address: Sendable, Equatable {
  /// The folders of the URL, in front of the slug.
  package let folders: [String]
  /// The text whose slug ends the URL: the file name, or the folder of an `_index.md`.
  package let name: String
  /// The position that a lesson's file name gives, as in `2-dang-nhap.md`.
  package let order: Int?
  /// The parent's slug, which prefixes the id of lessons and campaign news.
  package let parent: String?

  init(_ folders: [String], _ name: String, order: Int? = nil, parent: String? = nil) {
    self.folders = folders
    self.name = name
    self.order = order
    self.parent = parent
  }
}
