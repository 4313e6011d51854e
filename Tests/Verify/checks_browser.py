"""Checks in a real browser, on one page of every kind."""

from urllib.parse import urlsplit

from published import Server

WIDTHS, SCHEMES = (360, 1280), ("light", "dark")
NARROW = (320, 360)
SHIFT, REQUESTS = 0.02, 10


class Findings:
    """What the browser found, gathered by check."""

    names = {
        "axe": "axe-core: WCAG 2.2 AA, best practice, target size, contrast 7:1",
        "console": "no console message, no refused resource",
        "shift": f"layout shift at most {SHIFT}",
        "overflow": "no sideways scrolling at 320 px and 360 px",
        "spacing": "text spacing clips nothing at 360 px",
        "requests": f"first view at most {REQUESTS} requests, all to this site",
        "targets": "own targets at least 48 px high at 360 px",
    }

    def __init__(self):
        self.faults = {key: [] for key in self.names}
        self.views, self.worst_shift, self.worst_requests, self.incomplete = 0, 0.0, 0, set()

    def add(self, key, where, what):
        self.faults[key].append(f"{where}: {what}")

    def results(self):
        notes = {
            "axe": f"{self.views} views"
                   + (f"; for a human: {', '.join(sorted(self.incomplete))}" if self.incomplete
                      else ""),
            "shift": f"worst {self.worst_shift:.4f}",
            "requests": f"most {self.worst_requests}",
        }
        for key, name in self.names.items():
            yield name, self.faults[key], notes.get(key, f"{self.views} views")


def check_pages(tree, browser, found):
    """Opens one page of every kind at every width and in both colour schemes."""
    with Server(tree) as server:
        for kind, page in tree.one_page_per_kind().items():
            for scheme in SCHEMES:
                for width in WIDTHS:
                    look(browser, server, page, f"{kind} {page.url} {width} px {scheme}",
                         width, scheme, found)
            for width in NARROW:
                browser.look(width, "light", 640, phone=True)
                browser.open(server.origin + page.url)
                if (extra := browser.overflow()) > 0:
                    found.add("overflow", f"{kind} {page.url} {width} px", f"{extra} px too wide")
            for what in browser.clipped_by_spacing():
                found.add("spacing", f"{kind} {page.url}", what)


def look(browser, server, page, where, width, scheme, found):
    browser.look(width, scheme)
    server.requests.clear()
    browser.open(server.origin + page.url)
    found.views += 1
    loaded = browser.resources()
    requests = 1 + len(loaded)
    found.worst_requests = max(found.worst_requests, requests)
    if requests > REQUESTS:
        found.add("requests", where, f"{requests} requests")
    for url in loaded:
        if not url.startswith((server.origin, "data:")):
            found.add("requests", where, f"from elsewhere: {urlsplit(url).netloc}")
    shift = browser.layout_shift()
    found.worst_shift = max(found.worst_shift, shift)
    if shift > SHIFT:
        found.add("shift", where, f"{shift:.3f}")
    if width == 360 and scheme == "light":
        for target in browser.small_targets():
            found.add("targets", where, target)
    result = browser.accessibility()
    found.incomplete.update(result["incomplete"])
    for rule, nodes in result["violations"]:
        for node in nodes:
            found.add("axe", where, f"{rule}: {node}")
    for what in browser.refused():
        found.add("console", where, f"refused by the policy: {what}")
    for message in browser.console_errors():
        found.add("console", where, message)
