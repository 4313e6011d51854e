"""The three engines: how each makes its index, and how each is asked in a browser."""

import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selenium.common.exceptions import WebDriverException

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
LIMIT = 300  # seconds for a query, the first of which may build an index in the browser
INDEX_LIMIT = 900  # seconds for making an index

# Each defines `ask(text, limit, done)`, which hands on the addresses found, or {error}.
ASK = {
    "lantoa": """
window.ask = (text, limit, done) => {
  const form = document.querySelector('form[data-search]');
  if (!form || !window.lantoaSearch) return done({error: 'no search'});
  lantoaSearch.load(form.dataset.index, error => {
    if (error) return done({error: String(error)});
    lantoaSearch.search(text, {kind: '', skill: '', limit: limit, offset: 0}, (error, found) =>
      done(error ? {error: String(error)} : found.results.map(result => result.path)));
  });
};
""",
    "pagefind": """
import * as pagefind from './pagefind/pagefind.js';
window.ask = async (text, limit, done) => {
  try {
    const found = await pagefind.search(text);
    const shown = await Promise.all(found.results.slice(0, limit).map(result => result.data()));
    done(shown.map(page => page.url));
  } catch (error) { done({error: String(error)}); }
};
""",
    "lunr": """
let waiting = null, ready = false, queue = null;
const worker = new Worker('search/worker.js');
const answer = value => { const done = waiting; waiting = null; if (done) done(value); };
worker.onerror = event => answer({error: event.message});
worker.onmessage = event => {
  if (event.data.allowSearch) { ready = true; if (queue) queue(); }
  else if (event.data.results) answer(event.data.results.map(page => page.location));
};
worker.postMessage({init: true});
window.ask = (text, limit, done) => {
  waiting = done;
  queue = () => worker.postMessage({query: text});
  if (ready) queue();
};
""",
}
CALL = """
const done = arguments[arguments.length - 1], text = arguments[0], limit = arguments[1];
const began = performance.now();
const wait = () => window.ask
  ? window.ask(text, limit, found => done({found, ms: performance.now() - began}))
  : performance.now() - began > 5000 ? done({found: {error: 'no engine'}}) : setTimeout(wait, 20);
wait();
"""


def timed(command, folder=None):
    """Seconds of one whole process, or None if it failed or took too long."""
    start = time.perf_counter()
    try:
        run = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                             timeout=INDEX_LIMIT)
    except subprocess.TimeoutExpired:
        print(f"{command[0]}: not done after {INDEX_LIMIT} s", file=sys.stderr)
        return None
    if run.returncode != 0:
        print(f"{command[0]}: exit {run.returncode}\n{run.stderr.decode(errors='replace')[-800:]}",
              file=sys.stderr)
        return None
    return time.perf_counter() - start


class Engine:
    """An engine in the folder that is served; `page` is where it is asked."""

    def __init__(self, name, root, page):
        self.name, self.root, self.page = name, Path(root), page

    def open(self, browser, origin):
        browser.open("about:blank")
        browser.open(f"{origin}/{self.page}")
        if self.name == "lantoa":
            browser.run(ASK["lantoa"])

    def ask(self, browser, text, limit=5):
        """Paths below the site and milliseconds; an error is no path and a reason."""
        browser.driver.set_script_timeout(LIMIT)
        try:
            answer = browser.driver.execute_async_script(CALL, text, limit)
        except WebDriverException as error:
            return [], None, str(error).splitlines()[0]
        found = answer["found"]
        if isinstance(found, dict):
            return [], None, found["error"]
        return [self.path(address) for address in found], answer["ms"], None

    def path(self, address):
        parts = urlsplit(address)
        path = unquote(parts.path).lstrip("/")
        return path + "#" + parts.fragment if parts.fragment else path


def write_page(root, name):
    """A page with nothing but the engine."""
    kind = ' type="module"' if name == "pagefind" else ""
    (root / f"hoi-{name}.html").write_text(
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{name}</title>'
        f'<link rel="icon" href="data:,"><script{kind}>{ASK[name]}</script></html>', "utf-8")
    return f"hoi-{name}.html"


def pagefind_program():
    found = sorted(REPOSITORY.glob(
        ".venv/lib/python3*/site-packages/pagefind_bin_extended/pagefind_extended"))
    return found[0] if found else None


def index_pagefind(pages):
    return timed([pagefind_program(), "--site", pages, "--root-selector", "main", "--quiet"])


def index_lunr(pages):
    return timed([sys.executable, HERE / "search_lunr.py", pages])
