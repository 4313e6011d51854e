"""Vietnamese text in the browser: the cases that the Swift tests run too, and what no case says."""

import json
import re
import tempfile
from pathlib import Path

from browser import Browser
from picture_project import REPOSITORY

SCRIPTS = Path(REPOSITORY) / "Sources/Search/Browser"
CASES = Path(REPOSITORY) / "Tests/Fixtures/search/cases.json"
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>-</title><script src="before.js"></script><script src="text.js"></script><script src="after.js"></script>"""
BEFORE = "window.before = new Set(Object.getOwnPropertyNames(window));"
AFTER = "window.added = Object.getOwnPropertyNames(window).filter(name => !before.has(name));"
# Newer than Chrome 80 or Safari 13, or different from engine to engine.
TOO_NEW = r"\?\.\D|\?\?|\.at\(|replaceAll|matchAll|\(\?<|\\p\{|localeCompare|toLocale|\bIntl\b|\|\|=|&&="
# For each kind of case: what the browser makes of one, and what the file says.
READ = {
    "canonical": ("t.canonical(c.text)", "c.canonical"),
    "fold": ("t.fold(c.text)", "c.folded"),
    "syllable": ("t.words(c.word).map(w => [w.folded, w.exact])", "[[c.folded, c.exact]]"),
    "words": (
        "(r => ({text: c.text, words: r.words.map(w => ({folded: w.folded, exact: w.exact,"
        " asks: w.asks, adjacent: w.adjacent})), pairs: r.pairs, numbers: r.numbers}))(t.terms(c.text))",
        "c"),
    "telex": ("t.telex(c.typed)", "c.word"),
    "vni": ("t.vni(c.typed)", "c.word"),
    "rimes": (
        "arguments[1].filter(onset => t.vni(onset + c.rime + '5')).sort()",
        "c.onsets.split(' ').sort()"),
}
COMPARE = """
const t = lantoaSearch.text;
return JSON.parse(arguments[0]).map(c => [JSON.stringify(%s), JSON.stringify(%s)]).filter(([a, b]) => a !== b)
  .map(([a, b]) => a + ' instead of ' + b);"""
PLACES = """
const t = lantoaSearch.text, faults = [];
for (const text of arguments[0]) {
  let last = 0;
  for (const word of t.words(text)) {
    const own = t.words(text.slice(word.start, word.end));
    if (word.start < last || word.end <= word.start || own.length !== 1 || own[0].exact !== word.exact
        || own[0].end !== word.end - word.start)
      faults.push(JSON.stringify([text, word]));
    last = word.end;
  }
}
return faults;"""
# Whatever is typed or pasted: each is repeated to 10,000 and to 100,000 characters.
HOSTILE = """
const t = lantoaSearch.text, faults = [];
const samples = ['a', ' ', 'đường ', '1.234', '1/', '1-', 'o\\u0301\\u0323', '\\u0301\\u0323', '😀\\u0301', '\\ud800',
  '\\udc00a', '__proto__ ', 'constructor/1 ', '\\u0000\\u001b', '\\u200b', 'a\\u00ad', '漢', '.*+?^${}()|[]\\\\', '<script>',
  '1.', '.000', 'qu', 'gi', 'w', 'z5', 'uo'];
for (const sample of samples) {
  for (const size of [10000, 100000]) {
    const text = sample.repeat(Math.ceil(size / sample.length)).slice(0, size), start = performance.now();
    try {
      for (const name of ['canonical', 'fold', 'words', 'terms', 'telex', 'vni']) t[name](text);
      t.telex(sample + 's'); t.vni(sample + '1');
    } catch (error) { faults.push(JSON.stringify(sample) + ': ' + error); }
    const time = performance.now() - start;
    if (time > size / 50) faults.push(`${JSON.stringify(sample)} × ${size}: ${Math.round(time)} ms`);
  }
}
if (Object.getPrototypeOf({}) !== Object.prototype || ({}).polluted) faults.push('prototype changed');
return faults;"""


def check_cases(browser):
    cases = json.loads(CASES.read_text("utf-8"))
    faults = [f"{kind} is read by nobody" for kind in cases.keys() - READ.keys()]
    onsets = sorted({onset for c in cases["rimes"] for onset in c["onsets"].split()})
    for kind, (made, wanted) in READ.items():
        found = browser.driver.execute_script(
            COMPARE % (made, wanted), json.dumps(cases[kind]), onsets)
        faults += [f"{kind}: {fault}" for fault in found]
    return faults, f"{sum(map(len, cases.values()))} cases"


def check_places(browser):
    """What a word's start and end say: cut out there, it is the same word."""
    texts = [case["text"] for case in json.loads(CASES.read_text("utf-8"))["words"]]
    return browser.driver.execute_script(PLACES, texts), f"{len(texts)} texts"


def check_hostile(browser):
    return browser.run(HOSTILE), "10,000 and 100,000 characters"


def check_globals(browser):
    faults = [f"a global {name}" for name in browser.run("return added")
              if name not in ("before", "lantoaSearch")]
    return faults + browser.console_errors() + browser.refused(), "window.lantoaSearch only"


def check_syntax(_):
    files = sorted(SCRIPTS.glob("*.js"))
    return [f"{file.name}:{number}: {found[0]}" for file in files
            for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
            if (found := re.search(TOO_NEW, line))], f"{len(files)} scripts"


SEARCH_TEXT_CHECKS = [
    ("cases shared with Swift", check_cases), ("places of words", check_places),
    ("hostile input", check_hostile), ("globals", check_globals),
    ("nothing newer than the oldest browsers", check_syntax),
]


def verify_search_text(report, only):
    """Adds a line to the report for every check."""
    wanted = [(name, check) for name, check in SEARCH_TEXT_CHECKS
              if only in name or only in "search text"]
    if not wanted:
        return
    print("— search text")
    with tempfile.TemporaryDirectory(prefix="lantoa-text-") as folder, Browser() as browser:
        for name, text in {"before.js": BEFORE, "text.js": (SCRIPTS / "text.js").read_text("utf-8"),
                           "after.js": AFTER, "index.html": PAGE}.items():
            (Path(folder) / name).write_text(text, "utf-8")
        browser.open((Path(folder) / "index.html").as_uri())
        for name, check in wanted:
            report.add(f"search text: {name}", *check(browser))
