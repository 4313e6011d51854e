"""The search page and the box: over http at a root and below a sub-path, and over file://."""

import random
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.keys import Keys

from browser import Browser
from picture_project import LANTOA, REPOSITORY, Project
from published import Server, Tree
from search_desk import Desk, Timeout

# Words that many pages of the repository's own site have.
COMMON = "dịch vụ công"
DAMAGED = {"maatj khaaur": "mật khẩu", "luadao": "lừa đảo", "quets max": "quét mã"}
HOSTILE = [
    "a" * 10_000, "đường " * 2_000, "😀👩‍👩‍👧‍👦🇻🇳 dịch vụ", "\u0000\u0001\u0007\u001b[31m\u007f vụ",
    "<script>window.__ran=1</script>", "<img src=x onerror=window.__ran=1>",
    "\"><svg/onload=window.__ran=1>", "javascript:window.__ran=1", "{{constructor}}${7*7}",
    "__proto__", "constructor", "hasOwnProperty toString", "(a+)+$ [z-a] \\", ".* ?? ** ((( [",
    "{n} {q} {kind} $& $1 $'", "\u202e\u2066dịch\u2069", "ệ̣̣̣̂̂̂" * 40, "\u00a0\u3000\u200b", "1690/qđ-ttg" * 30,
    "' OR 1=1 --", "%00%ff", "&lt;b&gt;", "漢字 ภาษาไทย العربية", "\ufeffdịch\ufffe",
]
# Addresses that no browser would write.
BROKEN = ["?q=%", "?q=%E0%A4", "?q=%ED%A0%80", "?q=%C0%AE", "?q", "?q=&q=&&=", "?q=a&loai=__proto__",
          "?q=a&loai=%3Cscript%3E&ky-nang=constructor", "?loai=tin", "#?q=%", "?q=a%00b"]


