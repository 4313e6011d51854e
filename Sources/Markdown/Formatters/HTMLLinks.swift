import Encoders

/// Links and pictures, as the linker decided that they appear.
extension HTMLWriter {
  /// Writes a link's start tag, or all of it where its content is replaced.
  mutating func enterLink(_ index: Int) -> Int? {
    let number = Int(markup.nodes[index].number)
    if let href = address(links[number].href) {
      put("<a href=\"")
      URLEncoder.append(href.utf8, to: &output)
      writeTitle(markup.links[number].title)
      if let name = links[number].className {
        put("\" class=\"")
        putText(name)
      }
      put("\">")
    }
    guard let text = links[number].text else { return nil }
    putText(text)
    leaveLink(index)
    return Int(markup.nodes[index].end)
  }

  mutating func leaveLink(_ index: Int) {
    let number = Int(markup.nodes[index].number)
    if address(links[number].href) != nil { put("</a>") }
    output += links[number].after
  }

  mutating func writeImage(_ index: Int) {
    let number = Int(markup.nodes[index].number)
    let rendering = links[number]
    guard let href = address(rendering.href) else {
      putText(rendering.text ?? markup.links[number].text)
      output += rendering.after
      return
    }
    if let sizes = rendering.sizes { writeSources(sizes) }
    put("<img src=\"")
    URLEncoder.append(href.utf8, to: &output)
    if let sizes = rendering.sizes, let last = sizes.sources.last {
      writeCandidates(last, sizes)
      put(" alt=\"")
    } else {
      put("\" alt=\"")
    }
    if let text = rendering.text { putText(text) } else { writeAlternative(index) }
    writeTitle(markup.links[number].title)
    put("\"")
    writePictureAttributes(rendering)
    put(policy.closesVoidElements ? " />" : ">")
    if rendering.sizes != nil { put("</picture>") }
    output += rendering.after
  }

  private mutating func writeSources(_ sizes: PictureSizes) {
    put("<picture>")
    for source in sizes.sources.dropLast() {
      put("<source type=\"")
      putText(source.type)
      writeCandidates(source, sizes)
      put(policy.closesVoidElements ? " />" : ">")
    }
  }

  private mutating func writeCandidates(_ source: PictureSizes.Source, _ sizes: PictureSizes) {
    put("\" srcset=\"")
    putText(source.candidates)
    put("\" sizes=\"")
    putText(sizes.layout)
    put("\"")
  }

  private mutating func writePictureAttributes(_ rendering: LinkRendering) {
    if let name = rendering.className {
      put(" class=\"")
      putText(name)
      put("\"")
    }
    if let width = rendering.width, let height = rendering.height {
      put(" width=\"")
      put(width)
      put("\" height=\"")
      put(height)
      put("\"")
    }
    guard policy.loadsPicturesLazily else { return }
    put(rendering.isSeenAtOnce ? " fetchpriority=\"high\"" : " loading=\"lazy\"")
    put(" decoding=\"async\"")
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    put("\" title=\"")
    putText(title)
  }

  private mutating func writeAlternative(_ index: Int) {
    for node in markup.nodes[(index + 1)..<Int(markup.nodes[index].end)] {
      switch node.kind {
      case .text, .code: putText(markup.text(of: node))
      case .htmlInline where policy.rawHTML == .kept: putText(markup.text(of: node))
      case .softBreak, .lineBreak: put(" ")
      default: break
      }
    }
  }

  /// The address if it may stand in a page.
  private func address(_ href: String?) -> String? {
    guard let href, !policy.allowsAnyScheme, !href.hasPrefix("https://") else { return href }
    if case .refused = URLEncoder.classify(href) { return nil }
    return href
  }
}
