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
import json
import os
import platform
import shutil
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Verify"))

from browser import Browser  # noqa: E402
from search_corpus import Corpus  # noqa: E402
from search_engines import index_lunr, index_pagefind, pagefind_program  # noqa: E402
from search_queries import (  # noqa: E402
    FIRST_QUERIES, FOUR_SYLLABLES, answer_golden, first_query, slow_answers, works_as_file)
from search_report import report  # noqa: E402
from search_server import Server  # noqa: E402

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "search"


def measure(corpus, name, browser, seconds, is_small):
    """All that is known of one engine on one corpus."""
    result = {"index_s": seconds}
    if seconds is None:
        return result
    engine = corpus.engine(name)
    with Server(engine.root) as server:
        # lunr loads everything for any query, and builds its index for minutes.
        queries = FIRST_QUERIES if is_small else FOUR_SYLLABLES[:1 if name == "lunr" else 3]
        result["first"] = first_query(browser, engine, server, queries)
        if is_small:
            result["golden"] = answer_golden(browser, engine, server)
        elif name == "lantoa":
            result["slow"] = slow_answers(browser, engine, server)
    return result


def compare(corpus, names, runs, is_small):
    """Every engine on one corpus."""
    print(f"{corpus.name}: building", file=sys.stderr)
    if corpus.build(corpus.site) is None:
        sys.exit(f"{corpus.name}: lantoa does not build this corpus")
    builds = corpus.measure_builds(runs) if "lantoa" in names else None
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
                corpus, name, browser, makers[name](), is_small)
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