@contextmanager
def file_tree():
    """The repository's own site with links for folders."""
    with tempfile.TemporaryDirectory(prefix="lantoa-tim-") as folder:
        root = Path(folder).resolve() / "tập tin"
        run = subprocess.run(
            [LANTOA, "build", "--project", REPOSITORY, "--output", root, "--links", "file"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if run.returncode:
            raise Timeout(f"build --links file exits {run.returncode}: {run.stderr[-300:]}")
        yield root


def file_url(root):
    return "file://" + quote(str(root)) + "/"


# What a reader does


def check_typing(desk):
    """Results while typing, marked, counted, said once the typing rests; every link leads somewhere."""
    desk.open()
    start = desk.now
    if start["heading"] or not start["text"]:
        yield "an empty page shows results or no start"
    for number, key in enumerate("dich vu", 1):
        desk.find("#q").send_keys(key)
        if number == 2:
            desk.until(lambda s: s["titles"], "results from one syllable")
    state = desk.until(lambda s: "dich vu" in s["heading"] and s["titles"], "results")
    if state["status"] and "dich vu" not in state["status"]:
        yield f"spoke before the typing rested: “{state['status']}”"
    spoken = desk.until(lambda s: s["status"] == s["heading"], "the status text")["status"]
    if not any(c.isdigit() for c in spoken):
        yield f"the status has no number: “{spoken}”"
    if not state["marks"]:
        yield "nothing is marked"
    yield from dead_links(desk, state)
    desk.find("#q").send_keys(Keys.CONTROL + "a" + Keys.BACK_SPACE)
    if not desk.until(lambda s: not s["heading"], "the start")["text"] == start["text"]:
        yield "an emptied box does not lead back to the start"


def dead_links(desk, state):
    for link in state["links"]:
        parts = urlsplit(link)
        if not link.startswith(desk.base):
            yield f"leads out of the site: {link}"
            continue
        path = desk.root / unquote(link.split("#")[0].split("?")[0][len(desk.base):])
        path = path / "index.html" if parts.path.endswith("/") else path
        if not path.is_file() or link.startswith("file:") and parts.path.endswith("/"):
            yield f"leads nowhere: {link}"
        elif parts.fragment and f'id="{unquote(parts.fragment)}"' not in path.read_text("utf-8"):
            yield f"no such heading: {link}"


def check_address(desk):
    """A shared address gives box, filters and results; what is typed comes into the address."""
    desk.open(q=COMMON, loai="van-ban")
    state = desk.answered()
    if state["query"] != COMMON or desk.browser.run("return loai.value") != "van-ban":
        yield f"the form does not say what the address says: “{state['query']}”"
    if not state["titles"]:
        yield "no results by address"
    desk.open()
    desk.type("vneid & otp+1")
    desk.choose("loai", "bai-hoc")
    mark = "q=vneid+%26+otp%2B1"
    address = desk.until(lambda s: mark in s["address"] and "loai=bai-hoc" in s["address"],
                         "the query in the address")["address"]
    desk.browser.driver.get("about:blank")
    desk.browser.open(address)
    if (state := desk.answered())["query"] != "vneid & otp+1":
        yield f"the address gives back “{state['query']}”"
    desk.open()
    desk.type(COMMON)
    desk.until(lambda s: s["titles"], "results")
    desk.find("[data-title]").click()
    desk.browser.driver.back()
    if (state := desk.answered("results on the way back"))["query"] != COMMON:
        yield f"on the way back the box says “{state['query']}”"


def check_filters(desk):
    """Every kind and skill that can be chosen narrows the results to it."""
    desk.open(q="số")
    whole = desk.answered()
    if [g for g in whole["groups"] if not g["name"]]:
        yield "a group has no name"
    folders = {"ky-nang": "ky-nang/", "bai-hoc": ("ky-nang/", "bai-hoc/"), "mo-hinh": "mo-hinh/",
               "chien-dich": "chien-dich/", "tin": ("tin/", "chien-dich/"), "van-ban": "van-ban/",
               "lich": "lich/", "ton-vinh": "ton-vinh/", "trang": "", "thuat-ngu": "thuat-ngu/",
               "danh-sach": ("doi-tuong/", "dia-phuong/", "the/")}
    for value in desk.options("loai"):
        desk.choose("loai", value)
        state = desk.until(lambda s, v=value: f"loai={v}" in s["address"], f"loai={value}")
        titles = [link for group in state["groups"] for link in group["links"]]
        if value not in folders:
            yield f"no folder is known for loai={value}"
        for link in titles:
            if not link[len(desk.base):].startswith(folders.get(value, "")):
                yield f"loai={value} shows {link}"
    desk.choose("loai", "")
    desk.until(lambda s: "loai=" not in s["address"], "all kinds")
    for value in desk.options("ky-nang"):
        desk.choose("ky-nang", value)
        state = desk.until(lambda s, v=value: f"ky-nang={v}" in s["address"], f"ky-nang={value}")
        if not state["titles"] or state["heading"] == whole["heading"]:
            yield f"ky-nang={value}: {len(state['titles'])} results, “{state['heading']}”"
    desk.type("zxqv")
    desk.until(lambda s: "zxqv" in s["heading"], "nothing found")
    links = desk.browser.run("return [...document.querySelectorAll('[data-results] a')].map(a => "
                             "a.getAttribute('href'))")
    if not any("a-z/" in link for link in links) or "#can-giup" not in links:
        yield f"nothing found: no way to A–Z and help, only {links}"
    desk.press("reset")
    if "ky-nang=" in desk.until(lambda s: "ky-nang=" not in s["address"], "no filter")["address"]:
        yield "the filters stay"


def check_suggestion(desk):
    """A damaged query is read another way, and the button takes that reading."""
    for damaged, meant in DAMAGED.items():
        desk.open(q=damaged)
        state = desk.answered()
        if not state["titles"] or state["suggestion"] != meant or meant not in state["heading"]:
            yield (f"{damaged}: {len(state['titles'])} results, “{state['heading']}”, "
                   f"suggestion “{state['suggestion']}”")
            continue
        desk.press("take")
        taken = desk.until(lambda s, m=meant: s["query"] == m and not s["suggestion"],
                           "the suggestion in the box")
        if taken["focus"] != "ket-qua" or not taken["titles"]:
            yield f"after taking “{meant}” the focus is on “{taken['focus']}”"


def check_keyboard(desk):
    """Enter leads to the results, Escape clears, the arrow goes to the first, Tab goes in order."""
    desk.open()
    desk.type(COMMON)
    desk.keys(Keys.ENTER)
    state = desk.until(lambda s: s["focus"] == "ket-qua", "the focus on the results")
    if COMMON not in state["heading"] or not state["titles"]:
        yield "the focus came before the results"
    desk.find("#q").send_keys(Keys.ARROW_DOWN)
    if (focus := desk.now["focus"]) != state["titles"][0][:60]:
        yield f"the arrow leads to “{focus}”"
    desk.find("#q").send_keys(Keys.TAB)
    order = []
    for _ in range(4):
        order.append(desk.now["focus"])
        desk.keys(Keys.TAB)
    if order != ["Tìm", "loai", "ky-nang", state["titles"][0][:60]]:
        yield f"Tab goes {order}"
    desk.find("#q").send_keys(Keys.ESCAPE)
    cleared = desk.until(lambda s: not s["heading"], "the start")
    if cleared["query"] or "q=" in cleared["address"]:
        yield "Escape leaves text in the box or in the address"


def check_more(desk):
    """“Xem thêm” shows the rest of a kind, each page once, and the focus goes on there."""
    desk.open(q="số")
    state = desk.answered()
    rest = [(i, g) for i, g in enumerate(state["groups"]) if g["more"]]
    if not rest:
        yield "no group has more to show"
        return
    index, group = rest[0]
    before = len(group["links"])
    left = int("".join(c for c in group["more"] if c.isdigit()))
    while True:
        button = desk.browser.run(
            "return document.querySelectorAll('[data-results] > section')"
            f"[{index}].querySelector('[data-more]')")
        if not button:
            break
        count = len(desk.now["groups"][index]["links"])
        button.send_keys("\n")
        state = desk.until(lambda s, c=count: len(s["groups"][index]["links"]) > c, "more results")
        added = desk.browser.run(
            "return document.querySelectorAll('[data-results] > section')"
            f"[{index}].querySelectorAll('[data-title]')[{count}] === document.activeElement")
        if not added:
            yield "the focus is not on the first new result"
    links = state["groups"][index]["links"]
    if len(links) != before + left or len(links) != len(set(links)):
        yield f"{before} shown, {left} promised, {len(links)} in the end, {len(set(links))} different"


def check_hostile(desk):
    """Nothing runs, nothing breaks, no message, whatever is asked."""
    addresses = ["?q=" + quote(text.encode("utf-8", "surrogatepass")) for text in HOSTILE] + BROKEN
    for address in addresses:
        where = address[:60]
        desk.browser.driver.get("about:blank")
        desk.browser.open(desk.page + address)
        yield from unharmed(desk, where)
        if len(desk.now["query"]) > 200:
            yield f"{where}: {len(desk.now['query'])} characters in the box"
    desk.open()
    for text in HOSTILE:
        desk.browser.run("q.value = ''")
        desk.find("#q").click()
        desk.browser.cdp("Input.insertText", text=text.replace("\u0000", ""))
        desk.keys(Keys.ENTER)
        yield from unharmed(desk, "typed " + repr(text[:30]))


def unharmed(desk, where):
    try:
        desk.until(lambda s: not s["query"].strip() or s["heading"] and "…" not in s["heading"],
                   "an answer")
    except Timeout as late:
        yield f"{where}: {late}"
    found = desk.browser.run("""
        return [window.__ran, ({}).ran, document.querySelectorAll('[data-results] *').length
          && [...document.querySelectorAll('[data-results] *, [data-heading] *, [data-status] *')]
            .filter(e => !/^(A|P|H3|UL|LI|SECTION|MARK|TIME|SPAN|BUTTON)$/.test(e.tagName)
              && !e.matches('form.search-try'))
            .map(e => e.tagName).join(), document.querySelector('[data-retry]') && 'error line']""")
    if any(found):
        yield f"{where}: {found}"
    for message in desk.browser.console_errors() + desk.browser.refused():
        yield f"{where}: {message}"


def check_looks(desk):
    """axe, targets, width and text spacing of what only the script shows."""
    states = [{"q": COMMON}, {"q": "số", "loai": "van-ban"}, {"q": "luadao"}, {"q": "zxqv"}]
    for query in states:
        for width in (360, 1280):
            for scheme in ("light", "dark"):
                desk.browser.look(width, scheme)
                desk.open(**query)
                desk.answered()
                where = f"{query['q']} {width} px {scheme}"
                for rule, nodes in desk.browser.accessibility()["violations"]:
                    yield f"{where}: {rule}: {nodes[0]}"
                if (shift := desk.browser.layout_shift()) > 0.02:
                    yield f"{where}: layout shift {shift:.3f}"
        desk.browser.look(320, "light", 640, phone=True)
        desk.open(**query)
        desk.answered()
        yield from (f"{query['q']}: {t}" for t in desk.browser.small_targets())
        if (extra := desk.browser.overflow()) > 0:
            yield f"{query['q']}: {extra} px too wide at 320 px"
        yield from (f"{query['q']}: clipped {c}" for c in desk.browser.clipped_by_spacing())
    desk.browser.look(1280, "light")


def check_without_script(desk):
    """The page says so and leads to A–Z; the form leads back to it."""
    desk.browser.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        desk.open()
        desk.type("vneid")
        desk.find("#q").submit()
        line = desk.find("[data-without-script]")
        link = line.find_element("css selector", "a").get_attribute("href")
        if not line.is_displayed() or "/a-z/" not in link:
            yield f"no visible way to A–Z: {link}"
        if not desk.browser.driver.current_url.startswith(desk.page):
            yield f"the form leads to {desk.browser.driver.current_url}"
    finally:
        desk.browser.cdp("Emulation.setScriptExecutionDisabled", value=False)


def check_box(desk):
    """The box of an ordinary page leads to results; the page itself runs no script."""
    for page in ("", "ky-nang/dich-vu-cong-truc-tuyen/"):
        name = "index.html" if desk.base.startswith("file:") else ""
        desk.browser.open(desk.base + page + name)
        data = "application/ld+json"
        if scripts := desk.browser.run(
                f"return [...document.scripts].filter(s => s.type !== '{data}').length"):
            yield f"{page}: {scripts} scripts"
        box = desk.find("#tim")
        box.send_keys(COMMON + Keys.ENTER)
        state = desk.until(lambda s: s["titles"], "results from the box")
        if state["query"] != COMMON:
            yield f"{page}: the box asks for “{state['query']}”"


def check_quiet(desk):
    """No request but for the site's own files, nothing stored."""
    desk.open(q=COMMON)
    desk.answered()
    entries = desk.browser.run("return performance.getEntriesByType('resource')"
                               ".map(e => [e.name, e.initiatorType])")
    for name, kind in entries:
        if not name.startswith(desk.base) or kind not in ("link", "script", "other", "css", "img"):
            yield f"{kind} {name}"
    if desk.base.startswith("http"):
        kept = desk.browser.run("return [localStorage.length, sessionStorage.length, "
                                "document.cookie]")
        if any(kept):
            yield f"stored: {kept}"


READER_CHECKS = [
    ("results while typing, status", check_typing), ("shared address", check_address),
    ("filters, nothing found", check_filters), ("“Có phải bạn tìm”", check_suggestion),
    ("keyboard", check_keyboard), ("“Xem thêm”", check_more), ("hostile queries", check_hostile),
    ("box on every page", check_box), ("no request leaves, nothing is stored", check_quiet),
    ("without script", check_without_script),
]
LOOK_CHECKS = [("axe, targets, width, spacing of results", check_looks)]


# A site whose index has many files


def large_project(project):
    """News of words drawn from a fixed lot, enough for an index of several files."""
    lots = random.Random(7)
    syllables = [a + b for a in ("b", "ch", "d", "gi", "kh", "l", "m", "ngh", "ph", "s", "th", "tr")
                 for b in ("ac", "ai", "an", "ang", "ao", "e", "en", "ep", "i", "iên", "o", "oa",
                           "oi", "ôn", "u", "uôi", "ưa", "ương", "uyên", "y")]
    for number in range(900):
        words = [lots.choice(syllables) for _ in range(160)]
        project.news(f"so-{number}", " ".join(words[:80]) + ".\n\n" + " ".join(words[80:]) + ".")


def check_parts():
    """A part of the index that is missing or broken gives a line and a button that tries again."""
    with Project() as project:
        large_project(project)
        run = project.run("build", "--links", "file")
        if run.status:
            return [f"build exits {run.status}: {run.told}"], "not run"
        parts = sorted(project.output.glob("tep/tim/*.js"))
        names = ("muc-luc", "tu-", "trang-")
        faults = [f"no file {n}*.js" for n in names if not [p for p in parts if p.name.startswith(n)]]
        tree = project.tree
        with Server(tree) as server, Browser() as browser:
            for base in (server.origin + tree.prefix, file_url(project.output)):
                desk = Desk(browser, project.output, base)
                for name in names:
                    own = [p for p in parts if p.name.startswith(name)]
                    for fault in ("missing", "cut", "empty", "noise"):
                        where = f"{base[:7]} {name} {fault}"
                        faults += [f"{where}: {what}" for what in told(broken, desk, own, fault)]
    return faults, f"{len(parts)} files of an index, 4 faults in 3 kinds of them, 2 places"


def broken(desk, parts, fault):
    """Breaks files, looks for the line, mends them, presses the button."""
    whole = {part: part.read_bytes() for part in parts}
    for part, data in whole.items():
        part.unlink()
        if fault != "missing":
            part.write_bytes({"cut": data[:len(data) // 2], "empty": b"",
                              "noise": b"lantoaSearch.open(null);"}[fault])
    desk.browser.cdp("Network.clearBrowserCache")
    try:
        desk.open(q="nghiên chương")
        state = desk.until(lambda s: s["retry"], "the line with its button")
        if state["titles"] or not state["heading"]:
            yield f"beside the line: {state['titles'][:2]} “{state['heading']}”"
        desk.until(lambda s: s["status"] == s["heading"], "the line in the status")
    finally:
        for part, data in whole.items():
            part.unlink(missing_ok=True)
            part.write_bytes(data)
    desk.press("retry")
    desk.until(lambda s: s["titles"], "results after trying again")


# All of it


def places(trees):
    """Every tree over http, then the copy for folders."""
    @contextmanager
    def served(tree):
        with Server(tree) as server:
            yield tree.root, server.origin + tree.prefix

    @contextmanager
    def opened():
        with file_tree() as root:
            yield root, file_url(root)

    return [(tree.base_url, served(tree)) for tree in trees] + [("file://", opened())]


def verify_search_page(trees, report, only):
    """Adds a line to the report for every place and check."""
    for name, place in places(trees):
        print(f"— search page: {name}")
        with place as (root, base), Browser() as browser:
            desk = Desk(browser, root, base)
            browser.look(1280, "light")
            for title, check in READER_CHECKS + LOOK_CHECKS * (name == trees[0].base_url):
                if only in title or only in "search page":
                    faults = told(check, desk)
                    if check != check_without_script:
                        faults += browser.console_errors() + browser.refused()
                    report.add(f"search page: {title}", faults, base.split(":")[0])
    if only in "search page: parts":
        report.add("search page: missing and broken parts of the index", *check_parts())


def told(check, *arguments):
    """The faults of a check; what did not come or broke the check is one too."""
    faults = []
    try:
        for fault in check(*arguments):
            faults.append(fault)
    except (Timeout, WebDriverException) as broken:
        faults.append(str(broken).splitlines()[0])
    return faults
