#!/usr/bin/env python3
"""Measures the search beside Pagefind and lunr: indexing, bytes, golden queries, file://.

    search.py [--lantoa PROGRAM] [--sizes 10000,50000] [--runs 3] [--only lantoa,pagefind,lunr]
              [--json FILE] [--work DIR] [--keep]

The small corpus is Content/ with Tests/Fixtures/search/corpus/ over it; the large ones are
synthetic. lantoa builds them; Pagefind and mkdocs' search plugin (lunr with lunr.vi) index the
HTML of the pages that lantoa has entries for, inside `<main>`. Queries run in Chromium.
Indexing is a whole process; for lantoa, a build with search minus one without. The tables go to
standard output as Markdown; the exit code is 1 when a bar is missed.
"""

import argparse
import csv
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Verify"))

from browser import Browser  # noqa: E402
from search_engines import (  # noqa: E402
    Engine, index_lunr, index_pagefind, pagefind_program, timed, write_page)
from search_server import Server, sizes  # noqa: E402

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "search"
KB = 1000
FIRST_QUERIES = ["lừa đảo giả danh công an", "dang ky khai sinh", "đưa nông sản lên sàn",
                 "thanh toan hoa don", "1690/QĐ-TTg"]
FOUR_SYLLABLES = ["nhận biết lừa đảo", "phan anh hien truong", "thanh toán hóa đơn",
                  "mat khau dien thoai", "kiểm tra đơn hàng", "tổ trưởng hướng dẫn",
                  "ngan hang ho so", "giấy khai sinh mới"]
BYTES_BAR = {10000: 150 * KB, 50000: 350 * KB}
ANSWER_BAR, SITE_BAR, BUILD_BAR = 150, 60 * KB, 0.40
GOLDEN_BAR = {"first": 0.98, "three": 0.90}
# Lists and the home page are no entries.
LISTS = {".", "a-z", "tim-kiem", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban",
         "dia-phuong", "doi-tuong", "the", "c", "so-lieu", "lich", "tai-ve", "bao-chi"}


class Corpus:
    """One project, built with and without search, and its pages for the other engines."""

    def __init__(self, name, root, lantoa):
        self.name, self.root, self.lantoa = name, root / name, lantoa
        self.project, self.site = self.root / "project", self.root / "site"
        self.pages = self.root / "pages"

    def copy_site(self, *overlays):
        self.start()
        for name in ("Content", "Themes", "site.yml", "duong-dan.lock", "ngoai-le.yml"):
            source = REPOSITORY / name
            if source.is_dir():
                shutil.copytree(source, self.project / name)
            elif source.is_file():
                shutil.copy(source, self.project)
        for overlay in overlays:
            shutil.copytree(overlay, self.project / "Content", dirs_exist_ok=True)

    def write_synthetic(self, size):
        self.start()
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), self.root / "texts"],
                       check=True, stdout=sys.stderr)
        shutil.rmtree(self.project)
        (self.root / "texts" / "lantoa").rename(self.project)
        shutil.rmtree(self.root / "texts")

    def start(self):
        shutil.rmtree(self.root, ignore_errors=True)
        self.project.mkdir(parents=True)

    def build(self, output, *options, search=True):
        """Seconds of one build into an empty folder."""
        shutil.rmtree(output, ignore_errors=True)
        settings = self.project / "site.yml"
        text = settings.read_text("utf-8")
        if not search:
            settings.write_text(text.rstrip("\n") + "\noutputs:\n  search: false\n", "utf-8")
        seconds = timed([self.lantoa, "build", "--project", self.project, "--output", output,
                         *options])
        settings.write_text(text, "utf-8")
        return seconds

    def has_search(self):
        return any((self.site / "tep" / "tim").glob("muc-luc.*.js"))

    def measure_builds(self, runs):
        """Median seconds with and without search, taking turns, after one build that warms up."""
        if self.build(self.site) is None:
            sys.exit(f"{self.name}: lantoa does not build this corpus")
        if not self.has_search():
            return None
        plain, full, away = [], [], self.root / "away"
        for _ in range(runs):
            plain.append(self.build(away, search=False))
            full.append(self.build(away))
        shutil.rmtree(away, ignore_errors=True)
        if None in plain + full:
            return None
        return {"without": statistics.median(plain), "with": statistics.median(full)}

    def copy_pages(self):
        """The pages that are entries, as hard links; returns their number."""
        shutil.rmtree(self.pages, ignore_errors=True)
        count = 0
        for file in sorted(self.site.rglob("index.html")):
            folder = file.parent.relative_to(self.site)
            if folder.as_posix() in LISTS or re.match(r"trang-\d+$", folder.name):
                continue
            (self.pages / folder).mkdir(parents=True, exist_ok=True)
            os.link(file, self.pages / folder / "index.html")
            count += 1
        return count

    def index_size(self):
        """Files, bytes and compressed bytes of lantoa's whole index."""
        each = [sizes(file) for file in sorted((self.site / "tep" / "tim").glob("*.js"))]
        return {"files": len(each), "raw": sum(r for r, _ in each), "gzip": sum(g for _, g in each)}

    def engine(self, name):
        if name == "lantoa":
            return Engine(name, self.site, "tim-kiem/")
        return Engine(name, self.pages, write_page(self.pages, name))


