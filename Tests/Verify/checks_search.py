"""The search of the browser and that of Swift: the same entries in the same order."""

import csv
import json
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from browser import Browser
from picture_project import LANTOA, REPOSITORY

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "search"
SCRIPTS = ("text", "index", "engine")
BENCH = REPOSITORY / ".build" / "release" / "lantoa-bench"
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<script src="tim.js"></script></html>
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


def write_page(folder):
    """A page with nothing but the scripts that answer."""
    sources = [REPOSITORY / "Sources" / "Search" / "Browser" / f"{name}.js" for name in SCRIPTS]
    (folder / "tim.js").write_text("".join(s.read_text("utf-8") for s in sources), "utf-8")
    (folder / "tim.html").write_text(PAGE, "utf-8")
    return folder / "tim.html"


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
    with tempfile.TemporaryDirectory(prefix="lantoa-tim-") as name, Browser() as browser:
        folder = Path(name).resolve()
        page = write_page(folder)
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


@contextmanager
def golden_site():
    """The site of the golden queries, published."""
    with tempfile.TemporaryDirectory(prefix="lantoa-tim-") as name:
        project, site = Path(name).resolve() / "du-an", Path(name).resolve() / "trang"
        project.mkdir()
        for part in ("Content", "Themes"):
            shutil.copytree(REPOSITORY / part, project / part)
        for part in ("site.yml", "duong-dan.lock"):
            shutil.copy(REPOSITORY / part, project)
        shutil.copytree(FIXTURES / "corpus", project / "Content", dirs_exist_ok=True)
        subprocess.run([LANTOA, "build", "--project", project, "--output", site],
                       check=True, capture_output=True)
        yield site


def golden_queries():
    with open(FIXTURES / "queries.tsv", encoding="utf-8", newline="") as file:
        rows = (line for line in file if not line.startswith("#"))
        return [row["query"] for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


def swift_answers(site, queries):
    """What SearchEngine answers: for each query how it was read, how many it found, the first ten."""
    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product",
                    BENCH.name], cwd=REPOSITORY, check=True, capture_output=True)
    listing = site / "cau-hoi.txt"
    listing.write_text("".join(f"{query}\n" for query in queries), "utf-8")
    parts = sorted((site / "tep" / "tim").glob("*.js"), key=lambda p: (p.name[:8] != "muc-luc.", p))
    run = subprocess.run([BENCH, "answers", listing, *parts], check=True, capture_output=True,
                         text=True)
    rows = [line.split("\t") for line in run.stdout.splitlines()]
    return {row[0]: {"reading": row[1], "total": int(row[2]), "order": row[3:]} for row in rows}


def check_golden():
    """The golden queries, from the index of the site that they are meant for."""
    queries, faults = golden_queries(), []
    with golden_site() as site, Browser() as browser:
        swift = swift_answers(site, queries)
        page = write_page(site)
        directory = next((site / "tep" / "tim").glob("muc-luc.*.js")).relative_to(site).as_posix()
        found = answers(browser, page, directory, [{"query": q, "limit": 10} for q in queries])
        for query, answer in zip(queries, found, strict=True):
            own = {key: answer.get(key) for key in ("reading", "total", "order")}
            if own != swift.get(query):
                faults.append(f"{query}: {own}, in Swift {swift.get(query)}")
        faults += browser.console_errors() + browser.refused()
    return faults, f"{len(queries)} queries, the first ten of each"


SEARCH_CHECKS = [
    ("search: cases of ranking, in the browser as in Swift", check_ranking),
    ("search: golden queries, in the browser as in Swift", check_golden),
]
