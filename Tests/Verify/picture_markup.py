"""How a page shows one picture: the files it names, and what is wrong with its attributes."""

import functools
import re
from urllib.parse import urljoin

from PIL import Image


def picture_urls(picture):
    yield picture.attributes.get("src", "")
    for attributes in (picture.attributes, *picture.sources):
        for url, _ in entries(attributes.get("srcset") or ""):
            yield url


def entries(srcset):
    """The candidates of a `srcset`: address and claimed width."""
    for entry in filter(None, (e.strip() for e in srcset.split(","))):
        url, _, width = entry.partition(" ")
        yield url, width


@functools.cache
def facts(path):
    """Format, width and height by Pillow."""
    with Image.open(path) as image:
        image.load()
        return image.format, image.width, image.height


class PictureMarkup:
    """What is wrong with one shown picture."""

    def __init__(self, tree, page, picture):
        self.tree, self.page, self.picture = tree, page, picture
        self.faults, self.candidates = [], 0
        attributes = picture.attributes
        self.width, self.height = self.number("width"), self.number("height")
        lazy = attributes.get("loading") == "lazy"
        urgent = attributes.get("fetchpriority") == "high"
        first = picture is page.pictures[0]
        if lazy == urgent or (picture.is_cover and lazy):
            self.faults.append(f"{'a cover, ' * picture.is_cover}lazy {lazy}, urgent {urgent}")
        if urgent and not first:
            self.faults.append("urgent, but not the first")
        file = tree.file(urljoin(page.url, attributes.get("src", "")))
        if not file:
            self.faults.append("the file is missing")
        elif file.suffix != ".svg":
            self.check_file(file, "src")
            self.check_candidates(attributes, file)
            self.check_placeholder(attributes.get("class") or "")
            for source in picture.sources:
                self.check_candidates(source, None)

    def number(self, name):
        value = self.picture.attributes.get(name) or ""
        if not value.isdigit() or value == "0":
            self.faults.append(f"{name}={value!r}")
            return 0
        return int(value)

    def check_file(self, file, where):
        """The file has the shape that the page reserves for it."""
        kind, width, height = facts(file)
        # A rounded height may be half a pixel off.
        if self.width and abs(width * self.height / self.width - height) > 1:
            self.faults.append(f"{where}: {width} × {height}, but {self.width} × {self.height}")
        return kind, width

    def check_candidates(self, attributes, file):
        found = list(entries(attributes.get("srcset") or ""))
        if not found:
            self.faults.append("no srcset")
        if not attributes.get("sizes"):
            self.faults.append("no sizes")
        widths = []
        for url, claim in found:
            self.candidates += 1
            path = self.tree.file(urljoin(self.page.url, url))
            if not path:
                self.faults.append(f"srcset: {url} is missing")
                continue
            kind, width = self.check_file(path, "srcset")
            widths.append(width)
            if claim != f"{width}w":
                self.faults.append(f"srcset: {url} claims {claim!r}, has {width}")
            if attributes.get("type", f"image/{kind.lower()}") != f"image/{kind.lower()}":
                self.faults.append(f"srcset: {url} is {kind}, not {attributes['type']}")
        if widths != sorted(set(widths)) or any(w > self.width for w in widths):
            self.faults.append(f"srcset: widths {widths} of a picture of {self.width}")
        if file and file not in [self.tree.file(urljoin(self.page.url, u)) for u, _ in found]:
            self.faults.append("src is no candidate")

    def check_placeholder(self, classes):
        """The style sheets that the page links give one of its classes a colour."""
        names = classes.split()
        for url in self.page.styles:
            file = self.tree.file(urljoin(self.page.url, url))
            rules = file.read_text("utf-8") if file else ""
            if any(re.search(rf"\.{re.escape(n)}\s*\{{[^}}]*background", rules) for n in names):
                return
        self.faults.append(f"no linked style sheet gives {classes!r} a colour")
