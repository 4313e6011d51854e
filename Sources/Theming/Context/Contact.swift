/// Somebody who may be asked, with declared ways to reach them.
package struct Contact: Sendable, Hashable {
  package var name: String
  /// The office or role, if the name does not say it.
  package var role: String?
  package var phone: String?
  /// The phone number as a `tel:` address.
  package var phoneHref: String?
  package var email: String?
  /// The e-mail as a `mailto:` address.
  package var emailHref: String?
  package var address: String?
  package var note: String?
  package var href: String?

  package init(name: String) { self.name = name }
}

/// A unit, office or organisation that a page names.
package struct Organisation: Sendable, Hashable {
  package var name: String
  package var href: String?
  /// What it became later, as a sentence.
  package var note: String?

  package init(_ name: String, href: String? = nil) {
    self.name = name
    self.href = href
  }
}
