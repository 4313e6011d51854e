/// The elements and attributes that drawings may have.
enum DrawingVocabulary {
  /// How the value of an attribute is checked.
  enum Kind {
    case words, path, transform, color, paint, reference, font
  }

  static func isKnown(element: String) -> Bool { ownAttributes[element] != nil }

  /// Whether characters in an element are drawn or read out.
  static func hasText(element: String) -> Bool {
    ["text", "tspan", "title", "desc"].contains(element)
  }

  static func kind(of attribute: String, on element: String) -> Kind? {
    if let kind = presentation[attribute] { return kind }
    guard ownAttributes[element]?.contains(attribute) == true else { return nil }
    switch attribute {
    case "d": return .path
    case "gradientTransform", "patternTransform": return .transform
    default: return .words
    }
  }

  /// How a property of CSS is checked that is an attribute as well.
  static func kind(ofProperty property: String) -> Kind? { presentation[property] }

  /// Attributes that drawing programs write and no picture needs.
  static func isIdle(_ attribute: String) -> Bool {
    idle.contains(attribute) || attribute.hasPrefix("data-") || attribute.hasPrefix("aria-")
  }

  private static let idle: Set<String> = [
    "class", "role", "version", "baseProfile", "content", "enable-background", "lang", "tabindex",
    "focusable", "pointer-events", "cursor", "zoomAndPan", "contentStyleType", "name", "host",
    "contentScriptType", "requiredFeatures", "externalResourcesRequired", "color-profile",
    "color-rendering", "image-rendering", "isolation", "nonce", "author", "title", "pagecolor",
    "bordercolor", "xmlns",
  ]

  private static let presentation: [String: Kind] = {
    var kinds: [String: Kind] = [
      "fill": .paint, "stroke": .paint, "color": .color, "stop-color": .color,
      "flood-color": .color, "clip-path": .reference, "mask": .reference, "filter": .reference,
      "marker-start": .reference, "marker-mid": .reference, "marker-end": .reference,
      "font-family": .font, "transform": .transform,
    ]
    let words = """
      alignment-baseline baseline-shift clip-rule color-interpolation color-interpolation-filters \
      direction display dominant-baseline fill-opacity fill-rule flood-opacity font-size \
      font-size-adjust font-stretch font-style font-variant font-weight letter-spacing mask-type \
      opacity overflow paint-order shape-rendering stop-opacity stroke-dasharray \
      stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
      stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi \
      vector-effect visibility word-spacing writing-mode
      """
    for word in words.split(separator: " ") { kinds[String(word)] = .words }
    return kinds
  }()

  private static let ownAttributes: [String: Set<String>] = {
    let box = "x y width height"
    let view = "viewBox preserveAspectRatio"
    let letters = "x y dx dy rotate textLength lengthAdjust"
    let gradient = "gradientUnits gradientTransform spreadMethod"
    let step = "in result " + box
    let transfer = "type tableValues slope intercept amplitude exponent offset"
    let elements = [
      "svg": box + " " + view, "g": "", "defs": "", "symbol": box + " refX refY " + view,
      "use": box, "title": "", "desc": "", "path": "d pathLength", "rect": box + " rx ry",
      "circle": "cx cy r", "ellipse": "cx cy rx ry", "line": "x1 y1 x2 y2",
      "polyline": "points", "polygon": "points", "text": letters, "tspan": letters,
      "linearGradient": "x1 y1 x2 y2 " + gradient,
      "radialGradient": "cx cy r fx fy fr " + gradient, "stop": "offset",
      "clipPath": "clipPathUnits", "mask": "maskUnits maskContentUnits " + box,
      "pattern": "patternUnits patternContentUnits patternTransform \(box) \(view)",
      "marker": "markerUnits markerWidth markerHeight refX refY orient " + view,
      "filter": "filterUnits primitiveUnits " + box, "feBlend": step + " in2 mode",
      "feColorMatrix": step + " type values", "feComponentTransfer": step,
      "feComposite": step + " in2 operator k1 k2 k3 k4",
      "feDropShadow": step + " stdDeviation dx dy", "feFlood": step, "feFuncA": transfer,
      "feFuncB": transfer, "feFuncG": transfer, "feFuncR": transfer,
      "feGaussianBlur": step + " stdDeviation edgeMode", "feMerge": step, "feMergeNode": "in",
      "feMorphology": step + " operator radius", "feOffset": step + " dx dy",
    ]
    return elements.mapValues { Set($0.split(separator: " ").map(String.init)) }
  }()
}
