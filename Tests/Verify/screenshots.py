#!/usr/bin/env python3
"""Takes pictures of the main pages: two widths, both colour schemes, and on paper.

    screenshots.py OUT_DIR SITE_DIR [URL…] [--base-url URL] [--height 4000] [--no-print]

Without URLs: one page of every kind. Files are named <page>-<width>-<scheme>.png and
<page>-print-<n>.png.
"""

import argparse
import base64
import re
import subprocess
from pathlib import Path

from browser import Browser
from published import Server, Tree

WIDTHS, SCHEMES = (360, 1280), ("light", "dark")


def name_of(url, kinds):
    path = re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-")
    return "-".join(filter(None, [kinds.get(url), path])) or "home"


def capture(browser, target, width, scheme, height, out):
    browser.look(width, scheme, phone=width < 700)
    browser.open(target)
    whole = browser.run("return document.documentElement.scrollHeight")
    browser.look(width, scheme, max(640, min(whole, height)), phone=width < 700)
    picture = browser.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=False)
    out.write_bytes(base64.b64decode(picture["data"]))


def print_pages(browser, target, stem):
    """A4 as the reader's printer would give it, one picture for each sheet."""
    browser.look(1280, "light")
    browser.open(target)
    document = browser.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69,
                           printBackground=False, preferCSSPageSize=True)
    pdf = stem.with_name(stem.name + "-print.pdf")
    pdf.write_bytes(base64.b64decode(document["data"]))
    subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, pdf.with_suffix("")], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--base-url", default="https://lantoa.example/")
    parser.add_argument("--height", type=int, default=4000, help="tallest picture, in pixels")
    parser.add_argument("--no-print", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    tree = Tree(arguments.site, arguments.base_url)
    by_kind = tree.one_page_per_kind()
    kinds = {page.url: kind for kind, page in by_kind.items()}
    with Browser() as browser, Server(tree) as server:
        for url in arguments.urls or sorted(kinds):
            stem = arguments.out / name_of(url, kinds)
            for width in WIDTHS:
                for scheme in SCHEMES:
                    file = stem.with_name(f"{stem.name}-{width}-{scheme}.png")
                    capture(browser, server.origin + url, width, scheme, arguments.height, file)
            if not arguments.no_print:
                print_pages(browser, server.origin + url, stem)
            print(f"{stem}-*.png  {url}", flush=True)


if __name__ == "__main__":
    main()
