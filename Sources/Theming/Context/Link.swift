/// A text that leads somewhere; without `href` it is only a text.
package struct Link: Sendable, Hashable {
  package var text: String
  package var href: String?
  /// Whether the link leads to the page or section it stands on.
  package var isCurrent = false

  package init(_ text: String, href: String?) {
    self.text = text
    self.href = href
  }
}

/// A date as people read it and as machines do: "10/10/2024" and "2024-10-10".
package struct DateText: Sendable, Hashable {
  package var text: String
  /// A valid value of `<time datetime>`: a date, a date with time and zone, a month or a year.
  package var iso: String

  package init(_ text: String, iso: String) {
    self.text = text
    self.iso = iso
  }
}

/// A short coloured word beside a title; its class is never the only sign.
package struct Badge: Sendable, Hashable {
  package var text: String
  /// A class of the theme: `phase-truoc`, `phase-trong`, `phase-sau`, `badge-sample` …
  package var className: String

  package init(_ text: String, className: String) {
    self.text = text
    self.className = className
  }
}

/// A picture with its size, so that the page does not jump while it loads.
package struct Picture: Sendable, Hashable {
  package var href: String
  package var alt: String
  package var width: Int?
  package var height: Int?
  package var caption: String?
  package var credit: String?
  /// The class of the colour that holds its place.
  package var className: String?
  /// `srcset` and `sizes` of the `<img>` itself.
  package var candidates: String?
  package var layout: String?
  /// The same picture in formats that not every browser knows, the preferred first.
  package var sources: [PictureSource] = []

  package init(href: String, alt: String) {
    self.href = href
    self.alt = alt
  }
}

/// A `<source>` of a picture.
package struct PictureSource: Sendable, Hashable {
  package var type: String
  package var candidates: String
  package var layout: String

  package init(type: String, candidates: String, layout: String) {
    self.type = type
    self.candidates = candidates
    self.layout = layout
  }
}
