#!/usr/bin/env python3
"""Kills `lantoa build` by SIGKILL at random moments while another process reads the site.

    crash.py [--kills 100] [--pages 1500] [--seed N] [--work DIR] [--lantoa PROGRAM]

The reader opens one directory descriptor per round and reads every file of the manifest through
it: it must always find one whole release. After each kill the next build must succeed by itself
and leave nothing behind that a normal build does not leave.

The build tells its stages by appending a line to the file named in LANTOA_STAGE_FILE; the moments
are drawn inside the stages as measured on this machine, so that at least 30 kills fall into the
staging and 10 around the switch.
"""

import argparse
import collections
import hashlib
import multiprocessing
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
STAGES = ["start", "read", "parse", "link", "plan", "stage", "switch", "finish"]
MANIFEST = ".lantoa-manifest"
AROUND_SWITCH = 0.05
WANTED = {"stage": 30, "switch": 10}


class Torn(Exception):
    """The reader saw something that is no whole release."""


def read_at(directory, path):
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=directory)
    with open(file, "rb") as stream:
        return stream.read()


def read_manifest(directory):
    data = read_at(directory, MANIFEST)
    lines = data.decode().splitlines()
    if not lines or lines[0] != "lantoa-manifest 1":
        raise Torn("no manifest")
    fields = (line.split(" ", 3) for line in lines[1:])
    return data, [{"sha256": sha256, "size": int(size), "path": path}
                  for sha256, size, _, path in fields]


def read_release(output):
    """Reads one whole release through one descriptor; returns the digest of its manifest."""
    directory = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        data, files = read_manifest(directory)
        for entry in files:
            body = read_at(directory, entry["path"])
            if len(body) != entry["size"]:
                raise Torn(f"{entry['path']}: {len(body)} bytes, manifest says {entry['size']}")
            if hashlib.sha256(body).hexdigest() != entry["sha256"]:
                raise Torn(f"{entry['path']}: other bytes than in the manifest")
        listed = {entry["path"] for entry in files}
        for folder, _, names, _ in os.fwalk(".", dir_fd=directory):
            for name in names:
                path = os.path.normpath(os.path.join(folder, name))
                if path not in listed and not name.startswith(".lantoa"):
                    raise Torn(f"{path} stands in no manifest")
        return hashlib.sha256(data).hexdigest()
    except OSError as error:
        raise Torn(f"{error.strerror}: {error.filename}") from error
    except (ValueError, KeyError) as error:
        raise Torn(f"manifest: {error!r}") from error
    finally:
        os.close(directory)


def read_for_ever(output, rounds, building, seen, stop):
    """The other process: round after round, until told to stop."""
    while not stop.is_set():
        during = building.value
        try:
            digest = read_release(output)
        except (Torn, OSError) as error:
            seen.put(("torn", f"round {rounds.value}, build {during}: {error}"))
        else:
            seen.put(("whole", digest))
        with rounds.get_lock():
            rounds.value += 1


class Reader:
    """The reading process and what it has reported."""

    def __init__(self, output):
        self.rounds = multiprocessing.Value("L", 0)
        self.building = multiprocessing.Value("L", 0)
        self.stop = multiprocessing.Event()
        self.seen = multiprocessing.SimpleQueue()
        self.releases, self.faults = collections.Counter(), []
        self.process = multiprocessing.Process(
            target=read_for_ever,
            args=(output, self.rounds, self.building, self.seen, self.stop), daemon=True)
        self.process.start()

    def drain(self):
        while not self.seen.empty():
            kind, what = self.seen.get()
            if kind == "torn":
                self.faults.append(what)
            else:
                self.releases[what] += 1

    def finish_round(self):
        """Waits until every round begun before now is over, so no descriptor outlives two builds."""
        target = self.rounds.value + 1
        while self.rounds.value < target and self.process.is_alive():
            self.drain()
            time.sleep(0.002)
        self.drain()

    def close(self):
        self.finish_round()
        self.stop.set()
        self.process.join(10)
        self.drain()


