#!/usr/bin/env python3
"""Measures what pictures cost: lantoa beside Hugo, each making the same sizes and formats.

    pictures.py [--photos 200] [--runs 1] [--warm-runs 5] [--only lantoa|hugo]
                [--json FILE] [--work DIR] [--keep]

One page shows one photo of 12 megapixels; both programs make widths of 400, 800 and 1200 as JPEG
and WebP. Cold: no output, no picture made before. Warm: lantoa builds again over its last release,
taking turns with the same pages without pictures. Whole processes under GNU time, on tmpfs where it
has room. The table goes to standard output as Markdown; the exit code is 1 when a bar is missed.
"""

import argparse
import collections
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from PIL import Image

from corpus import REPOSITORY, SKILLS, front_matter, write, write_lantoa_tables
from speed import LANTOA, hugo_binary

HERE = Path(__file__).resolve().parent
WIDTHS, FORMATS = (400, 800, 1200), ("JPEG", "WEBP")
MB = 1_000_000
MEMORY_BAR, WARM_BAR = 300 * MB, 0.2
ROOM_FOR_EACH = 5 * MB


def measure(command, folder):
    """Runs one process; returns wall seconds, CPU seconds and peak memory in bytes."""
    log, result = folder / "last-run.log", folder / "last-run.time"
    with open(log, "wb") as sink:
        start = time.perf_counter()
        # GNU time stands between, because a process inherits the peak of the one that forks it.
        run = subprocess.run(
            ["/usr/bin/time", "-f", "%U %S %M", "-o", result, *command],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT)
        wall = time.perf_counter() - start
    if run.returncode != 0:
        tail = log.read_text(errors="replace")[-3000:]
        sys.exit(f"{' '.join(map(str, command))}: exit {run.returncode}\n{tail}")
    user, system, kilobytes = result.read_text().split()
    return {"wall": wall, "cpu": float(user) + float(system), "memory": int(kilobytes) * 1024}


class Bench:
    """The photos, a project with them, the same project without, and a Hugo site."""

    def __init__(self, root, photos):
        self.root, self.count = root, photos
        self.photos = root / "photos"
        self.shown, self.bare, self.hugo_site = root / "lantoa", root / "bare", root / "hugo"

    def prepare(self):
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)
        subprocess.run([sys.executable, HERE / "photos.py", str(self.count), self.photos],
                       check=True, stdout=sys.stderr)
        for project in (self.shown, self.bare):
            write_lantoa_tables(project)
            shutil.copytree(REPOSITORY / "Themes" / "cong-dong", project / "Themes" / "cong-dong")
            # The menu of the tables leads to skills.
            skill, title = SKILLS[0]
            write(project / f"Content/ky-nang/{skill}/_index.md",
                  front_matter({"title": title, "summary": f"{title}.", "order": 1}) + "Chữ.\n")
        shutil.copytree(HERE / "hugo-pictures", self.hugo_site)
        for photo in sorted(self.photos.iterdir()):
            self.write_page(photo)

    def write_page(self, photo):
        values = {"title": f"Ảnh thử {photo.stem}", "summary": "Một ảnh do máy vẽ để đo.",
                  "date": "2026-01-01"}
        text = "Ảnh này do máy vẽ, chỉ để đo.\n"
        page = f"Content/tin/anh-{photo.stem}.md"
        place(photo, self.shown / f"Content/tin/{photo.name}")
        write(self.shown / page, front_matter(values) + f"![Ảnh thử]({photo.name})\n\n{text}")
        write(self.bare / page, front_matter(values) + text)
        place(photo, self.hugo_site / f"assets/{photo.name}")
        write(self.hugo_site / f"content/tin/anh-{photo.stem}.md",
              front_matter({**values, "photo": photo.name}) + text)

    def lantoa(self, project):
        return measure([LANTOA, "build", "--project", project, "--output",
                        self.root / f"output-{project.name}"], self.root)

    def hugo(self):
        return measure([hugo_binary(), "--quiet", "--noBuildLock", "--source", self.hugo_site,
                        "--destination", self.root / "output-hugo",
                        "--cacheDir", self.root / "hugo-cache"], self.root)

    def cold_lantoa(self):
        self.forget("output-lantoa", ".output-lantoa.lantoa", "lantoa/.lantoa",
                    "lantoa/duong-dan.lock")
        return self.lantoa(self.shown)

    def cold_hugo(self):
        self.forget("output-hugo", "hugo/resources")
        return self.hugo()

    def compile_hugo_encoder(self):
        """Lets Hugo compile its WebP encoder, which it keeps, before anything is measured."""
        held = self.root / "held"
        held.mkdir()
        pages = sorted((self.hugo_site / "content").rglob("*.md"))[1:]
        for page in pages:
            page.rename(held / page.name)
        self.hugo()
        for page in pages:
            (held / page.name).rename(page)

    def warm(self, runs):
        """Builds again over the last release, with and without pictures in turn."""
        self.lantoa(self.bare)
        results = {"warm": [], "bare": []}
        for _ in range(runs):
            results["warm"].append(self.lantoa(self.shown))
            results["bare"].append(self.lantoa(self.bare))
        return results

    def forget(self, *names):
        for name in names:
            path = self.root / name
            path.unlink() if path.is_file() else shutil.rmtree(path, ignore_errors=True)

    def made(self, program):
        """How many pictures of each format and width stand in the output, and their bytes."""
        counts, sizes = collections.Counter(), collections.Counter()
        for path in sorted((self.root / f"output-{program}").rglob("*")):
            if path.suffix in (".jpg", ".webp"):
                with Image.open(path) as image:
                    kind = f"{image.format} {image.width}"
                counts[kind] += 1
                sizes[kind] += path.stat().st_size
        wanted = {f"{name} {width}": self.count for name in FORMATS for width in WIDTHS}
        if counts != wanted:
            sys.exit(f"{program} did not make what is compared: {dict(counts)}, wanted {wanted}")
        return dict(sorted(sizes.items(), key=lambda item: (item[0].split()[0],
                                                            int(item[0].split()[1]))))


