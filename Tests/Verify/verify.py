#!/usr/bin/env python3
"""Verifies published sites: markup, links, budgets, browser, nginx.

    verify.py TREE BASE_URL [TREE BASE_URL …] [--only WORD] [--all]

One line per check with its numbers, the faults below it; closes with "N passed, N failed".
The tree of a site below a sub-path must end in that sub-path's folders.
"""

import argparse
import sys
from pathlib import Path

from browser import Browser
from checks_browser import Findings, check_pages
from checks_files import (
    check_budgets, check_inline, check_kinds, check_links, check_markup, check_prefix,
    check_redirects, check_sitemap, outside_addresses)
from checks_calendar import CALENDAR_CHECKS
from checks_data import DATA_CHECKS
from checks_feeds import FEED_CHECKS
from checks_metadata import METADATA_CHECKS
from checks_nginx import check_nginx
from checks_picture_files import check_metadata, check_sizes
from checks_picture_files import check_markup as check_picture_markup
from checks_pictures import GALLERY_CHECKS, PROJECT_CHECKS, Gallery
from checks_press import PRESS_CHECKS
from checks_search import SEARCH_CHECKS
from checks_search_page import verify_search_page
from checks_search_text import verify_search_text
from checks_takedown import TAKEDOWN_CHECKS
from published import Tree

FILE_CHECKS = [
    ("HTML and CSS are valid (vnu)", check_markup),
    ("links and fragments (lychee)", check_links),
    ("nothing leaves the sub-path", check_prefix),
    ("no inline script, style or event", check_inline),
    ("budgets, gzip -9", check_budgets),
    ("page kinds", check_kinds),
    ("redirects", check_redirects),
    ("sitemap", check_sitemap),
    ("pictures: 0 metadata (exiftool)", check_metadata),
    ("pictures: size, srcset, lazy, placeholder", check_picture_markup),
    ("pictures: at most 30 kB in lists, 80 kB in texts", check_sizes),
    ("nginx snippet", check_nginx),
] + FEED_CHECKS + CALENDAR_CHECKS + DATA_CHECKS + METADATA_CHECKS + PRESS_CHECKS


class Report:
    """Prints each check as it ends and counts."""

    def __init__(self, every_fault):
        self.passed, self.failed, self.limit = 0, 0, 10_000 if every_fault else 15

    def add(self, name, faults, note):
        mark = "✘" if faults else "✔"
        print(f"{mark} {name}: {note}" + (f"; {len(faults)} faults" if faults else ""), flush=True)
        for fault in faults[: self.limit]:
            print(f"    {fault}")
        if len(faults) > self.limit:
            print(f"    … and {len(faults) - self.limit} more (--all shows them)")
        self.passed += not faults
        self.failed += bool(faults)


def verify_files(tree, report, only):
    for name, check in FILE_CHECKS:
        if only in name:
            report.add(name, *check(tree))


def verify_pictures(report, only):
    """Projects that are written for the purpose, with pictures of every kind."""
    print("— projects made of pictures")
    wanted = [(name, check) for name, check in GALLERY_CHECKS if only in name]
    if wanted:
        with Gallery() as gallery:
            for name, check in wanted:
                report.add(name, *check(gallery))
    for name, check in PROJECT_CHECKS + TAKEDOWN_CHECKS:
        if only in name:
            report.add(name, *check())


def verify_search(report, only):
    """The answers of the search, in the browser and in Swift."""
    print("— answers of the search")
    for name, check in SEARCH_CHECKS:
        if only in name:
            report.add(name, *check())


def verify_browser(trees, report, only):
    if only and only not in "browser":
        return
    for tree in trees:
        print(f"— browser: {tree.base_url}")
        found = Findings()
        with Browser() as browser:
            check_pages(tree, browser, found)
        for result in found.results():
            report.add(*result)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trees", nargs="+", metavar="TREE BASE_URL")
    parser.add_argument("--only", default="", help="only checks whose name holds this word")
    parser.add_argument("--all", action="store_true", help="print every fault")
    arguments = parser.parse_args()
    pairs = arguments.trees
    if len(pairs) % 2:
        parser.error("each tree needs its base URL")
    trees = [Tree(root, url) for root, url in zip(pairs[::2], pairs[1::2])]
    report = Report(arguments.all)
    for tree in trees:
        print(f"— {tree.base_url} ({tree.root}): {len(tree.files)} files, {len(tree.pages)} pages")
        verify_files(tree, report, arguments.only)
    verify_pictures(report, arguments.only)
    verify_browser(trees, report, arguments.only)
    verify_search_text(report, arguments.only)
    verify_search(report, arguments.only)
    verify_search_page(trees, report, arguments.only)
    outside = sorted({a for tree in trees for a in outside_addresses(tree)})
    listing = Path(".build-verify/outside-addresses.txt")
    listing.parent.mkdir(exist_ok=True)
    listing.write_text("".join(f"{a}\n" for a in outside), encoding="utf-8")
    print(f"{len(outside)} outside addresses, for a human: {listing}")
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed or not report.passed else 0)


if __name__ == "__main__":
    main()
