/// An official document in a table.
package struct DocumentRow: Sendable, Hashable {
  /// "1690/QĐ-TTg"; a document without a number shows its type.
  package var number: String?
  package var type: String
  package var subject: String
  package var issuer: String
  package var issued: DateText?
  /// Since when it is no longer in force.
  package var ended: DateText?
  package var href: String

  package init(type: String, subject: String, issuer: String, href: String) {
    self.type = type
    self.subject = subject
    self.issuer = issuer
    self.href = href
  }
}

/// The table of all documents.
package struct DocumentsContext: Sendable {
  package var body: TrustedHTML?
  package var documents: [DocumentRow]
  /// Lists of some of them: by year, type, issuer.
  package var filters: [DocumentFilter] = []
  /// The page of what documents ask of whom.
  package var duties: Link?
  /// The calendar of their deadlines.
  package var calendar: Link?
  package var pagination: Pagination?

  package init(documents: [DocumentRow]) { self.documents = documents }
}

/// One official document.
package struct DocumentContext: Sendable {
  package var number: String?
  package var type: String
  package var issuer: Organisation
  package var issued: DateText?
  package var effective: DateText?
  package var ended: DateText?
  package var subject: String
  package var signer: Signer?
  package var duties: [Duty] = []
  /// The page of what all documents ask of whom.
  package var dutiesPage: Link?
  /// The calendar of its deadlines.
  package var calendar: Link?
  package var basedOn: [DocumentRow] = []
  /// Documents that name this one as their base.
  package var baseOf: [DocumentRow] = []
  package var replaces: [DocumentRow] = []
  package var replacedBy: [DocumentRow] = []
  package var amends: [DocumentRow] = []
  package var amendedBy: [DocumentRow] = []
  /// The attached file.
  package var file: Attachment?
  /// The official place of its text.
  package var url: Link?
  package var body: TrustedHTML?
  /// Pages of the site that rest on it: models, campaigns, lessons.
  package var usedBy: [LinkGroup] = []

  package init(type: String, issuer: Organisation, subject: String) {
    self.type = type
    self.issuer = issuer
    self.subject = subject
  }
}

/// Who signed a document, in which role.
package struct Signer: Sendable, Hashable {
  package var name: String
  package var role: String?

  package init(_ name: String, role: String?) {
    self.name = name
    self.role = role
  }
}

/// What a document asks of whom, until when.
package struct Duty: Sendable, Hashable {
  /// Nothing where it is the one of the duty before.
  package var who: Organisation?
  package var what: String
  /// "trước ngày 20 tháng cuối quý", "10/10 hằng năm".
  package var when: String?

  package init(who: Organisation?, what: String, when: String?) {
    self.who = who
    self.what = what
    self.when = when
  }
}

/// A file to open or keep.
package struct Attachment: Sendable, Hashable {
  package var text: String
  package var href: String
  /// "PDF, 312 kB".
  package var detail: String?

  package init(_ text: String, href: String, detail: String?) {
    self.text = text
    self.href = href
    self.detail = detail
  }
}
