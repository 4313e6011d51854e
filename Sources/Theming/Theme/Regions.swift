/// The parts equal on many pages, made once for each menu entry and link style.
package struct Regions: Sendable, Hashable {
  package let head: TrustedHTML
  package let header: TrustedHTML
  package let footer: TrustedHTML
}

/// The region templates a theme must have, named as their files in `regions/`.
enum Region: String, CaseIterable {
  case head
  case header
  case footer
}
