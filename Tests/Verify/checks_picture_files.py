"""Checks of the pictures of any published tree: nothing hidden in them, and how pages show them."""

import functools
import json
import re
import subprocess
from collections import Counter
from urllib.parse import urljoin

from PIL import Image

from picture_parts import unknown_parts

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg")
KB = 1000
# Everything that exiftool may find in a published picture, tag by tag.
TAGS = {
    "ExifTool": "ExifToolVersion",
    "System": "FileName Directory FileSize FileModifyDate FileAccessDate FileInodeChangeDate "
              "FilePermissions",
    "File": "FileType FileTypeExtension MIMEType ImageWidth ImageHeight EncodingProcess "
            "BitsPerSample ColorComponents YCbCrSubSampling",
    "Composite": "ImageSize Megapixels",
    "JFIF": "JFIFVersion ResolutionUnit XResolution YResolution",
    "Adobe": "DCTEncodeVersion APP14Flags0 APP14Flags1 ColorTransform",
    "PNG": "ImageWidth ImageHeight BitDepth ColorType Compression Filter Interlace Palette "
           "Transparency BackgroundColor SRGBRendering Gamma",
    "PNG-pHYs": "PixelsPerUnitX PixelsPerUnitY PixelUnits",
    "RIFF": "VP8Version WebP_Flags ImageWidth ImageHeight HorizontalScale VerticalScale "
            "AlphaPreprocessing AlphaFiltering AlphaCompression AlphaIsUsed",
    "GIF": "GIFVersion ImageWidth ImageHeight HasColorMap ColorResolutionDepth BitsPerPixel "
           "BackgroundColor",
    "SVG": "Xmlns ImageWidth ImageHeight ViewBox",
}
ALLOWED = {f"{group}:{tag}" for group, tags in TAGS.items() for tag in tags.split()}


def picture_files(tree):
    return [path for path in tree.files if path.suffix.lower() in ENDINGS]


def check_metadata(tree):
    """exiftool and a walk over the parts find only what makes a file a picture."""
    paths = picture_files(tree)
    faults, unknown = [], Counter()
    for path in paths:
        if path.suffix != ".svg":
            for part in unknown_parts(path.read_bytes()):
                faults.append(f"{path.relative_to(tree.root)}: part {part}")
                unknown["parts"] += 1
    for name, tags in read_tags(paths).items():
        for tag in sorted(tags.keys() - ALLOWED - {"SourceFile"}):
            faults.append(f"{name.removeprefix(str(tree.root))}: {tag}")
            unknown["tags"] += 1
    return faults, f"{len(paths)} pictures, {unknown['tags']} metadata, {unknown['parts']} parts"


def read_tags(paths):
    """All tags of the files by name, as exiftool reads them, also unknown and embedded ones."""
    if not paths:
        return {}
    run = subprocess.run(["exiftool", "-a", "-u", "-G1", "-s", "-j", "-ee", *paths],
                         capture_output=True, text=True)
    found = {item["SourceFile"]: item for item in json.loads(run.stdout or "[]")}
    return {str(p): found.get(str(p), {"unread by exiftool": ""}) for p in paths}


def check_markup(tree):
    """Every picture has its size, candidates as wide as they say, lazy loading and a placeholder."""
    faults, count, candidates = [], 0, 0
    for page in tree.pages:
        for picture in page.pictures:
            count += 1
            seen = PictureMarkup(tree, page, picture)
            candidates += seen.candidates
            faults += [f"{page.url}: {picture.attributes.get('src')}: {f}" for f in seen.faults]
    return faults, f"{count} shown, {candidates} candidates"


def check_sizes(tree):
    """30 kB for widths up to 400, 80 kB for the rest: what readers pay for."""
    faults, worst = [], {400: 0, 0: 0}
    shown = {tree.file(urljoin(page.url, url)) for page in tree.pages
             for picture in page.pictures for url in picture_urls(picture)}
    for path in sorted(shown - {None}):
        size = path.stat().st_size
        small = path.suffix != ".svg" and facts(path)[1] <= 400
        kind, bar = (400, 30 * KB) if small else (0, 80 * KB)
        worst[kind] = max(worst[kind], size)
        if size > bar:
            faults.append(f"{path.relative_to(tree.root)}: {size / KB:.0f} kB, allowed {bar // KB}")
    return faults, (f"{len(shown)} files, largest up to 400 px {worst[400] / KB:.0f} kB, "
                    f"above {worst[0] / KB:.0f} kB")


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
        if picture.is_cover and lazy:
            self.faults.append("the cover is lazy")
        if not picture.is_cover and not lazy:
            self.faults.append("not lazy")
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
