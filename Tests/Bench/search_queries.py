"""What is asked in the browser: first queries, golden queries, on file://, on a slow processor."""

import csv
from collections import Counter
from pathlib import Path

from browser import Browser

GOLDEN = Path(__file__).resolve().parents[1] / "Fixtures" / "search" / "queries.tsv"
FIRST_QUERIES = ["lừa đảo giả danh công an", "dang ky khai sinh", "đưa nông sản lên sàn",
                 "thanh toan hoa don", "1690/QĐ-TTg"]
FOUR_SYLLABLES = ["nhận biết lừa đảo", "phan anh hien truong", "thanh toán hóa đơn",
                  "mat khau dien thoai", "kiểm tra đơn hàng", "tổ trưởng hướng dẫn",
                  "ngan hang ho so", "giấy khai sinh mới"]


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
    with open(GOLDEN, encoding="utf-8", newline="") as file:
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
        if engine.name == "lantoa":
            browser.open(f"{root.resolve().as_uri()}/{page}?q=khai%20sinh")
            browser.driver.implicitly_wait(5)
            found = browser.driver.find_elements("css selector", "[data-results] li a[href]")
        else:
            engine.open(browser, root.resolve().as_uri())
            found = engine.ask(browser, "khai sinh", limit=1)[0]
        return bool(found), "" if found else "; ".join(browser.console_errors())[:300]


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


def slow_answer(browser, engine, server, query):
    """Under 4 × CPU slowdown, in a page that has its directory: a query with its files, and again."""
    server.take()
    engine.open(browser, server.origin)
    engine.ask(browser, "", limit=1)
    browser.cdp("Emulation.setCPUThrottlingRate", rate=4)
    cold = browser.driver.execute_async_script(ANSWER, query)
    warm = browser.driver.execute_async_script(ANSWER, query)
    browser.cdp("Emulation.setCPUThrottlingRate", rate=1)
    return {"query": query, "answer": cold["ms"] - cold["loading"], "whole": cold["ms"],
            "again": warm["ms"], "found": cold["found"], **server.take()}


def slow_answers(browser, engine, server):
    """Each query in three fresh pages; of these the one with the middle answer."""
    rows = []
    for query in FOUR_SYLLABLES:
        three = [slow_answer(browser, engine, server, query) for _ in range(3)]
        rows.append(sorted(three, key=lambda row: row["answer"])[1])
    return rows