def first_query(browser, engine, server, queries):
    """The median, by compressed size, of what a fresh page loads until it can show a result."""
    loads = []
    for query in queries:
        server.take()
        engine.open(browser, server.origin)
        found, milliseconds, error = engine.ask(browser, query, limit=1)
        if error:
            return {"error": error}
        loads.append({**server.take(), "query": query, "found": len(found), "ms": milliseconds})
    loads.sort(key=lambda load: load["gzip"])
    return {"median": loads[len(loads) // 2], "largest": loads[-1], "all": loads}


def golden_queries():
    with open(FIXTURES / "queries.tsv", encoding="utf-8", newline="") as file:
        rows = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def distinct_pages(paths):
    """Results of one page as one: lunr lists sections, Pagefind pages."""
    return list(dict.fromkeys(path.partition("#")[0] for path in paths))


def answer_golden(browser, engine, server):
    """How many queries of each way have the expected page first, and among the first three.

    Only lantoa has entries for the terms of the glossary; of the others the page is enough.
    """
    engine.open(browser, server.origin)
    ways, first, three, missed = Counter(), Counter(), Counter(), []
    for row in golden_queries():
        found, _, error = engine.ask(browser, row["query"], limit=5)
        wanted = row["first"]
        if engine.name != "lantoa":
            found, wanted = distinct_pages(found), wanted.partition("#")[0]
        way = row["way"]
        ways[way] += 1
        first[way] += found[:1] == [wanted]
        three[way] += wanted in found[:3]
        if not (found[:1] == [wanted] if way in ("tones", "plain") else wanted in found[:3]):
            missed.append([way, row["query"], wanted, found[:3], error])
    return {"ways": ways, "first": first, "three": three, "missed": missed}


def rates(golden):
    typed = ("tones", "plain")
    others = [way for way in golden["ways"] if way not in typed]
    return {"first": (sum(golden["first"][w] for w in typed), sum(golden["ways"][w] for w in typed)),
            "three": (sum(golden["three"][w] for w in others),
                      sum(golden["ways"][w] for w in others))}


def works_as_file(engine, root, page):
    """Whether the first result comes on a file:// address, in a browser without relaxing flags."""
    with Browser() as browser:
        engine.open(browser, root.resolve().as_uri())
        if engine.name == "lantoa":
            browser.open(f"{root.resolve().as_uri()}/{page}?q=khai%20sinh")
            browser.driver.implicitly_wait(5)
            shown = browser.driver.find_elements("css selector", "[data-results] li a[href]")
            return bool(shown), "" if shown else "; ".join(browser.console_errors())[:200]
        browser.driver.set_script_timeout(20)
        found, _, error = engine.ask(browser, "khai sinh", limit=1)
        return bool(found), error or "; ".join(browser.console_errors())[:200]


ANSWER = """
const done = arguments[arguments.length - 1];
performance.clearResourceTimings();
performance.setResourceTimingBufferSize(1000);
const began = performance.now();
window.ask(arguments[0], 12, found => {
  const ended = performance.now();
  // Time in which at least one file was on its way is loading, the rest is answering.
  const spans = performance.getEntriesByType('resource')
    .map(e => [Math.max(e.startTime, began), Math.min(e.responseEnd, ended)]).sort((a, b) => a[0] - b[0]);
  let loading = 0, until = began;
  for (const [from, to] of spans) {
    if (to <= until) continue;
    loading += to - Math.max(from, until);
    until = to;
  }
  done({found: found.error || found.length, ms: ended - began, loading});
});
"""


def slow_answers(browser, engine, server):
    """Under 4 × CPU slowdown, in a page that has its directory: a query with its files, and again."""
    rows = []
    for query in FOUR_SYLLABLES:
        server.take()
        engine.open(browser, server.origin)
        engine.ask(browser, "", limit=1)
        browser.cdp("Emulation.setCPUThrottlingRate", rate=4)
        cold = browser.driver.execute_async_script(ANSWER, query)
        warm = browser.driver.execute_async_script(ANSWER, query)
        browser.cdp("Emulation.setCPUThrottlingRate", rate=1)
        rows.append({"query": query, "answer": cold["ms"] - cold["loading"], "whole": cold["ms"],
                     "again": warm["ms"], "found": cold["found"], **server.take()})
    return rows


def measure(corpus, name, browser, runs, seconds, is_small):
    """All that is known of one engine on one corpus."""
    result = {"index_s": seconds}
    if seconds is None:
        return result
    engine = corpus.engine(name)
    with Server(engine.root) as server:
        result["first"] = first_query(
            browser, engine, server, FIRST_QUERIES if is_small else FOUR_SYLLABLES[:3])
        if is_small:
            result["golden"] = answer_golden(browser, engine, server)
        elif name == "lantoa":
            result["slow"] = slow_answers(browser, engine, server)
    return result


def compare(corpus, names, runs, is_small):
    """Every engine on one corpus."""
    print(f"{corpus.name}: building", file=sys.stderr)
    builds = corpus.measure_builds(runs)
    results = {"builds": builds, "pages": corpus.copy_pages(), "engines": {}}
    if builds:
        results["index"] = corpus.index_size()
    makers = {"lantoa": lambda: builds and builds["with"] - builds["without"],
              "pagefind": lambda: repeated(index_pagefind, corpus.pages, runs),
              "lunr": lambda: repeated(index_lunr, corpus.pages, runs)}
    for name in names:
        print(f"{corpus.name}: {name}", file=sys.stderr)
        with Browser() as browser:
            results["engines"][name] = measure(
                corpus, name, browser, runs, makers[name](), is_small)
    if is_small:
        for name in names:
            results["engines"][name]["file"] = file_result(corpus, name, results)
    return results


def repeated(maker, pages, runs):
    seconds = [maker(pages) for _ in range(runs)]
    return None if None in seconds else statistics.median(seconds)


def file_result(corpus, name, results):
    if results["engines"][name]["index_s"] is None:
        return None
    engine = corpus.engine(name)
    if name != "lantoa":
        return works_as_file(engine, engine.root, engine.page)
    folder = corpus.root / "folder"
    corpus.build(folder, "--links", "file")
    engine.page = "tim-kiem/index.html"
    return works_as_file(engine, folder, engine.page)


# Tables


def seconds_text(value):
    return "–" if value is None else f"{value:.2f} s"


def bytes_text(first):
    if not first:
        return "–"
    if "error" in first:
        return f"none ({first['error'][:60]})"
    one = first["median"]
    return f"{one['gzip'] / KB:.1f} kB ({one['raw'] / KB:.1f}), {one['files']} files"


def part_text(part):
    return f"{part[0]} of {part[1]} ({100 * part[0] / part[1]:.1f} %)"


def golden_text(golden, key):
    return part_text(rates(golden)[key]) if golden else "–"


def file_text(value):
    return "–" if value is None else "yes" if value[0] else "no"


def comparison(results, names):
    head = "| | " + " | ".join(names) + " |"
    lines = [head, "|---|" + "---:|" * len(names)]

    def row(label, cells):
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    for size, result in results.items():
        engines = result["engines"]
        label = f"{result['pages']:,} pages"
        row(f"indexing, {label}", [seconds_text(engines[n]["index_s"]) for n in names])
        row(f"first query, {label}: gzip -9 (raw)",
            [bytes_text(engines[n].get("first")) for n in names])
        if size == "small":
            row("golden queries with the page first, typed with or without tones",
                [golden_text(engines[n].get("golden"), "first") for n in names])
            row("golden queries with the page among three, damaged",
                [golden_text(engines[n].get("golden"), "three") for n in names])
            row("works on `file://`", [file_text(engines[n].get("file")) for n in names])
    return lines


def by_way(result, names):
    found = {n: result["engines"][n].get("golden") for n in names}
    found = {n: golden for n, golden in found.items() if golden}
    if not found:
        return []
    lines = ["", "First place / among three, of:", "",
             "| way | queries | " + " | ".join(found) + " |", "|---|---:|" + "---:|" * len(found)]
    for way, count in next(iter(found.values()))["ways"].items():
        cells = [f"{g['first'][way]} / {g['three'][way]}" for g in found.values()]
        lines.append(f"| {way} | {count} | " + " | ".join(cells) + " |")
    return lines


def bars(results, site):
    """The promises: (what, measured, wanted, met)."""
    rows = []

    def bar(what, value, limit, unit, most=True):
        met = value <= limit if most else value >= limit
        rows.append((what, f"{value:.1f} {unit}", f"{'≤' if most else '≥'} {limit:g} {unit}", met))
    if site:
        bar("the real site's whole index, gzip -9", site["gzip"] / KB, SITE_BAR / KB, "kB")
    for size, result in results.items():
        own = result["engines"].get("lantoa", {})
        if own.get("golden"):
            for key, (right, all_) in rates(own["golden"]).items():
                what = "first, with or without tones" if key == "first" else "among three, damaged"
                bar(f"golden queries: {what}", 100 * right / all_, 100 * GOLDEN_BAR[key], "%", False)
        if own.get("slow"):
            bar(f"{size} pages, four syllables: largest load",
                max(r["gzip"] for r in own["slow"]) / KB, BYTES_BAR.get(size, 350 * KB) / KB, "kB")
            bar(f"{size} pages, four syllables: slowest answer, 4 × slower CPU",
                max(r["answer"] for r in own["slow"]), ANSWER_BAR, "ms")
        if size != "small" and result["builds"]:
            b = result["builds"]
            bar(f"{size} pages: search adds to the build", 100 * (b["with"] / b["without"] - 1),
                100 * BUILD_BAR, "%")
    return rows


def slow_table(results):
    lines = []
    for size, result in results.items():
        for n, r in enumerate(result["engines"].get("lantoa", {}).get("slow", [])):
            if n == 0:
                lines += ["", f"{size} pages, 4 × slower CPU:", "",
                          "| query | found | files | kB gzip -9 | answer ms | with loading | again |",
                          "|---|---:|---:|---:|---:|---:|---:|"]
            lines.append(f"| {r['query']} | {r['found']} | {r['files']} | {r['gzip'] / KB:.1f} "
                         f"| {r['answer']:.0f} | {r['whole']:.0f} | {r['again']:.0f} |")
    return lines


def report(results, site, names):
    lines = comparison(results, names) + by_way(results["small"], names) + slow_table(results)
    rows = bars(results, site)
    if rows:
        lines += ["", "| bar | measured | wanted | met |", "|---|---:|---:|---|"]
        lines += [f"| {what} | {value} | {want} | {'yes' if met else 'NO'} |"
                  for what, value, want, met in rows]
    for name in names:
        missed = (results["small"]["engines"][name].get("golden") or {}).get("missed", [])
        if name == "lantoa" and missed:
            lines += ["", "Golden queries that lantoa misses:", ""]
            lines += [f"- {way}: `{query}` wants {wanted}, has {', '.join(found) or error or 'none'}"
                      for way, query, wanted, found, error in missed]
    return "\n".join(lines), all(met for *_, met in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lantoa", type=Path, default=REPOSITORY / ".build" / "release" / "lantoa")
    parser.add_argument("--sizes", default="10000,50000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="lantoa,pagefind,lunr")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--work", type=Path, default=Path("/dev/shm/lantoa-bench-search"))
    parser.add_argument("--keep", action="store_true", help="keep the corpora")
    arguments = parser.parse_args()
    names = arguments.only.split(",")
    if not arguments.lantoa.exists():
        sys.exit(f"{arguments.lantoa} is missing: run `make lantoa` first")
    if not pagefind_program():
        sys.exit("Pagefind is missing: run `make bench-search`, which installs it")
    site = Corpus("real", arguments.work, arguments.lantoa)
    site.copy_site()
    site.build(site.site)
    site_index = site.index_size() if site.has_search() else None
    small = Corpus("small", arguments.work, arguments.lantoa)
    small.copy_site(FIXTURES / "corpus")
    results = {"small": compare(small, names, arguments.runs, True)}
    for size in [int(size) for size in arguments.sizes.split(",") if size]:
        corpus = Corpus(str(size), arguments.work, arguments.lantoa)
        corpus.write_synthetic(size)
        results[size] = compare(corpus, names, arguments.runs, False)
        if not arguments.keep:
            shutil.rmtree(corpus.root)
    table, met = report(results, site_index, names)
    print(f"{os.cpu_count()} cores, {platform.machine()}, tmpfs, median of {arguments.runs}\n")
    print(table)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(
            {"site": site_index, "corpora": results}, indent=1, ensure_ascii=False))
    if not arguments.keep:
        shutil.rmtree(arguments.work, ignore_errors=True)
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
