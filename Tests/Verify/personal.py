#!/usr/bin/env python3
"""Holds the gate against texts outside the repository, in which people have read every number.

    personal.py LANTOA FOLDER [EXPECTED]

Puts each text of FOLDER that EXPECTED knows (Tests/Fixtures/personal/sources.tsv) into a throw-away
project, lets `lantoa check` look at it, and compares what it refuses with what stands there, both
masked. Nothing is printed whole. Closes with "N passed, N failed".
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
KINDS = {
    "personal-citizen-id": "id", "personal-old-id": "old-id", "personal-phone": "phone",
    "personal-email": "email", "personal-bank-account": "bank",
}
SITE = """id: thu
title: Trang thử
description: Trang để thử.
base_url: https://tinh.example/
publisher: {name: Nhóm thử}
"""


def expected(path):
    """File → how often each kind stands in each of its lines."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        name, number, kind, *_ = line.split("\t")
        found.setdefault(name, Counter())[(int(number), kind)] += 1
    return found


def refused(lantoa, text):
    """How often each kind is refused in each line of a text."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "Content" / "trang").mkdir(parents=True)
        (root / "site.yml").write_text(SITE, encoding="utf-8")
        (root / "Content" / "trang" / "van-ban.md").write_bytes(text)
        run = subprocess.run(
            [lantoa, "check", "--project", root, "--format", "json"], capture_output=True, text=True)
    found = Counter()
    for line in run.stdout.splitlines():
        entry = json.loads(line)
        if entry.get("id") in KINDS and entry.get("path") == "Content/trang/van-ban.md":
            found[(entry["line"], KINDS[entry["id"]])] += 1
    return found


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    lantoa, folder = sys.argv[1], Path(sys.argv[2])
    table = sys.argv[3] if len(sys.argv) > 3 else REPOSITORY / "Tests/Fixtures/personal/sources.tsv"
    wanted = expected(Path(table))
    failed = 0
    texts = sorted(folder.glob("*.txt"))
    for path in texts:
        found = refused(lantoa, path.read_bytes())
        there = wanted.get(path.name, Counter())
        missed, surplus = there - found, found - there
        failed += bool(missed or surplus)
        print(f"{path.name}: {sum(there.values())} there, {sum(found.values())} refused")
        for (line, kind), count in sorted(missed.items()):
            print(f"  line {line}: missed {kind} × {count}")
        for (line, kind), count in sorted(surplus.items()):
            print(f"  line {line}: refused {kind} × {count}, which is not there")
    print(f"{len(texts) - failed} passed, {failed} failed")
    return 1 if failed or not texts else 0


if __name__ == "__main__":
    sys.exit(main())
