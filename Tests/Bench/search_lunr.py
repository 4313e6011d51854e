#!/usr/bin/env python3
"""Writes what `mkdocs build` writes for its search, from pages that are already HTML.

    search_lunr.py PAGES

PAGES/search/ gets search_index.json, made by the class of mkdocs' search plugin, and its scripts
with lunr.vi. The plugin's texts are those inside `<main>`.
"""

import html
import importlib.util
import re
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.S)
TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
HEADING = re.compile(r'<h[2-6]\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h[2-6]>', re.S)
# The settings of `mkdocs.yml` with `plugins: [search: {lang: vi}]`.
CONFIG = {"lang": ["vi"], "separator": r"[\s\-]+", "min_search_length": 3,
          "prebuild_index": False, "indexing": "full"}


@dataclass
class Anchor:
    id: str
    title: str
    children: list = field(default_factory=list)

    @property
    def url(self):
        return "#" + self.id


@dataclass
class Page:
    """The three things that the plugin takes from a page of mkdocs."""

    url: str
    title: str
    content: str
    toc: list


def plain(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()


def read(path, root):
    content = MAIN.search(path.read_text("utf-8")).group(1)
    title = TITLE.search(content)
    toc = [Anchor(anchor, plain(text)) for anchor, text in HEADING.findall(content)]
    url = path.parent.relative_to(root).as_posix() + "/"
    return Page(url, plain(title.group(1)) if title else url, content, toc)


def plugin():
    """The folder of the plugin, and its class, without all that mkdocs itself needs."""
    folder = Path(importlib.util.find_spec("mkdocs").origin).parent / "contrib" / "search"
    spec = importlib.util.spec_from_file_location("search_index", folder / "search_index.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return folder, module.SearchIndex


def main():
    root = Path(sys.argv[1])
    folder, index_class = plugin()
    index = index_class(**CONFIG)
    for path in sorted(root.rglob("index.html")):
        index.add_entry_from_context(read(path, root))
    output = root / "search"
    output.mkdir(exist_ok=True)
    (output / "search_index.json").write_text(index.generate_search_index(), "utf-8")
    for name in ("templates/search/lunr.js", "templates/search/worker.js",
                 "lunr-language/lunr.stemmer.support.js", "lunr-language/lunr.vi.js"):
        shutil.copy(folder / name, output)


if __name__ == "__main__":
    main()