class Project:
    """A synthetic project whose text the script changes between builds."""

    def __init__(self, work, pages, lantoa):
        self.work, self.lantoa = work, lantoa
        self.root, self.output = work / "lantoa", work / "public" / "site"
        self.stage_file = work / "stages"
        subprocess.run([sys.executable, REPOSITORY / "Tests/Bench/corpus.py", str(pages), work,
                        "--variant", "everything"],
                       check=True)
        self.output.parent.mkdir()
        self.site = self.root / "site.yml"
        self.page = next((self.root / "Content/ky-nang").glob("*/1-bai-1.md"))

    def change(self, number):
        """Every third change touches one page only, so most files are hard-linked."""
        if number % 3 == 0:
            with open(self.page, "a", encoding="utf-8") as file:
                file.write(f"\nCâu thêm lần thứ {number}.\n")
        else:
            text = self.site.read_text("utf-8")
            self.site.write_text(
                re.sub(r'^title: .*$', f'title: "Kho bài lần {number}"', text, flags=re.M), "utf-8")

    def start(self):
        self.stage_file.write_bytes(b"")
        command = [self.lantoa, "build", "--project", self.root, "--output", self.output]
        log = open(self.work / "build.log", "wb")
        with log:
            return subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.work,
                env={**os.environ, "LANTOA_STAGE_FILE": str(self.stage_file)})

    def build(self):
        process = self.start()
        return process.wait(), (self.work / "build.log").read_text("utf-8", "replace")[-2000:]

    def beside(self):
        return sorted(os.listdir(self.output.parent))

    def manifest(self):
        directory = os.open(self.output, os.O_RDONLY | os.O_DIRECTORY)
        try:
            return hashlib.sha256(read_manifest(directory)[0]).hexdigest()
        finally:
            os.close(directory)


class StageWatch:
    """Follows the stage file of a running build with its own clock."""

    def __init__(self, path):
        self.file = os.open(path, os.O_RDONLY)
        self.size, self.begun, self.start = 0, [("start", 0.0)], time.perf_counter()

    def poll(self):
        """Takes in new markers; returns the seconds since the start."""
        now = time.perf_counter() - self.start
        if os.fstat(self.file).st_size > self.size:
            data = os.read(self.file, 4096)
            self.size += len(data)
            self.begun += [(name, now) for name in data.decode("ascii", "replace").split()]
        return now

    def close(self):
        self.poll()
        os.close(self.file)


def measure(project, builds):
    """The usual moment at which each stage begins, and the length of a build."""
    moments, lengths = collections.defaultdict(list), []
    for number in range(builds):
        project.change(-number - 1)
        process = project.start()
        watch = StageWatch(project.stage_file)
        while process.poll() is None:
            watch.poll()
            time.sleep(0.0005)
        lengths.append(watch.poll())
        watch.close()
        if process.returncode != 0:
            sys.exit("a normal build failed:\n"
                     + (project.work / "build.log").read_text("utf-8", "replace")[-2000:])
        for name, moment in watch.begun:
            moments[name].append(moment)
    return {name: statistics.median(m) for name, m in moments.items()}, statistics.median(lengths)


def draw(moments, length, kills, r):
    """The plan: (after which marker, seconds after it) for each kill."""
    staging = moments.get("stage", length * 0.3)
    switch = moments.get("switch", length * 0.9)
    finish = moments.get("finish", length)
    plan = []
    for number in range(kills):
        if number % 20 < 9:
            plan.append(("stage" if "stage" in moments else "start",
                         r.uniform(0, switch - staging)))
        elif number % 20 < 13:
            after = "switch" if "switch" in moments else "start"
            plan.append((after, r.uniform(0, max(finish - switch, 0.002) * 1.2)))
        else:
            plan.append(("start", r.uniform(0, length)))
    r.shuffle(plan)
    return plan


