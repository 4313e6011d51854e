"""Press kits as journalists open them, with Python's own zipfile and csv."""

import csv
import io
import re
import zipfile

NAME = "bo-tai-lieu-bao-chi.zip"
MARK = "\ufeff"


def kits(tree):
    return [p for p in tree.files if p.name == NAME]


def check_kits(tree):
    """Every kit unpacks; its texts are UTF-8, its addresses complete, its pictures are pictures."""
    faults, files = [], 0
    for path in kits(tree):
        with zipfile.ZipFile(path) as kit:
            name = path.relative_to(tree.root)
            if broken := kit.testzip():
                faults.append(f"{name}: {broken} is damaged")
            names = kit.namelist()
            files += len(names)
            if names != sorted(names) or not all(n.isascii() for n in names):
                faults.append(f"{name}: {names}")
            if len({info.date_time for info in kit.infolist()}) != 1:
                faults.append(f"{name}: several times")
            missing = {"doc-truoc.txt", "chien-dich.txt", "chien-dich.md"} - set(names)
            faults += [f"{name}: no {m}" for m in missing]
            for entry in names:
                faults += [f"{name}: {entry}: {f}" for f in entry_faults(tree, entry, kit.read(entry))]
    if not kits(tree):
        faults.append("the site has no press kit")
    return faults, f"{len(kits(tree))} kits, {files} files"


def entry_faults(tree, name, data):
    if name.endswith((".txt", ".md", ".csv")):
        text = data.decode("utf-8")
        if name.endswith((".txt", ".csv")) and not text.startswith(MARK):
            yield "no byte order mark"
        for address in re.findall(r"\]\(([^)\s]+)\)", text) if name.endswith(".md") else []:
            if not re.match(r"https?://|mailto:|tel:|(\.\./)?hinh-anh/", address):
                yield f"the address {address!r} is not complete"
        if name.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(text.lstrip(MARK))))
            if len({len(row) for row in rows}) != 1:
                yield "rows of several lengths"
    elif name.endswith(".jpg"):
        if not data.startswith(b"\xff\xd8"):
            yield "no JPEG"
    elif name.endswith(".png"):
        if not data.startswith(b"\x89PNG"):
            yield "no PNG"


def check_pages(tree):
    """The page for the press names the kits; every kit is named by its campaign."""
    page = tree.file(tree.prefix + "bao-chi/")
    if page is None:
        return ["no /bao-chi/"], "0 pages"
    faults = []
    named = {tree.file(link) for p in tree.pages for link in p.links if link.endswith(NAME)}
    faults += [f"{p.relative_to(tree.root)}: no page links it" for p in kits(tree) if p not in named]
    return faults, f"{len(named)} kits named"


PRESS_CHECKS = [
    ("press: kits unpack and read (zipfile)", check_kits),
    ("press: pages and kits agree", check_pages),
]
