#!/usr/bin/env python3
"""Measures lantoa beside Hugo on one synthetic Vietnamese corpus, on tmpfs.

    speed.py [--variant spine|everything] [--sizes 1000,10000,30000] [--runs 5]
             [--only lantoa|hugo] [--skip-change] [--json FILE] [--work DIR] [--keep]

spine: pages, lists and taxonomies only; Hugo without feeds. everything: all that lantoa makes,
with figures, events, documents and campaigns in use; Hugo with feeds. Each run is a whole process into an empty output folder; the two programs take turns within one
run. Wall clock, CPU seconds (user + system) and peak memory come from the kernel (wait4).
The table goes to standard output as Markdown; the exit code is 1 when a bar is missed.
"""

import argparse
import itertools
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
LANTOA = REPOSITORY / ".build" / "release" / "lantoa"
MIB = 1024 * 1024


def hugo_binary():
    """The program itself, not the Python wrapper around it, which costs memory and time."""
    found = sorted(REPOSITORY.glob(".venv/lib/python3*/site-packages/hugo/binaries/hugo*"))
    found = [path for path in found if os.access(path, os.X_OK)]
    return found[0] if found else None


def measure(command, cwd):
    """Runs one process; returns wall seconds, CPU seconds and peak memory in bytes."""
    log = Path(cwd) / "last-run.log"
    with open(log, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=sink, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = log.read_text(errors="replace")[-3000:]
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{tail}")
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * 1024,
    }


class Bench:
    """One corpus on tmpfs and the ways to build it."""

    def __init__(self, variant, size, work, now):
        self.variant, self.size = variant, size
        self.root = work / f"{variant}-{size}"
        self.now = now
        self.outputs = self.root / "output"

    def prepare(self):
        subprocess.run(
            [sys.executable, HERE / "corpus.py", str(self.size), self.root,
             "--variant", self.variant], check=True, stdout=sys.stderr)

    def clear(self):
        shutil.rmtree(self.outputs, ignore_errors=True)
        shutil.rmtree(self.root / "lantoa" / ".lantoa", ignore_errors=True)
        shutil.rmtree(self.root / "hugo" / "resources", ignore_errors=True)
        self.outputs.mkdir(parents=True)

    def lantoa_command(self, output):
        command = [LANTOA, "build", "--project", self.root / "lantoa", "--output", output]
        return command + (["--now", self.now] if self.now else [])

    def lantoa(self):
        self.clear()
        return measure(self.lantoa_command(self.outputs / "lantoa"), self.root)

    def hugo(self):
        self.clear()
        feeds = ["--disableKinds", "RSS"] if self.variant == "spine" else []
        return measure(
            [hugo_binary(), "--quiet", *feeds, "--noBuildLock", "--source", self.root / "hugo", "--destination", self.outputs / "hugo",
             "--cacheDir", self.outputs / "cache"], self.root)

    def changed_sentence(self):
        """Changes one sentence and rebuilds over the last release; compares with a clean build."""
        self.clear()
        output, clean = self.outputs / "lantoa", self.outputs / "clean"
        measure(self.lantoa_command(output), self.root)
        before = tree(output)
        page = next((self.root / "lantoa/Content/ky-nang").glob("*/1-bai-1.md"))
        text = page.read_text(encoding="utf-8")
        page.write_text(text + "\nHôm nay có thêm một câu mới.\n", encoding="utf-8")
        rebuild = measure(self.lantoa_command(output), self.root)
        after = tree(output)
        measure(self.lantoa_command(clean), self.root)
        page.write_text(text, encoding="utf-8")
        same = {p for p, (_, data) in after.items() if p in before and before[p][1] == data}
        linked = {p for p in same if before[p][0] == after[p][0]}
        expected = {p: data for p, (_, data) in tree(clean).items()}
        kept = retained(output)
        actual = {p: data for p, (_, data) in after.items() if p not in kept}
        different = sorted(
            p for p in expected.keys() | actual.keys() if expected.get(p) != actual.get(p))
        return {
            **rebuild, "files": len(after), "equal": len(same), "linked": len(linked),
            "changed": len(after) - len(same), "unlinked_examples": sorted(same - linked)[:5],
            "different_from_clean": different[:10],
        }


def retained(output):
    """Hashed files that only older pages need; a release carries them on, a clean build has none."""
    lines = (output / ".lantoa-manifest").read_text("utf-8").splitlines()[1:]
    fields = [line.split(" ", 3) for line in lines]
    return {path for _, _, flag, path in fields if flag.startswith("r")}


def tree(root):
    """Relative path → (inode, digest) of every published file; the ownership files are not pages."""
    import hashlib
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.startswith(".lantoa"):
                continue
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            found[os.path.relpath(path, root)] = (os.stat(path).st_ino, digest)
    return found


