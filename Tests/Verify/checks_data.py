"""Open data: whole files that explain themselves, with addresses that were built."""

import csv
import io
import json
from urllib.parse import urlsplit

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def addresses(value):
    """Every address in a JSON value."""
    if isinstance(value, dict):
        for each in value.values():
            yield from addresses(each)
    elif isinstance(value, list):
        for each in value:
            yield from addresses(each)
    elif isinstance(value, str) and value.startswith(("http://", "https://")):
        yield value


def check_json(tree):
    """Every field of every row is explained, ids are unique, own addresses lead somewhere."""
    faults, rows = [], 0
    files = sorted((tree.root / "du-lieu").glob("*.json"))
    for path in files:
        data = json.loads(path.read_text("utf-8"))
        explained = set(data.get("fields", {}))
        ids = [item.get("id") for item in data.get("items", [])]
        rows += len(ids)
        if len(set(ids)) != len(ids) or not all(str(i).startswith("tag:") for i in ids):
            faults.append(f"{path.name}: ids {ids}")
        for item in data.get("items", []):
            if set(item) - explained:
                faults.append(f"{path.name}: {set(item) - explained} are not explained")
        for url in addresses(data):
            if urlsplit(url).netloc == urlsplit(tree.base_url).netloc and not tree.file(url):
                faults.append(f"{path.name}: {url} was not built")
    return faults or ([] if files else ["there is no open data"]), f"{len(files)} files, {rows} rows"


def check_csv(tree):
    """The table of figures: whole rows, no formula, as many observations as the JSON has."""
    path = tree.root / "du-lieu/so-lieu.csv"
    data = path.read_bytes()
    faults = [] if data.startswith(b"\xef\xbb\xbf") else ["no mark of UTF-8"]
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for row in rows:
        if None in row or None in row.values():
            faults.append(f"a row of another length: {row}")
        faults += [f"a formula: {cell!r}" for cell in row.values()
                   if isinstance(cell, str) and cell.startswith(FORMULA)]
    figures = json.loads(path.with_suffix(".json").read_text("utf-8"))["items"]
    expected = [(f["id"], o["as_of"], o["text"]) for f in figures for o in f["observations"]]
    if [(r["id"], r["as_of"], r["text"]) for r in rows] != expected:
        faults.append("the table and the JSON differ")
    return faults, f"{len(rows)} observations"


DATA_CHECKS = [
    ("open data: JSON that explains itself", check_json),
    ("open data: the table of figures", check_csv),
]
