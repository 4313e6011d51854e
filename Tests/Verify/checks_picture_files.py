"""Checks of the pictures of any published tree: nothing hidden in them, and how pages show them."""

import json
import subprocess
from collections import Counter
from urllib.parse import urljoin

from picture_markup import PictureMarkup, facts, picture_urls
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
           "Transparency BackgroundColor SRGBRendering Gamma AnimationFrames AnimationPlays",
    "PNG-pHYs": "PixelsPerUnitX PixelsPerUnitY PixelUnits",
    "RIFF": "VP8Version WebP_Flags ImageWidth ImageHeight HorizontalScale VerticalScale "
            "AlphaPreprocessing AlphaFiltering AlphaCompression AlphaIsUsed AnimationLoopCount "
            "BackgroundColor Duration",
    "GIF": "GIFVersion ImageWidth ImageHeight HasColorMap ColorResolutionDepth BitsPerPixel "
           "BackgroundColor TransparentColor AnimationIterations FrameCount Duration",
    # A drawing's title and description are read out to people who do not see it; the rest are
    # attributes by which it is drawn.
    "SVG": "Xmlns ImageWidth ImageHeight ViewBox Title Desc Fill Stroke Stroke-width "
           "Stroke-linecap Stroke-linejoin Font-family Font-size Font-weight Text-anchor",
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
    """Every picture has a size, candidates as wide as they say, lazy loading and a placeholder."""
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
