import Content
import SiteModel

/// What a web server needs to know: headers and redirects, for static hosts and for nginx.
enum ServerOutputs {
  /// The folder of the nginx files; the snippet keeps it from visitors.
  static let folder = "may-chu"

  static func outputs(_ sources: OutputSources) -> [Output] {
    let base = sources.site.configuration.baseURL.path
    return [
      text("_headers") { headers(base) },
      text("\(folder)/nginx.conf") { nginx(base) },
      text("\(folder)/nginx-chuyen-huong.conf") { redirects(sources.site) },
    ]
  }

  private static func text(_ path: String, _ make: @escaping @Sendable () -> String) -> Output {
    Output(path: path, mediaType: "text/plain; charset=utf-8") { MadeOutput(Array(make().utf8)) }
  }

  static func headers(_ base: String) -> String {
    """
    \(base)*
      Content-Security-Policy: \(SecurityPolicy.header)
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
    \(base)tep/*
      Cache-Control: public, max-age=31536000, immutable

    """
      + namedTypes.map { name, type in "\(base)*\(name)\n  Content-Type: \(type)\n" }.joined()
  }

  /// Endings of files whose media type hosts do not know, or know for something else.
  private static let namedTypes =
    FeedFormat.allCases.map { format in
      let name = format == .json ? "\(FeedFormat.fileName).json" : ".\(format.rawValue)"
      return (name, format.mediaType)
    } + [".ics", ".csv"].map { ($0, MediaType.of("x" + $0)) }

  static func nginx(_ base: String) -> String {
    let types = namedTypes.map { name, type in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return "    location ~ \(parts.joined(separator: "\\."))$"
        + " { types { } default_type \"\(type)\"; }"
    }.joined(separator: "\n")
    let common = """
          add_header Content-Security-Policy "\(SecurityPolicy.header)" always;
          add_header X-Content-Type-Options "nosniff" always;
          add_header Referrer-Policy "strict-origin-when-cross-origin" always;
      """
    return """
      # Đặt trong khối server { … }; tệp nginx-chuyen-huong.conf đặt trong khối http { … }.
      index index.html;
      charset utf-8;
      error_page 404 \(base)404.html;
      if ($lantoa_moved) {
          return 301 $lantoa_moved;
      }
      if ($lantoa_gone) {
          return 410;
      }
      error_page 410 @lantoa_gone;
      location @lantoa_gone {
      \(common)
          add_header Cache-Control "no-cache";
          try_files $lantoa_gone =410;
      }
      location ~ /\\.lantoa {
          return 404;
      }
      location ^~ \(base)\(folder)/ {
          return 404;
      }
      location ^~ \(base)tep/ {
      \(common)
          add_header Cache-Control "public, max-age=31536000, immutable";
          try_files $uri =404;
      }
      location \(base) {
      \(common)
          add_header Cache-Control "no-cache";
          try_files $uri $uri/ =404;
      \(types)
      }

      """
  }

  /// The map from former and short addresses to present ones, and from addresses that are gone to
  /// the files that say why; with and without the slash at their end. Feeds, calendars and press
  /// kits move with their page: whoever subscribed to one goes on reading it.
  static func redirects(_ site: Site) -> String {
    let style = LinkStyle(.web, base: site.configuration.baseURL)
    func lines(_ from: Route, _ target: String) -> [String] {
      let address = style.href(from)
      return [address, String(address.dropLast())].map { "    \($0) \(target);" }
    }
    let moved =
      site.redirects.flatMap { lines($0.from, style.href(site[$0.to].route)) }
      + files(site).map { "    \(style.href($0.from)) \(style.href($0.to));" }
      + site.shortLinks.flatMap { lines($0.route, style.href($0.target)) }
    let gone = site.gone.flatMap { lines($0.route, style.href(Route(file: $0.route.file))) }
    return """
      map_hash_bucket_size 512;
      map_hash_max_size \(hashSize(max(moved.count, gone.count)));
      map $uri $lantoa_moved {
          default "";
      \(moved.joined(separator: "\n"))
      }
      map $uri $lantoa_gone {
          default "";
      \(gone.joined(separator: "\n"))
      }

      """
  }

  /// The files that outsiders read below pages that moved, each with its former address.
  private static func files(_ site: Site) -> [(from: Route, to: Route)] {
    if site.redirects.isEmpty { return [] }
    let wanted = site.configuration.outputs
    let feeds = wanted.feeds ? FeedPlan(site).feeds.keys.compactMap(\.page) : []
    let calendars = wanted.calendar ? CalendarPlan(site).subjects.compactMap(\.page) : []
    let kits = PressPlan(site).kits.map(\.campaign)
    let names: [(pages: Set<PageID>, files: [String])] = [
      (Set(feeds), FeedFormat.allCases.map { "\(FeedFormat.fileName).\($0.rawValue)" }),
      (Set(calendars), [CalendarSubject.fileName]), (Set(kits), [PressKit.fileName]),
    ]
    return site.redirects.flatMap { redirect in
      names.filter { $0.pages.contains(redirect.to) }.flatMap(\.files).map { name in
        (
          from: Route(file: redirect.from.path + name),
          to: Route(file: site[redirect.to].route.path + name)
        )
      }
    }
  }

  /// The power of two by which nginx finds room for as many lines; its own standard is 2048.
  private static func hashSize(_ lines: Int) -> Int {
    var size = 2048
    while size < lines * 2 { size *= 2 }
    return size
  }
}

/// The content security policy: nothing inline, nothing from elsewhere.
enum SecurityPolicy {
  /// For the `<meta>` of each page.
  static let meta = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
  /// For the response header, which alone can forbid framing.
  static let header = meta + "; frame-ancestors 'none'"
}
