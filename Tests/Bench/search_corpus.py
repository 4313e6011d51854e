"""The corpora: a project as lantoa builds it, and its pages for the other engines."""

import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from search_engines import Engine, timed, write_page
from search_server import sizes

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
# The home page and lists of a kind are no entries. Of the pages that only list others, those of
# tags and audiences would push better pages down in engines that know nothing of kinds.
LISTS = {".", "a-z", "tim-kiem", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban",
         "dia-phuong", "so-lieu", "lich", "tai-ve", "bao-chi"}
LIST_FOLDERS = ("the", "doi-tuong", "c")


class Corpus:
    """One project, built with and without search, and its pages for the other engines."""

    def __init__(self, name, root, lantoa):
        self.name, self.root, self.lantoa = name, root / name, lantoa
        self.project, self.site = self.root / "project", self.root / "site"
        self.pages = self.root / "pages"

    def copy_site(self, *overlays):
        self.start()
        for name in ("Content", "Themes", "site.yml", "duong-dan.lock", "ngoai-le.yml"):
            source = REPOSITORY / name
            if source.is_dir():
                shutil.copytree(source, self.project / name)
            elif source.is_file():
                shutil.copy(source, self.project)
        for overlay in overlays:
            shutil.copytree(overlay, self.project / "Content", dirs_exist_ok=True)

    def write_synthetic(self, size):
        self.start()
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), self.root / "texts",
                        "--variant", "everything"], check=True, stdout=sys.stderr)
        shutil.rmtree(self.project)
        (self.root / "texts" / "lantoa").rename(self.project)
        shutil.rmtree(self.root / "texts")

    def start(self):
        shutil.rmtree(self.root, ignore_errors=True)
        self.project.mkdir(parents=True)

    def build(self, output, *options, search=True):
        """Seconds of one build into an empty folder."""
        shutil.rmtree(output, ignore_errors=True)
        settings = self.project / "site.yml"
        text = settings.read_text("utf-8")
        if not search:
            settings.write_text(text.rstrip("\n") + "\noutputs:\n  search: false\n", "utf-8")
        seconds = timed([self.lantoa, "build", "--project", self.project, "--output", output,
                         *options])
        settings.write_text(text, "utf-8")
        return seconds

    def has_search(self):
        return any((self.site / "tep" / "tim").glob("muc-luc.*.js"))

    def measure_builds(self, runs):
        """Median seconds with and without search, taking turns; None without a search."""
        if not self.has_search():
            return None
        plain, full, away = [], [], self.root / "away"
        for _ in range(runs):
            plain.append(self.build(away, search=False))
            full.append(self.build(away))
        shutil.rmtree(away, ignore_errors=True)
        if None in plain + full:
            return None
        return {"without": statistics.median(plain), "with": statistics.median(full)}

    def copy_pages(self):
        """The pages that are entries, as hard links; returns their number."""
        shutil.rmtree(self.pages, ignore_errors=True)
        count = 0
        for file in sorted(self.site.rglob("index.html")):
            folder = file.parent.relative_to(self.site)
            if (folder.as_posix() in LISTS or folder.parts[0] in LIST_FOLDERS
                    or re.match(r"trang-\d+$", folder.name)):
                continue
            (self.pages / folder).mkdir(parents=True, exist_ok=True)
            os.link(file, self.pages / folder / "index.html")
            count += 1
        return count

    def index_size(self):
        """Files, bytes and compressed bytes of lantoa's whole index."""
        each = [sizes(file) for file in sorted((self.site / "tep" / "tim").glob("*.js"))]
        return {"files": len(each), "raw": sum(r for r, _ in each), "gzip": sum(g for _, g in each)}

    def engine(self, name):
        if name == "lantoa":
            return Engine(name, self.site, "tim-kiem/")
        return Engine(name, self.pages, write_page(self.pages, name))