def median(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def measure_size(bench, runs, programs):
    results = {program: [] for program in programs}
    for number in range(runs):
        for program in programs:
            one = getattr(bench, program)()
            results[program].append(one)
            print(f"  {bench.variant} {bench.size} run {number + 1} {program}: {one['wall']:.2f} s, "
                  f"CPU {one['cpu']:.2f} s, {one['memory'] / MIB:.0f} MiB", file=sys.stderr)
    return {program: {"median": median(r), "runs": r} for program, r in results.items()}


# Variant and pages → how many times faster than Hugo; variant → its memory over ours at 10,000.
SPEED_BARS = {("spine", 10000): 3, ("spine", 30000): 6, ("everything", 10000): 1.8}
MEMORY_BARS = {"spine": 6, "everything": 4}


def ratio(entry, key):
    """Hugo's median over ours, or None where one of them was not measured."""
    if "lantoa" not in entry or "hugo" not in entry:
        return None
    return entry["hugo"]["median"][key] / entry["lantoa"]["median"][key]


def bars(results):
    """The promises of the benchmark: (what, measured, bar, met)."""
    rows = []
    for (variant, size), entry in results.items():
        where = f"{variant}, {size:,} pages"
        if (speed := ratio(entry, "wall")) and (least := SPEED_BARS.get((variant, size))):
            rows.append((f"{where}: times faster than Hugo", speed, f"≥ {least}", speed >= least))
        if size == 10000 and (memory := ratio(entry, "memory")):
            least = MEMORY_BARS[variant]
            rows.append((f"{where}: Hugo's memory / ours", memory, f"≥ {least}", memory >= least))
        if change := entry.get("change"):
            rows.append((f"{where}, one sentence: equal files hard-linked", change["linked"],
                         f"= {change['equal']}", change["linked"] == change["equal"]))
            rows.append((f"{where}, one sentence: files unlike a clean build",
                         len(change["different_from_clean"]), "= 0",
                         not change["different_from_clean"]))
    small, large = (results.get(("spine", size), {}).get("lantoa") for size in (1000, 30000))
    if small and large:
        growth = large["median"]["wall"] / small["median"]["wall"]
        rows.append(("spine: time of 30,000 / time of 1,000 pages", growth, "≤ 33", growth <= 33))
    return rows


def report(results):
    lines = ["| variant | pages | program | wall s | CPU s | peak MiB | times faster "
             "| Hugo's memory / ours |", "|---|---:|---|---:|---:|---:|---:|---:|"]
    for (variant, size), entry in results.items():
        for program in ("lantoa", "hugo"):
            if program not in entry:
                continue
            m = entry[program]["median"]
            ratios = " | "
            if program == "lantoa" and ratio(entry, "wall"):
                ratios = f"{ratio(entry, 'wall'):.2f} | {ratio(entry, 'memory'):.2f}"
            lines.append(f"| {variant} | {size:,} | {program} | {m['wall']:.2f} | {m['cpu']:.2f} "
                         f"| {m['memory'] / MIB:,.0f} | {ratios} |")
    for (variant, size), entry in results.items():
        if change := entry.get("change"):
            lines += ["", f"One changed sentence, {variant}, {size:,} pages: "
                      f"{change['wall']:.2f} s, CPU {change['cpu']:.2f} s, "
                      f"{change['memory'] / MIB:.0f} MiB; "
                      f"{change['files']} files, {change['changed']} changed, "
                      f"{change['equal']} equal, {change['linked']} of them hard-linked; "
                      f"unlike a clean build: {change['different_from_clean'] or 'none'}."]
    rows = bars(results)
    if rows:
        lines += ["", "| bar | measured | wanted | met |", "|---|---:|---:|---|"]
        lines += [f"| {what} | {value:.2f} | {want} | {'yes' if met else 'NO'} |"
                  for what, value, want, met in rows]
    return "\n".join(lines), all(met for *_, met in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--variant", choices=["spine", "everything"], help="only this one")
    parser.add_argument("--sizes", default="1000,10000,30000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=["lantoa", "hugo"])
    parser.add_argument("--skip-change", action="store_true")
    parser.add_argument("--change-size", type=int, default=10000)
    parser.add_argument("--now", help="passed to lantoa build")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--work", type=Path, default=Path("/dev/shm/lantoa-bench"))
    parser.add_argument("--keep", action="store_true", help="keep the corpora")
    arguments = parser.parse_args()
    programs = [arguments.only] if arguments.only else ["lantoa", "hugo"]
    if "lantoa" in programs and not LANTOA.exists():
        sys.exit(f"{LANTOA} is missing: run `swift build -c release --product lantoa` first")
    if "hugo" in programs and not hugo_binary():
        sys.exit("Hugo is missing: run `make bench`, which installs it")
    sizes = [int(size) for size in arguments.sizes.split(",")]
    variants = [arguments.variant] if arguments.variant else ["spine", "everything"]
    results = {}
    for variant, size in itertools.product(variants, sizes):
        bench = Bench(variant, size, arguments.work, arguments.now)
        bench.prepare()
        entry = results[variant, size] = measure_size(bench, arguments.runs, programs)
        if "lantoa" in programs and not arguments.skip_change and (
                size == arguments.change_size or size == sizes[-1] < arguments.change_size):
            entry["change"] = bench.changed_sentence()
        if not arguments.keep:
            shutil.rmtree(bench.root)
    table, met = report(results)
    print(f"{os.cpu_count()} cores, {platform.machine()}, tmpfs, median of {arguments.runs}")
    print()
    print(table)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(
            {f"{variant}-{size}": entry for (variant, size), entry in results.items()}, indent=1))
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