def place(photo, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    os.link(photo, path)


def median(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def run_all(bench, programs, runs, warm_runs):
    bench.prepare()
    if "hugo" in programs:
        bench.compile_hugo_encoder()
    cold = {program: [] for program in programs}
    for number in range(runs):
        for program in programs:
            one = getattr(bench, f"cold_{program}")()
            cold[program].append(one)
            print(f"  cold run {number + 1} {program}: {one['wall']:.2f} s, "
                  f"CPU {one['cpu']:.2f} s, {one['memory'] / MB:.0f} MB", file=sys.stderr)
    results = {program: {"median": median(each), "runs": each, "bytes": bench.made(program)}
               for program, each in cold.items()}
    if "lantoa" in programs:
        for name, each in bench.warm(warm_runs).items():
            results[name] = {"median": median(each), "runs": each}
    return results


def bars(results):
    """The promises of the benchmark: (what, measured, bar, met)."""
    rows = []
    if "lantoa" in results and "hugo" in results:
        ratio = results["hugo"]["median"]["wall"] / results["lantoa"]["median"]["wall"]
        rows.append(("first build: times faster than Hugo", f"{ratio:.2f}", "> 1", ratio > 1))
    if "lantoa" in results:
        peak = max(run["memory"] for name in ("lantoa", "warm") for run in results[name]["runs"])
        rows.append(("peak memory, MB", f"{peak / MB:.0f}", "≤ 300", peak <= MEMORY_BAR))
        more = results["warm"]["median"]["wall"] - results["bare"]["median"]["wall"]
        rows.append(("second build: seconds more than without pictures", f"{more:.3f}",
                     f"≤ {WARM_BAR}", more <= WARM_BAR))
    return rows


NAMES = {"lantoa": "lantoa, first build", "hugo": "Hugo, first build",
         "warm": "lantoa, second build", "bare": "lantoa, same pages without pictures"}


def report(results):
    lines = ["| build | wall s | CPU s | peak MB |", "|---|---:|---:|---:|"]
    for key, name in NAMES.items():
        if key in results:
            m = results[key]["median"]
            lines.append(f"| {name} | {m['wall']:.2f} | {m['cpu']:.2f} | {m['memory'] / MB:.0f} |")
    programs = [key for key in ("lantoa", "hugo") if key in results]
    lines += ["", "| made, MB | " + " | ".join(programs) + " |", "|---|" + "---:|" * len(programs)]
    for kind in results[programs[0]]["bytes"]:
        sizes = [f"{results[p]['bytes'][kind] / MB:.1f}" for p in programs]
        lines.append(f"| {kind} | " + " | ".join(sizes) + " |")
    totals = [f"{sum(results[p]['bytes'].values()) / MB:.1f}" for p in programs]
    lines.append("| together | " + " | ".join(totals) + " |")
    rows = bars(results)
    if rows:
        lines += ["", "| bar | measured | wanted | met |", "|---|---:|---:|---|"]
        lines += [f"| {what} | {value} | {want} | {'yes' if met else '**no**'} |"
                  for what, value, want, met in rows]
    return "\n".join(lines), all(met for *_, met in rows)


def working_folder(photos):
    """On tmpfs if the photos, copies and outputs have room there twice over."""
    memory = Path("/dev/shm")
    needed = photos * ROOM_FOR_EACH * 2
    if memory.is_dir() and shutil.disk_usage(memory).free > needed:
        return memory / "lantoa-bench-pictures"
    return REPOSITORY / ".build-bench" / "pictures"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--runs", type=int, default=1, help="first builds of each program")
    parser.add_argument("--warm-runs", type=int, default=5)
    parser.add_argument("--only", choices=["lantoa", "hugo"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--keep", action="store_true", help="keep photos and outputs")
    arguments = parser.parse_args()
    programs = [arguments.only] if arguments.only else ["lantoa", "hugo"]
    if "lantoa" in programs and not LANTOA.exists():
        sys.exit(f"{LANTOA} is missing: run `make lantoa` first")
    if "hugo" in programs and not hugo_binary():
        sys.exit("Hugo is missing: run `make bench-pictures`, which installs it")
    work = arguments.work or working_folder(arguments.photos)
    bench = Bench(work, arguments.photos)
    try:
        results = run_all(bench, programs, arguments.runs, arguments.warm_runs)
    finally:
        if not arguments.keep:
            shutil.rmtree(work, ignore_errors=True)
    table, met = report(results)
    print(f"{os.cpu_count()} cores, {platform.machine()}, {work.parent}, {arguments.photos} photos; "
          f"medians of {arguments.runs} first and {arguments.warm_runs} second builds")
    print()
    print(table)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(results, indent=1))
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