def kill_once(project, after, delay):
    """Starts a build and kills it `delay` seconds after a marker; None if it ended before."""
    process = project.start()
    watch = StageWatch(project.stage_file)
    while process.poll() is None:
        now = watch.poll()
        begun = dict(watch.begun).get(after)
        if begun is not None and now - begun >= delay:
            os.kill(process.pid, signal.SIGKILL)
            break
        if after == "start" or begun is not None:
            remaining = delay - (now - (begun or 0.0))
            if remaining > 0.003:
                time.sleep(min(remaining - 0.002, 0.001))
    code = process.wait()
    died = time.perf_counter() - watch.start
    watch.close()
    if code != -signal.SIGKILL:
        return None
    name, begun = watch.begun[-1]
    if name == "finish" and died - begun < AROUND_SWITCH:
        name = "switch"
    return name


class Trial:
    """All rounds of one run, and what came of them."""

    def __init__(self, project, reader, r):
        self.project, self.reader, self.random = project, reader, r
        self.died, self.ended, self.faults = collections.Counter(), 0, []
        self.switched = collections.Counter()
        self.usual = len(project.beside())

    def round(self, number, after, delay):
        self.project.change(number)
        before = self.project.manifest()
        self.reader.building.value = number
        stage = kill_once(self.project, after, delay)
        self.reader.finish_round()
        if stage is None:
            self.ended += 1
        else:
            self.died[stage] += 1
            if stage == "switch":
                new = self.project.manifest() != before
                self.switched["after" if new else "before"] += 1
        self.recover(number, stage)

    def recover(self, number, stage):
        code, log = self.project.build()
        where = f"kill {number} in {stage}"
        if code != 0:
            self.faults.append(f"{where}: the next build ended with {code}: {log}")
        self.reader.finish_round()
        try:
            read_release(self.project.output)
        except Torn as error:
            self.faults.append(f"{where}: after the next build: {error}")
        if len(self.project.beside()) > self.usual:
            self.faults.append(f"{where}: left behind: {self.project.beside()}")

    def missing(self):
        return [stage for stage, count in WANTED.items() if self.died[stage] < count]


def run(project, kills, r):
    moments, length = measure(project, 3)
    known = [name for name in STAGES[1:] if name in moments]
    print("a normal build: " + ", ".join(f"{n} at {moments[n]:.3f} s" for n in known)
          + f", end {length:.3f} s")
    if "stage" not in moments or "switch" not in moments:
        print("the build wrote no stage markers; kills cannot be told apart", file=sys.stderr)
    reader = Reader(project.output)
    trial = Trial(project, reader, r)
    number = 0
    for after, delay in draw(moments, length, kills, r):
        number += 1
        trial.round(number, after, delay)
    while (sum(trial.died.values()) < kills or trial.missing()) and number < kills * 3:
        number += 1
        stage = (trial.missing() or ["stage"])[0]
        span = {"stage": moments.get("switch", length) - moments.get("stage", 0),
                "switch": moments.get("finish", length) - moments.get("switch", length)}[stage]
        trial.round(number, stage if stage in moments else "start",
                    r.uniform(0, max(span, 0.001) * 0.9))
    reader.close()
    return trial, reader


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--pages", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".build-crash")
    parser.add_argument("--lantoa", type=Path, default=REPOSITORY / ".build/release/lantoa")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    project = Project(arguments.work, arguments.pages, arguments.lantoa)
    code, log = project.build()
    if code != 0:
        sys.exit(f"the first build ended with {code}:\n{log}")
    trial, reader = run(project, arguments.kills, random.Random(arguments.seed))
    faults = trial.faults + reader.faults + [
        f"fewer than {WANTED[s]} kills in {s}" for s in trial.missing()]
    print(f"{sum(trial.died.values())} kills: "
          + ", ".join(f"{trial.died[s]} in {s}" for s in STAGES if trial.died[s])
          + f"; {trial.ended} builds ended before their moment")
    print(f"around the switch: {trial.switched['before']} left the old site, "
          f"{trial.switched['after']} the new one")
    print(f"reader: {sum(reader.releases.values())} whole readings of "
          f"{len(reader.releases)} releases, {len(reader.faults)} torn")
    for fault in faults[:20]:
        print(f"  ✘ {fault}")
    shutil.rmtree(arguments.work, ignore_errors=True)
    print(f"{sum(trial.died.values()) - len(trial.faults)} passed, {len(faults)} failed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
