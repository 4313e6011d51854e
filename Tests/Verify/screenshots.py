#!/usr/bin/env python3
"""Takes pictures of the main pages: two widths, both colour schemes, and on paper.

    screenshots.py OUT_DIR SITE_DIR [URL…] [--base-url URL] [--height 12000] [--no-print]

Without URLs: one page of every kind, pages with the parts that few have, every state of the
search, charts with long words, and the report of `lantoa report`. Files are named
<page>-<width>-<scheme>.png, <page>-print.pdf and <page>-print-<n>.png.
"""

import argparse
import base64
import re
import subprocess
import tempfile
from pathlib import Path

from browser import Browser
from chart_samples import charts
from picture_project import LANTOA, REPOSITORY
from published import Server, Tree
from search_desk import Desk

WIDTHS, SCHEMES = (360, 1280), ("light", "dark")
# What only some pages have: the first page of each is taken too.
PARTS = ('class="chart', 'class="corrections"', 'class="quote"', "event-off", 'class="duties"',
         'class="steps"')
# Pages that stand for themselves.
OWN_PAGES = ("bao-chi/", "du-lieu/", "lien-he/")
SEARCHES = {"search-start": {}, "search-results": {"q": "dich vu cong"},
            "search-filtered": {"q": "tổ", "loai": "van-ban"},
            "search-suggestion": {"q": "luadao"}, "search-none": {"q": "zxqv"}}


class Camera:
    """One browser and the folder that its pictures go to."""

    def __init__(self, browser, out, height, prints):
        self.browser, self.out, self.height, self.prints = browser, out, height, prints

    def take(self, name, target, prints=True, ready=lambda: None):
        """All pictures of one address; `ready` waits for what a script still has to show."""
        for width in WIDTHS:
            for scheme in SCHEMES:
                self.browser.look(width, scheme, phone=width < 700)
                self.browser.open(target)
                ready()
                whole = self.browser.run("return document.documentElement.scrollHeight")
                self.browser.look(width, scheme, max(640, min(whole, self.height)),
                                  phone=width < 700)
                self.keep(self.out / f"{name}-{width}-{scheme}.png")
        if prints and self.prints:
            self.print(name, target)
        print(f"{self.out / name}-*.png  {target}", flush=True)

    def keep(self, file):
        picture = self.browser.cdp("Page.captureScreenshot", format="png",
                                   captureBeyondViewport=False)
        file.write_bytes(base64.b64decode(picture["data"]))

    def print(self, name, target):
        """A4 as the reader's printer would give it, one picture for each sheet."""
        self.browser.look(1280, "light")
        self.browser.open(target)
        document = self.browser.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69,
                                    printBackground=False, preferCSSPageSize=True)
        pdf = self.out / f"{name}-print.pdf"
        pdf.write_bytes(base64.b64decode(document["data"]))
        for old in self.out.glob(f"{name}-print-*.png"):
            old.unlink()
        subprocess.run(["pdftoppm", "-r", "75", "-png", pdf, pdf.with_suffix("")], check=True)


def name_of(url, kinds):
    path = re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-")
    return "-".join(filter(None, [kinds.get(url), path])) or "home"


def pages_worth_a_look(tree, kinds):
    """One of every kind, every campaign, one with each part, and those that are one of a kind."""
    urls = set(kinds) | {tree.prefix + own for own in OWN_PAGES if tree.file(tree.prefix + own)}
    urls |= {page.url for page in tree.pages if "campaign" in page.kinds}
    for part in PARTS:
        urls |= set([page.url for page in tree.pages if part.encode() in page.data][:1])
    return sorted(urls)


def take_searches(camera, tree, origin):
    desk = Desk(camera.browser, tree.root, origin + tree.prefix)
    for name, query in SEARCHES.items():
        desk.open(**query)
        ready = desk.answered if query else (lambda: None)
        camera.take(name, camera.browser.run("return location.href"), False, ready)


def take_charts(camera):
    """Charts whose words and numbers are as long as they get."""
    with charts() as project, Server(project.tree) as server:
        camera.take("charts", server.origin + "/tin/bieu-do/")


def take_report(camera):
    """The report opened as a file, from a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bao-cao.html"
        subprocess.run([LANTOA, "report", "--project", REPOSITORY, "--output", file],
                       stdin=subprocess.DEVNULL, capture_output=True, check=True)
        camera.take("report", file.as_uri())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("urls", nargs="*")
    parser.add_argument("--base-url", default="https://lantoa.example/")
    parser.add_argument("--height", type=int, default=12000, help="tallest picture, in pixels")
    parser.add_argument("--no-print", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    tree = Tree(arguments.site, arguments.base_url)
    kinds = {page.url: kind for kind, page in tree.one_page_per_kind().items()}
    with Browser() as browser, Server(tree) as server:
        camera = Camera(browser, arguments.out, arguments.height, not arguments.no_print)
        for url in arguments.urls or pages_worth_a_look(tree, kinds):
            camera.take(name_of(url, kinds), server.origin + url)
        if not arguments.urls:
            take_searches(camera, tree, server.origin)
            take_charts(camera)
            take_report(camera)


if __name__ == "__main__":
    main()
