"""The search of the browser and that of Swift: the same entries in the same order."""

import csv
import json
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from browser import Browser
from picture_project import LANTOA, REPOSITORY

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "search"
SCRIPTS = ("text", "index", "engine")
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<script src="{script}"></script></html>
"""
ASK = """
const done = arguments[arguments.length - 1];
const [directory, asked] = arguments, answers = [];
const ask = left => {
  if (!left.length) return done(answers);
  const query = left[0];
  lantoaSearch.search(query.query, {kind: query.kind, skill: query.skill, limit: query.limit}, (error, found) => {
    answers.push(error ? {error: String(error)} : {
      order: found.results.map(result => result.path), total: found.total,
      reading: found.reading.text, suggestion: found.suggestion});
    setTimeout(ask, 0, left.slice(1));
  });
};
lantoaSearch.load(directory, error => error ? done([{error: String(error)}]) : ask(asked));
"""


@contextmanager
def folder_with_script():
    with tempfile.TemporaryDirectory(prefix="lantoa-tim-") as name:
        folder = Path(name).resolve()
        sources = [(REPOSITORY / "Sources" / "Search" / "Browser" / f"{s}.js") for s in SCRIPTS]
        (folder / "tim.js").write_text("".join(s.read_text("utf-8") for s in sources), "utf-8")
        yield folder


def answers(browser, page, directory, queries):
    """What the browser answers to queries, from the files of one index."""
    browser.open("about:blank")
    browser.open(page.as_uri())
    asked = [{"limit": 100, "kind": "", "skill": "", **query} for query in queries]
    return browser.driver.execute_async_script(ASK, directory, asked)


def check_ranking():
    """The cases of ranking, from the files that Swift wrote for them."""
    cases = json.loads((FIXTURES / "ranking.json").read_text("utf-8"))["cases"]
    files = json.loads((FIXTURES / "ranking-files.json").read_text("utf-8"))
    faults, count = [], 0
    with folder_with_script() as folder, Browser() as browser:
        page = folder / "tim.html"
        page.write_text(PAGE.format(script="tim.js"), "utf-8")
        for number, case in enumerate(cases):
            (folder / f"{number}.js").write_text(files[case["name"]], "utf-8")
            found = answers(browser, page, f"{number}.js", case["queries"])
            for query, answer in zip(case["queries"], found, strict=True):
                count += 1
                wanted = {"order": query["order"], "reading": query.get("reading")}
                own = {key: answer.get(key) for key in wanted if wanted[key] is not None}
                if own != {key: value for key, value in wanted.items() if value is not None}:
                    faults.append(f"{case['name']}: {query['query']}: {answer}")
            faults += browser.console_errors() + browser.refused()
    return faults, f"{count} queries of {len(cases)} small sites"


SEARCH_CHECKS = [("search: cases of ranking, in the browser as in Swift", check_ranking)]
