"""What heads say for sharing, read by extruct: JSON-LD, Open Graph and Dublin Core of every page
equal what the page shows."""

from urllib.parse import urljoin

import extruct
from lxml import html

# The @type that each kind of page may tell of itself.
TYPES = {
    "home": "WebSite", "skill": "LearningResource", "lesson": "LearningResource",
    "model": "Article", "campaign": "Event", "news": "NewsArticle", "event": "Event",
    "award": "Article", "document": "WebPage", "page": "WebPage", "search": "WebPage",
    "figure": "WebPage",
}
DATED = {"LearningResource", "Article", "NewsArticle", "WebPage"}


class Shown:
    """What one page shows to people."""

    def __init__(self, page):
        tree = html.fromstring(page.data.decode("utf-8"))
        heading = tree.find(".//h1")
        self.title = "".join(heading.itertext()).strip() if heading is not None else None
        self.canonical = self.first(tree, "//link[@rel='canonical']/@href")
        self.summary = self.first(tree, "//meta[@name='description']/@content")
        self.site = self.first(tree, "//meta[@property='og:site_name']/@content")
        self.times = tree.xpath("//main//time/@datetime")
        self.is_sample = bool(tree.xpath("//p[contains(@class, 'notice-sample')]"))
        self.crumbs = [("".join(a.itertext()), a.get("href"))
                       for a in tree.xpath("//nav[@class='crumbs']//a")]
        self.corrections = ["".join(li.itertext()).split(": ", 1)[-1].strip()
                            for li in tree.xpath("//section[@class='corrections']//li")]
        self.cover = tree.xpath("//figure[contains(@class, 'cover')]//img/@alt")

    @staticmethod
    def first(tree, path):
        found = tree.xpath(path)
        return str(found[0]) if found else None


def told(page):
    """The metadata of a page as extruct reads it."""
    return extruct.extract(
        page.data.decode("utf-8"), base_url=page.url,
        syntaxes=["json-ld", "opengraph", "dublincore"], uniform=False)


def shared_pages(tree):
    for page in tree.pages:
        if page.refresh is None and page.kinds and "notFound" not in page.kinds \
                and "not-found" not in page.kinds:
            yield page


def graph_faults(tree, page, shown, data):
    blocks = data["json-ld"]
    if shown.is_sample:
        return ["a sample tells linked data"] if blocks else []
    if len(blocks) != 1 or not blocks[0].get("@graph"):
        return [f"{len(blocks)} blocks of JSON-LD"]
    thing, *rest = blocks[0]["@graph"]
    kind, faults = page.kinds[0], []
    if thing["@type"] != TYPES.get(kind, "CollectionPage") and kind in TYPES:
        faults.append(f"@type {thing['@type']} of a {kind}")
    title = thing.get("headline") or thing.get("name")
    expected = shown.site if kind == "home" else shown.title
    faults += differs("title", title, expected)
    faults += differs("url", thing["url"], shown.canonical)
    faults += differs("description", thing.get("description"), shown.summary)
    for key in ("datePublished", "dateModified", "startDate", "endDate"):
        if key in thing and thing[key] not in shown.times:
            faults.append(f"{key} {thing[key]} is not shown among {shown.times}")
    if "@id" in thing and not thing["@id"].startswith("tag:"):
        faults.append(f"@id {thing['@id']} follows the address")
    if thing["publisher"]["@type"] != "Organization" if "publisher" in thing else False:
        faults.append(f"the publisher is {thing['publisher']}")
    if kind == "news":
        texts = [c["text"] for c in thing.get("correction", [])]
        faults += differs("corrections", texts, shown.corrections)
    return faults + trail_faults(tree, page, shown, rest)


def trail_faults(tree, page, shown, rest):
    if not shown.crumbs:
        return []
    trails = [thing for thing in rest if thing["@type"] == "BreadcrumbList"]
    if len(trails) != 1:
        return [f"{len(trails)} BreadcrumbList"]
    entries = trails[0]["itemListElement"]
    own = [(e["name"], e["item"]) for e in entries]
    above = [(text, urljoin(urljoin(tree.base_url, page.url), href))
             for text, href in shown.crumbs]
    faults = differs("breadcrumbs", own, above + [(shown.title, shown.canonical)])
    if [e["position"] for e in entries] != list(range(1, len(entries) + 1)):
        faults.append("positions of breadcrumbs")
    return faults


def differs(name, told_, shown):
    return [] if told_ == shown else [f"{name}: {told_!r} is not {shown!r}"]


def graph_values(data):
    """Open Graph as a dictionary of its first values."""
    values = {}
    for block in data["opengraph"]:
        for name, value in block["properties"]:
            values.setdefault(name, value)
    return values


def card_faults(tree, page, shown, data):
    values, faults = graph_values(data), []
    home = page.kinds[0] == "home"
    faults += differs("og:title", values.get("og:title"), shown.site if home else shown.title)
    faults += differs("og:url", values.get("og:url"), shown.canonical)
    faults += differs("og:description", values.get("og:description"), shown.summary)
    faults += differs("og:locale", values.get("og:locale"), "vi_VN")
    if values.get("og:type") not in ("article", "website"):
        faults.append(f"og:type {values.get('og:type')}")
    for name in ("article:published_time", "article:modified_time"):
        if name in values and values[name] not in shown.times:
            faults.append(f"{name} {values[name]} is not shown")
    if image := values.get("og:image"):
        file = tree.file(image)
        if file is None or file.suffix not in (".jpg", ".png"):
            faults.append(f"og:image {image} was not built")
        faults += differs("og:image:alt", [values.get("og:image:alt")], shown.cover[:1])
    return faults


def core_faults(page, shown, data):
    values = {}
    for block in data["dublincore"]:
        for element in block["elements"]:
            values.setdefault(element["name"].lower(), element["content"])
    home = page.kinds[0] == "home"
    faults = differs("DC.title", values.get("dc.title"), shown.site if home else shown.title)
    faults += differs("DC.identifier", values.get("dc.identifier"), shown.canonical)
    faults += differs("DC.language", values.get("dc.language"), "vi")
    if "dc.date" in values and values["dc.date"] not in shown.times:
        faults.append(f"DC.date {values['dc.date']} is not shown")
    return faults


def checked(tree, faults_of):
    faults, kinds = [], set()
    for page in shared_pages(tree):
        shown, data = Shown(page), told(page)
        if shown.canonical is None:
            continue
        kinds.add(page.kinds[0])
        faults += [f"{page.url}: {fault}" for fault in faults_of(page, shown, data)]
    if not kinds:
        faults.append("no page was looked at")
    return faults, f"{len(kinds)} kinds of pages"


METADATA_CHECKS = [
    ("sharing: JSON-LD equals the page (extruct)",
     lambda tree: checked(tree, lambda *a: graph_faults(tree, *a))),
    ("sharing: Open Graph equals the page (extruct)",
     lambda tree: checked(tree, lambda *a: card_faults(tree, *a))),
    ("sharing: Dublin Core equals the page (extruct)", lambda tree: checked(tree, core_faults)),
]
