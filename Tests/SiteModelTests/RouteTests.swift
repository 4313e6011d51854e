import Content
import SiteModel
import Testing

@Suite("Routes and link styles")
struct RouteTests {
  @Test(
    "a page is a folder with an index.html, a file is itself",
    arguments: [
      (Route(page: []), "", "index.html", "/"),
      (Route(page: ["tin", "a"]), "tin/a/", "tin/a/index.html", "/tin/a/"),
      (Route(file: "404.html"), "404.html", "404.html", "/404.html"),
      (Route(page: ["tin"]).numbered(1), "tin/", "tin/index.html", "/tin/"),
      (Route(page: ["tin"]).numbered(3), "tin/trang-3/", "tin/trang-3/index.html", "/tin/trang-3/"),
    ])
  func forms(route: Route, path: String, file: String, rooted: String) {
    #expect(route.path == path)
    #expect(route.file == file)
    #expect(route.rooted == rooted)
  }

  @Test(
    "web and absolute addresses carry the base, also below a sub-path",
    arguments: [
      ("https://a.example", "", "/", "https://a.example/"),
      ("https://a.example/", "tin/a/", "/tin/a/", "https://a.example/tin/a/"),
      ("https://a.example/lan-toa", "", "/lan-toa/", "https://a.example/lan-toa/"),
      (
        "https://a.example/x/y/", "tin/a/", "/x/y/tin/a/", "https://a.example/x/y/tin/a/"
      ),
      ("http://a.example:8080/", "404.html", "/404.html", "http://a.example:8080/404.html"),
    ])
  func bases(base: String, path: String, web: String, absolute: String) throws {
    let base = try #require(BaseURL(base))
    let route = Route(file: path)
    #expect(LinkStyle(.web, base: base).href(route) == web)
    #expect(LinkStyle(.absolute, base: base).href(route) == absolute)
    #expect(LinkStyle(.web, base: base).href(route, anchor: "x") == web + "#x")
  }

  @Test(
    "file addresses are relative and end in a file name",
    arguments: [
      ("", "", "index.html"),
      ("", "tin/a/", "tin/a/index.html"),
      ("tin/a/", "", "../../index.html"),
      ("tin/a/", "tin/", "../index.html"),
      ("tin/a/", "tin/a/", "index.html"),
      ("tin/a/", "tin/b/", "../b/index.html"),
      ("tin/", "tin/a/", "a/index.html"),
      ("tin/a/", "tep/x.css", "../../tep/x.css"),
      ("404.html", "tin/", "tin/index.html"),
      ("tin/index.html", "tin/index.html/", "index.html/index.html"),
    ])
  func relative(origin: String, target: String, expected: String) throws {
    let style = LinkStyle(.file, base: try #require(BaseURL("https://a.example/x/")))
      .seen(from: Route(file: origin))
    #expect(style.href(Route(file: target)) == expected)
    #expect(style.href(Route(file: target), anchor: "y") == expected + "#y")
  }

  @Test(
    "a base address is http or https with a plain path",
    arguments: [
      "ftp://a.example/", "a.example", "https://", "https://a.example/?q=1",
      "https://a.example/#x", "https://a.example/../b/", "https://a b.example/",
      "https://user@a.example/", "https://a.example/đ/",
    ])
  func refusedBases(text: String) { #expect(BaseURL(text) == nil) }
}
