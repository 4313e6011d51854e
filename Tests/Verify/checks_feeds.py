"""Feeds as their readers find them: Atom by the grammar of RFC 4287, Atom and RSS by feedparser,
JSON Feed by what version 1.1 requires; all three tell the same."""

import json
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import feedparser

GRAMMAR = Path(__file__).with_name("atom.rnc")
ATOM = "{http://www.w3.org/2005/Atom}"
TYPES = {"application/atom+xml": ".atom", "application/rss+xml": ".rss",
         "application/feed+json": ".json", "text/calendar": ".ics"}
LIMIT = 30


def feeds(tree, ending):
    return [p for p in tree.files if p.name == "nguon-tin" + ending]


def own(tree, path):
    """The complete address of a file."""
    return urljoin(tree.base_url, tree.url(path))


def built(tree, url):
    return urlsplit(url).scheme in ("http", "https") and tree.file(url) is not None


def check_grammar(tree):
    """Every Atom feed against the RELAX NG grammar of RFC 4287, and its two Schematron rules."""
    files = feeds(tree, ".atom")
    run = subprocess.run(["jing", "-c", "-i", GRAMMAR, *files], capture_output=True, text=True)
    # Debian's launcher warns of libraries that validation does not need.
    faults = [line for line in (run.stdout + run.stderr).splitlines()
              if not line.startswith("[warning]")]
    if run.returncode and not faults:
        faults = [f"jing ended with {run.returncode}"]
    for path in files:
        root = ElementTree.parse(path).getroot()
        for entry in root.iter(ATOM + "entry"):
            if root.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
                faults.append(f"{path}: an entry without an author")
            links = [link.get("rel", "alternate") for link in entry.iter(ATOM + "link")]
            if "alternate" not in links and entry.find(ATOM + "content") is None:
                faults.append(f"{path}: an entry with neither content nor an alternate link")
    if not files:
        faults.append("the site has no Atom feed")
    return faults, f"{len(files)} feeds"


def parsed_faults(tree, path):
    """What feedparser and our own rules say of an Atom or RSS feed."""
    feed = feedparser.parse(path.read_bytes())
    name, faults = path.relative_to(tree.root), []
    if feed.bozo:
        faults.append(f"{name}: {feed.get('bozo_exception')}")
    addresses = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    if addresses != [own(tree, path)]:
        faults.append(f"{name}: calls itself {addresses}")
    if not built(tree, feed.feed.get("link", "")):
        faults.append(f"{name}: its page {feed.feed.get('link')!r} was not built")
    if len(feed.entries) > LIMIT:
        faults.append(f"{name}: {len(feed.entries)} entries")
    ids = [entry.get("id", "") for entry in feed.entries]
    if len(set(ids)) != len(ids) or not all(i.startswith("tag:") for i in ids):
        faults.append(f"{name}: ids {ids}")
    for entry in feed.entries:
        faults += [f"{name}: {entry.get('id')}: {fault}" for fault in entry_faults(tree, entry)]
    newest = [entry.updated_parsed for entry in feed.entries if entry.get("updated_parsed")]
    if len(newest) != len(feed.entries) or newest != sorted(newest, reverse=True):
        faults.append(f"{name}: entries are not from new to old")
    return faults, len(feed.entries)


def entry_faults(tree, entry):
    if not entry.get("title"):
        yield "no title"
    if not built(tree, entry.get("link", "")):
        yield f"{entry.get('link')!r} was not built"
    content = "".join(part.value for part in entry.get("content", []))
    if not content:
        yield "no content"
    for attribute in ("href", "src"):
        for part in content.split(f' {attribute}="')[1:]:
            address = part.split('"')[0]
            if urlsplit(address).scheme not in ("http", "https", "mailto", "tel"):
                yield f"the address {address!r} is not complete"
            elif urlsplit(address).netloc == urlsplit(tree.base_url).netloc:
                if not tree.file(address.split("#")[0]):
                    yield f"{address!r} was not built"


