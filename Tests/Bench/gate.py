#!/usr/bin/env python3
"""Measures which share of a build without pictures the personal data gate takes.

    gate.py [--sizes 1000,10000] [--runs 5] [--variant spine|everything] [--json FILE] [--work DIR]

For each size the synthetic corpus is built on one thread; then `lantoa-bench gate` looks for
personal numbers in all sources and in all published texts of that build, alone and on one thread.
Both are told in CPU seconds (user + system, from the kernel), the least of all runs, so that the
share also holds on a machine that is not idle. The gate adds its time to the rest of the build:
share = gate / (build - gate). The exit code is 1 where it is over the bar.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
BUILT = REPOSITORY / ".build" / "release"
BAR = 0.15
TEXTS = {
    ".html", ".xml", ".json", ".js", ".css", ".csv", ".txt", ".ics", ".svg", ".md", ".yml",
    ".mustache", ".webmanifest", ".conf",
}


def cpu(command):
    """CPU seconds of one process; stops where it fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: exit {process.returncode}\n{said.decode(errors='replace')[-3000:]}")
    return usage.ru_utime + usage.ru_stime


def texts(folder, parts):
    """The text files of some parts of a project, in order."""
    found = []
    for part in parts:
        path = folder / part
        files = [path] if path.is_file() else path.rglob("*") if path.is_dir() else []
        found += [file for file in files if file.is_file() and file.suffix in TEXTS]
    return sorted(found)


def build(project, runs):
    """The least CPU seconds of builds into an empty folder, the last of which stays."""
    seconds = []
    for _ in range(runs):
        for name in ("public", ".public.lantoa", ".lantoa"):
            shutil.rmtree(project / name, ignore_errors=True)
        seconds.append(
            cpu([BUILT / "lantoa", "build", "--project", project, "--jobs", "1"]))
    return min(seconds)


def gate(files, runs, work):
    """CPU seconds, bytes and numbers found of the gate alone."""
    names = work / "files.txt"
    names.write_text("".join(f"{file}\n" for file in files))
    with open(names) as source:
        said = subprocess.run(
            [BUILT / "lantoa-bench", "gate", "--rounds", str(runs)], stdin=source,
            capture_output=True, text=True, check=True).stdout
    words = said.replace(",", "").split()
    return float(words[6]), int(words[2]), int(words[4])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--variant", default="spine", choices=["spine", "everything"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    shm = Path("/dev/shm")
    base = options.work or (shm if os.access(shm, os.W_OK) else None)
    rows = []
    for size in [int(size) for size in options.sizes.split(",")]:
        with tempfile.TemporaryDirectory(dir=base) as name:
            work = Path(name)
            subprocess.run(
                [sys.executable, HERE / "corpus.py", str(size), work / "corpus", "--variant",
                 options.variant], check=True, stdout=subprocess.DEVNULL)
            project = work / "corpus" / "lantoa"
            whole = build(project, options.runs)
            files = texts(project, ["site.yml", "Content", "Themes", "public"])
            alone, count, found = gate(files, options.runs, work)
            share = alone / (whole - alone)
            rows.append({"pages": size, "build": whole, "gate": alone, "bytes": count,
                         "found": found, "share": share})
    print("| pages | build, CPU s | gate alone, CPU s | texts, MB | MB/s | the gate adds | bar |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for row in rows:
        speed = row["bytes"] / 1e6 / row["gate"]
        print(f"| {row['pages']:,} | {row['build']:.2f} | {row['gate']:.2f} "
              f"| {row['bytes'] / 1e6:.1f} | {speed:.0f} | {row['share']:.1%} | {BAR:.0%} |")
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(rows, indent=2))
    sys.exit(any(row["share"] > BAR for row in rows))


if __name__ == "__main__":
    main()