def check_parsed(tree):
    """Atom and RSS through feedparser, with complete addresses that were built."""
    faults, count = [], 0
    files = feeds(tree, ".atom") + feeds(tree, ".rss")
    for path in files:
        found, entries = parsed_faults(tree, path)
        faults += found
        count += entries
    return faults, f"{len(files)} feeds, {count} entries"


def check_json_feeds(tree):
    """JSON Feed by the members that version 1.1 requires."""
    faults, count, files = [], 0, feeds(tree, ".json")
    for path in files:
        name = path.relative_to(tree.root)
        feed = json.loads(path.read_text("utf-8"))
        required = {"version": str, "title": str, "items": list}
        faults += [f"{name}: no {key}" for key, kind in required.items()
                   if not isinstance(feed.get(key), kind)]
        if feed.get("version") != "https://jsonfeed.org/version/1.1":
            faults.append(f"{name}: version {feed.get('version')!r}")
        if feed.get("feed_url") != own(tree, path) or not built(tree, feed.get("home_page_url", "")):
            faults.append(f"{name}: {feed.get('feed_url')} of {feed.get('home_page_url')}")
        for item in feed.get("items", []):
            count += 1
            texts = [item.get("content_html"), item.get("content_text")]
            if not isinstance(item.get("id"), str) or not item["id"]:
                faults.append(f"{name}: an item without id")
            if not any(isinstance(text, str) and text for text in texts):
                faults.append(f"{name}: {item.get('id')}: no content")
            if not built(tree, item.get("url", "")):
                faults.append(f"{name}: {item.get('id')}: {item.get('url')} was not built")
    return faults, f"{len(files)} feeds, {count} items"


def told(path):
    """Id, title, address and text of each entry of a feed, whatever its format."""
    if path.suffix == ".json":
        items = json.loads(path.read_text("utf-8"))["items"]
        return [tuple(i.get(k) for k in ("id", "title", "url", "content_html")) for i in items]
    root = ElementTree.parse(path).getroot()
    if path.suffix == ".rss":
        encoded = "{http://purl.org/rss/1.0/modules/content/}encoded"
        return [tuple(i.findtext(k) for k in ("guid", "title", "link", encoded))
                for i in root.iter("item")]
    return [(e.findtext(ATOM + "id"), e.findtext(ATOM + "title"), e.find(ATOM + "link").get("href"),
             e.findtext(ATOM + "content")) for e in root.iter(ATOM + "entry")]


def check_same(tree):
    """The three formats of a feed tell the same, to the letter."""
    faults = []
    for path in feeds(tree, ".atom"):
        name = path.relative_to(tree.root)
        try:
            if not told(path) == told(path.with_suffix(".rss")) == told(path.with_suffix(".json")):
                faults.append(f"{name}: the formats differ")
        except (ElementTree.ParseError, ValueError) as error:
            faults.append(f"{name}: {error}")
    return faults, f"{len(feeds(tree, '.atom'))} feeds"


def check_discovery(tree):
    """Every feed and calendar that a head names was built, and every one is named by a page."""
    faults, named = [], set()
    for page in tree.pages:
        for link in page.feeds:
            file = tree.file(urljoin(page.url, link.get("href", "")))
            if file is None or file.suffix != TYPES[link["type"]] or not link.get("title"):
                faults.append(f"{page.url}: {link}")
            named.add(file)
    files = {p for p in tree.files if p.suffix in (".atom", ".rss", ".ics")}
    files |= set(feeds(tree, ".json"))
    # The calendar of the whole site is named by the list of campaigns, where there is one.
    missing = sorted(files - named - {tree.root / "lich/lich.ics"})
    faults += [f"{p.relative_to(tree.root)}: no page names it" for p in missing]
    return faults, f"{len(named)} of {len(files)} feeds and calendars named in heads"


FEED_CHECKS = [
    ("feeds: Atom by the grammar of RFC 4287 (jing)", check_grammar),
    ("feeds: Atom and RSS (feedparser)", check_parsed),
    ("feeds: JSON Feed 1.1", check_json_feeds),
    ("feeds: three formats tell the same", check_same),
    ("feeds: named in the heads of pages", check_discovery),
]
